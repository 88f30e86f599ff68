import { type Node, parse } from 'acorn'

const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'])

interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * Makes every round of every loop begin with `call`, so that a script that never ends can be stopped from within: the
 * engine's own time limit starts a thread for each run, which costs more than most runs. Lines stay where they were.
 *
 * @param source of a script, not of a module
 * @returns the source as it was when it cannot be parsed: whoever compiles it says what is wrong
 */
export function guardLoops(source: string, call: string): string {
  const program = parsed(source)
  if (program === undefined) return source
  let guarded = source
  for (const { at, text } of insertions(program, call).toSorted((a, b) => b.at - a.at)) {
    guarded = guarded.slice(0, at) + text + guarded.slice(at)
  }
  return guarded
}

function parsed(source: string): Node | undefined {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'script' })
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function insertions(program: Node, call: string): Insertion[] {
  const found: Insertion[] = []
  const waiting: Node[] = [program]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const body = LOOPS.has(node.type) && 'body' in node ? node.body : undefined
    if (isNode(body)) found.push(...guardOf(body, call))
    waiting.push(...childrenOf(node))
  }
  return found
}

function guardOf(body: Node, call: string): Insertion[] {
  if (body.type === 'BlockStatement') return [{ at: body.start + 1, text: call }]
  return [
    { at: body.start, text: `{${call}` },
    { at: body.end, text: '}' },
  ]
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

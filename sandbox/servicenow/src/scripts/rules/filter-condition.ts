import type { Row } from '../../instance.ts'

/** A rule's view of the write it reacts to. */
export interface WriteView {
  readonly current: Row
  /** undefined on insert */
  readonly previous: Row | undefined
}

type Test = (value: string, before: string | undefined, operand: string) => boolean

const equal = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const list = (operand: string): string[] => operand.split(',').map((item) => item.trim())
const ordered = (a: string, b: string): number => {
  const numeric = a !== '' && b !== '' && Number.isFinite(Number(a)) && Number.isFinite(Number(b))
  return numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0
}

/** Longest name first, so that `CHANGESTO` is not read as `CHANGES` with an operand. */
const OPERATORS: ReadonlyArray<readonly [name: string, test: Test]> = [
  ['VALCHANGES', (value, before) => value !== (before ?? '')],
  ['CHANGESFROM', (value, before, operand) => value !== (before ?? '') && equal(before ?? '', operand)],
  ['CHANGESTO', (value, before, operand) => value !== (before ?? '') && equal(value, operand)],
  ['CHANGES', (value, before) => value !== (before ?? '')],
  ['ISNOTEMPTY', (value) => value !== ''],
  ['ISEMPTY', (value) => value === ''],
  ['ANYTHING', () => true],
  ['EMPTYSTRING', (value) => value === ''],
  ['STARTSWITH', (value, _before, operand) => value.toLowerCase().startsWith(operand.toLowerCase())],
  ['ENDSWITH', (value, _before, operand) => value.toLowerCase().endsWith(operand.toLowerCase())],
  ['NOT LIKE', (value, _before, operand) => !value.toLowerCase().includes(operand.toLowerCase())],
  ['LIKE', (value, _before, operand) => value.toLowerCase().includes(operand.toLowerCase())],
  ['NOT IN', (value, _before, operand) => !list(operand).some((item) => equal(item, value))],
  ['IN', (value, _before, operand) => list(operand).some((item) => equal(item, value))],
  ['!=', (value, _before, operand) => !equal(value, operand)],
  ['>=', (value, _before, operand) => ordered(value, operand) >= 0],
  ['<=', (value, _before, operand) => ordered(value, operand) <= 0],
  ['>', (value, _before, operand) => ordered(value, operand) > 0],
  ['<', (value, _before, operand) => ordered(value, operand) < 0],
  ['=', (value, _before, operand) => equal(value, operand)],
]

/**
 * Whether a write satisfies an encoded condition of the condition builder, with the operators that only make sense for
 * writes (`CHANGES`, `CHANGESFROM`, `CHANGESTO`). Empty conditions hold.
 *
 * @throws on an operator or a walk over references that is not simulated, rather than run or skip a rule by guess
 */
export function satisfies(condition: string, view: WriteView): boolean {
  return splitUnescaped(condition, '^NQ').some((part) => partHolds(part, view))
}

function partHolds(part: string, view: WriteView): boolean {
  const groups: string[][] = []
  for (const term of splitUnescaped(part, '^')) {
    if (term === '' || term === 'EQ' || term.startsWith('ORDERBY') || term.startsWith('GROUPBY')) continue
    if (term.startsWith('OR') && groups.length > 0) groups.at(-1)?.push(term.slice(2))
    else groups.push([term])
  }
  return groups.every((alternatives) => alternatives.some((term) => termHolds(term, view)))
}

function termHolds(term: string, { current, previous }: WriteView): boolean {
  const column = /^[a-z0-9_.]+/.exec(term)?.[0] ?? ''
  const rest = term.slice(column.length)
  const operator = OPERATORS.find(([name]) => rest.startsWith(name))
  if (column === '' || column.includes('.') || operator === undefined) {
    throw new Error(`Condition '${term}' is not simulated`)
  }
  const [name, test] = operator
  return test(current[column] ?? '', previous?.[column], rest.slice(name.length).replaceAll('^^', '^'))
}

/** Splits at single carets; a doubled one stands for itself. */
function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.startsWith('^^', at)) at += 1
    else if (text.startsWith(separator, at)) {
      parts.push(text.slice(from, at))
      from = at + separator.length
      at = from - 1
    }
  }
  return [...parts, text.slice(from)]
}

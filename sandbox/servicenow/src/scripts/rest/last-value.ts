import { parse } from 'acorn'

/**
 * Makes a script leave the value of its last expression in `answer`: what a handler returns is the result (ServiceNow
 * docs, Scripted REST APIs), and a handler is written as `(function process(request, response) {...})(request, response)`.
 * Lines stay where they were.
 *
 * @returns the source as it was when it ends in something else, or cannot be parsed: whoever compiles it says why
 */
export function keepLastValue(source: string): string {
  const last = lastExpression(source)
  if (last === undefined) return source
  const expression = source.slice(last.start, last.end).replace(/;$/, '')
  return `${source.slice(0, last.start)};answer = (${expression});${source.slice(last.end)}`
}

function lastExpression(source: string): { readonly start: number; readonly end: number } | undefined {
  try {
    const { body } = parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true })
    const last = body.at(-1)
    return last?.type === 'ExpressionStatement' && last.directive === undefined ? last : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

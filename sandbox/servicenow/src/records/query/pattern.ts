/**
 * SQL function behind `MATCH_PAT` (`*` and `?` wildcards) and `MATCH_RGX` (regular expression, whole value). Only
 * these two operators look at rows one by one outside SQLite's own comparison.
 */
export function matchesPattern(value: unknown, pattern: unknown): number {
  if (typeof value !== 'string' || typeof pattern !== 'string') return 0
  return expression(pattern).test(value) ? 1 : 0
}

let last: { pattern: string; compiled: RegExp } | undefined

function expression(pattern: string): RegExp {
  if (last?.pattern !== pattern) last = { pattern, compiled: new RegExp(`^(?:${pattern})$`, 'is') }
  return last.compiled
}

/** Longest accepted expression: enough for real filters, short enough not to stall a transaction thread. */
const maxExpressionLength = 200

/** @returns undefined when `source` is no regular expression. */
export function safeExpression(source: string): string | undefined {
  if (source.length > maxExpressionLength) return undefined
  try {
    return new RegExp(source).source
  } catch {
    // A malformed pattern makes the clause invalid; the caller ignores it as the platform does.
    return undefined
  }
}

export const wildcardExpression = (pattern: string): string =>
  pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')

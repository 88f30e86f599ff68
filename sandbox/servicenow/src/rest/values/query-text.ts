/** Writes a literal into an encoded query: `^` separates clauses and is doubled inside a value. */
export function escapeQueryValue(value: string): string {
  return value.replaceAll('^', '^^')
}

/**
 * Adds clauses to every alternative of an encoded query, so that `a=1^NQb=2` and `c=3` give `a=1^c=3^NQb=2^c=3`.
 *
 * @param clauses encoded conditions, already escaped.
 */
export function narrowQuery(query: string, clauses: readonly string[]): string {
  if (clauses.length === 0) return query
  const extra = clauses.join('^')
  return query
    .split(/(?<!\^)\^NQ/)
    .map((alternative) => joinClauses(alternative, extra))
    .join('^NQ')
}

function joinClauses(query: string, extra: string): string {
  const trimmed = query.replace(/(?:\^EQ|(?<!\^)\^)+$/, '')
  return trimmed === '' ? extra : `${trimmed}^${extra}`
}

import { combine, fragment, type Fragment } from './fragment.ts'

/**
 * Union of conjunctions, written so that an index can serve it: what all of them ask for stands outside, and so does
 * the lowest value any of them begins at. `a=1 AND t>5 OR a=1 AND t=5 AND id>3` is how clients page by a key of two
 * columns, and SQLite would read such a union from its very first row.
 */
export function unionOf(groups: ReadonlyArray<readonly Fragment[]>): Fragment {
  const [first = [], ...others] = groups
  if (others.length === 0) return combine('AND', first)
  const common = first.filter((part) => others.every((group) => group.some((other) => isSame(part, other))))
  const rest = groups.map((group) => group.filter((part) => !common.some((shared) => isSame(part, shared))))
  return combine('AND', [
    ...common,
    ...lowerBounds(rest),
    combine(
      'OR',
      rest.map((group) => combine('AND', group)),
    ),
  ])
}

const isSame = (a: Fragment, b: Fragment): boolean =>
  a.text === b.text && a.values.length === b.values.length && a.values.every((value, at) => value === b.values[at])

const bounded = /^(\w+\."[^"]+") (?:=|>|>=) \?$/

/** For each column that every group bounds from below, the lowest of those bounds. */
function lowerBounds(groups: ReadonlyArray<readonly Fragment[]>): Fragment[] {
  const bounds = groups.map(boundsOf)
  const [first = new Map<string, string | number>(), ...others] = bounds
  return [...first.keys()].flatMap((column) => {
    const values = bounds.map((group) => group.get(column))
    if (others.some((group) => !group.has(column))) return []
    const lowest = values.reduce((low, value) => (isBelow(value, low) ? value : low))
    return lowest === undefined ? [] : [fragment(`${column} >= ?`, lowest)]
  })
}

function boundsOf(group: readonly Fragment[]): Map<string, string | number> {
  const found = new Map<string, string | number>()
  for (const { text, values } of group) {
    const column = bounded.exec(text)?.[1]
    const [value] = values
    if (column !== undefined && value !== undefined && isComparable(value)) found.set(column, value)
  }
  return found
}

/** Only what compares here as it does in the database: numbers, and text whose order no collation changes. */
const isComparable = (value: string | number): boolean => typeof value === 'number' || /^[\d :.-]*$/.test(value)

const isBelow = (value: string | number | undefined, other: string | number | undefined): boolean =>
  value !== undefined && other !== undefined && value < other

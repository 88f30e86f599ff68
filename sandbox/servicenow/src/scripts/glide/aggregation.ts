import type { Row } from '../../instance.ts'

export type AggregateKind = 'COUNT' | 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'COUNT(DISTINCT'

export interface Aggregate {
  readonly kind: AggregateKind
  /** Empty text counts rows. */
  readonly column: string
}

export interface AggregateGroup {
  /** Values of the grouping columns. */
  readonly key: Readonly<Record<string, string>>
  readonly values: ReadonlyMap<string, string>
}

export function aggregateName({ kind, column }: Aggregate): string {
  return `${kind}:${column}`
}

/** Groups rows and computes each aggregate; without grouping columns there is exactly one group. */
export function aggregateRows(
  rows: readonly Row[],
  groupBy: readonly string[],
  aggregates: readonly Aggregate[],
): AggregateGroup[] {
  const groups = new Map<string, Row[]>(groupBy.length === 0 ? [['', []]] : [])
  for (const row of rows) {
    const key = JSON.stringify(groupBy.map((column) => row[column] ?? ''))
    const members = groups.get(groupBy.length === 0 ? '' : key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map((members) => ({
    key: Object.fromEntries(groupBy.map((column) => [column, members[0]?.[column] ?? ''])),
    values: new Map(aggregates.map((aggregate) => [aggregateName(aggregate), compute(aggregate, members)])),
  }))
}

function compute({ kind, column }: Aggregate, rows: readonly Row[]): string {
  if (kind === 'COUNT') return String(rows.length)
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '')
  if (kind === 'COUNT(DISTINCT') return String(new Set(values).size)
  if (values.length === 0) return ''
  if (kind === 'MIN' || kind === 'MAX') return extreme(values, kind)
  const sum = values.reduce((total, value) => total + (Number(value) || 0), 0)
  return kind === 'SUM' ? String(sum) : (sum / values.length).toFixed(4)
}

function extreme(values: readonly string[], kind: 'MIN' | 'MAX'): string {
  const numeric = values.every((value) => Number.isFinite(Number(value)))
  const sorted = [...values].sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0))
  return (kind === 'MIN' ? sorted[0] : sorted.at(-1)) ?? ''
}

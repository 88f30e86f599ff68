/** Aggregates of the API, in the order they appear in an answer. */
export const NUMERIC_AGGREGATES = ['avg', 'sum', 'min', 'max'] as const
export type NumericAggregate = (typeof NUMERIC_AGGREGATES)[number]

/** What a call computes over each group of rows. */
export interface AggregateSelection {
  readonly count: boolean
  /** Columns by aggregate. */
  readonly columns: Readonly<Record<NumericAggregate, readonly string[]>>
}

/** Values of one row that take part, by column. */
export type AggregateRow = Readonly<Record<string, string>>

/** Count and column aggregates as the API writes them: all text. */
export interface Stats {
  count?: string
  avg?: Record<string, string>
  sum?: Record<string, string>
  min?: Record<string, string>
  max?: Record<string, string>
}

/** Aggregates of one group; empty values do not take part, and a column without values gives empty text. */
export function computeStats(rows: readonly AggregateRow[], selection: AggregateSelection): Stats {
  const stats: Stats = {}
  if (selection.count) stats.count = String(rows.length)
  for (const aggregate of NUMERIC_AGGREGATES) {
    const columns = selection.columns[aggregate]
    if (columns.length === 0) continue
    stats[aggregate] = Object.fromEntries(columns.map((column) => [column, aggregateOf(rows, column, aggregate)]))
  }
  return stats
}

function aggregateOf(rows: readonly AggregateRow[], column: string, aggregate: NumericAggregate): string {
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '')
  if (values.length === 0) return ''
  const numbers = values.map(Number)
  if (numbers.some(Number.isNaN)) return ofTexts(values, aggregate)
  const sum = numbers.reduce((total, number) => total + number, 0)
  switch (aggregate) {
    case 'avg':
      return (sum / numbers.length).toFixed(4)
    case 'sum':
      return String(sum)
    case 'min':
      return String(numbers.reduce((least, number) => Math.min(least, number)))
    case 'max':
      return String(numbers.reduce((most, number) => Math.max(most, number)))
  }
}

/** Dates and texts have an order but no sum. */
function ofTexts(values: readonly string[], aggregate: NumericAggregate): string {
  if (aggregate === 'min') return values.reduce((least, value) => (value < least ? value : least))
  if (aggregate === 'max') return values.reduce((most, value) => (value > most ? value : most))
  return ''
}

/** `count^priority^>^3`: the aggregate, its column, an operator and a number. */
export interface Having {
  readonly aggregate: string
  readonly column: string
  readonly operator: string
  readonly value: string
}

/** @returns undefined when the clause has not the four parts. */
export function parseHaving(clause: string): Having | undefined {
  const [aggregate, column, operator, value] = clause.split('^').map((part) => part.trim())
  if (aggregate === undefined || column === undefined || operator === undefined || value === undefined) return undefined
  return { aggregate: aggregate.toLowerCase(), column, operator, value }
}

/** Whether the rows of a group satisfy a clause, asked for as an aggregate or not. */
export function satisfies(rows: readonly AggregateRow[], having: Having): boolean {
  const actual = Number(aggregateByName(rows, having.aggregate, having.column))
  const wanted = Number(having.value)
  switch (having.operator) {
    case '=':
      return actual === wanted
    case '!=':
      return actual !== wanted
    case '>':
      return actual > wanted
    case '>=':
      return actual >= wanted
    case '<':
      return actual < wanted
    case '<=':
      return actual <= wanted
    default:
      return true
  }
}

/** @param name in lower case; anything but the four column aggregates counts rows. */
export function aggregateByName(rows: readonly AggregateRow[], name: string, column: string): string {
  const aggregate = NUMERIC_AGGREGATES.find((known) => known === name)
  return aggregate === undefined ? String(rows.length) : aggregateOf(rows, column, aggregate)
}

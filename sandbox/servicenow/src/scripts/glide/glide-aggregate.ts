import { textOf } from './script-text.ts'
import { refusalOf } from '../access/cross-scope.ts'
import { aggregateName, aggregateRows, type Aggregate, type AggregateGroup, type AggregateKind } from './aggregation.ts'
import { EncodedQuery } from './encoded-query.ts'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { QueryMethods } from './query-methods.ts'
import { STATE, type RecordState } from './record-state.ts'

const KINDS: readonly AggregateKind[] = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'COUNT(DISTINCT']

/** Counts, sums and groups over one table (ServiceNow docs, GlideAggregate scoped). Trends are not simulated. */
export class GlideAggregate extends QueryMethods {
  readonly [STATE]: RecordState
  private readonly aggregates: Aggregate[] = []
  private readonly grouping: string[] = []
  private order: { readonly aggregate: Aggregate; readonly descending: boolean } | undefined
  private groups: readonly AggregateGroup[] = []
  private index = -1

  constructor(environment: Environment, table: string) {
    super()
    this[STATE] = {
      environment,
      table,
      definition: instanceOf(environment).dictionary.table(table),
      query: new EncodedQuery(),
      limit: undefined,
      offset: 0,
      rows: [],
      position: -1,
      values: {},
      changed: new Set(),
      previous: undefined,
      isNew: false,
      workflow: true,
      aborted: false,
      lastError: '',
      operation: undefined,
    }
  }

  addAggregate(kind: unknown, column: unknown = ''): void {
    this.aggregates.push(aggregateOf(kind, column))
  }
  groupBy(column: unknown): void {
    this.grouping.push(String(column))
  }
  setGroup(_grouped: boolean): void {
    // Grouping follows from `groupBy`.
  }
  setAggregateWindow(first: unknown, last: unknown): void {
    this[STATE].offset = Number(first)
    this[STATE].limit = Number(last) - Number(first)
  }
  orderByAggregate(kind: unknown, column: unknown = ''): void {
    this.order = { aggregate: aggregateOf(kind, column), descending: true }
    this.aggregates.push(this.order.aggregate)
  }
  query(): void {
    const state = this[STATE]
    const { environment, table, definition } = state
    this.index = -1
    this.groups = []
    environment.runtime.checkTime()
    if (!definition || refusalOf(environment.runtime, environment.scope, definition, 'read') !== undefined) return
    const rows = instanceOf(environment).records.find(table, { query: state.query.toString() }, actorOf(environment))
    const sorted = this.sorted(aggregateRows(rows, this.grouping, this.aggregates))
    this.groups = sorted.slice(state.offset, state.limit === undefined ? undefined : state.offset + state.limit)
  }
  next(): boolean {
    if (!this.hasNext()) return false
    this.index += 1
    this[STATE].values = { ...this.groups[this.index]?.key }
    return true
  }
  _next(): boolean {
    return this.next()
  }
  hasNext(): boolean {
    return this.index + 1 < this.groups.length
  }
  getRowCount(): number {
    return this.groups.length
  }
  getAggregate(kind: unknown, column: unknown = ''): string | null {
    return this.groups[this.index]?.values.get(aggregateName(aggregateOf(kind, column))) ?? null
  }
  getValue(column: string): string | null {
    return this[STATE].values[column] || null
  }
  getDisplayValue(column: string): string {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).records.display(table, values, column, actorOf(environment))
  }
  getAggregateEncodedQuery(): string {
    const own = Object.entries(this[STATE].values).map(([column, value]) => `${column}=${value}`)
    return [this.getEncodedQuery(), ...own].filter((part) => part !== '').join('^')
  }

  private sorted(groups: AggregateGroup[]): AggregateGroup[] {
    const { order } = this
    if (!order) return groups
    const valueOf = (group: AggregateGroup): number => Number(group.values.get(aggregateName(order.aggregate)))
    return groups.sort((a, b) => valueOf(b) - valueOf(a))
  }
}

function aggregateOf(kind: unknown, column: unknown): Aggregate {
  const wanted = textOf(kind).toUpperCase()
  const known = KINDS.find((name) => name === wanted)
  if (known === undefined) throw new Error(`Unknown aggregate '${wanted}'`)
  return { kind: known, column: textOf(column) }
}

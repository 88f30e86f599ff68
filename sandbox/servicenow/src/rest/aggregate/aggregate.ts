import type { Row } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { flag, names, shapeParameters, text, type DisplayMode } from '../parameters.ts'
import { requireReadableQuery } from '../table/query-acl.ts'
import { resolveTable } from '../table/resolve-table.ts'
import { resolveFieldPath, walk, type FieldPath } from '../values/field-path.ts'
import { listQuery } from '../values/query-filter.ts'
import {
  aggregateByName,
  computeStats,
  parseHaving,
  satisfies,
  type AggregateRow,
  type AggregateSelection,
  type NumericAggregate,
} from './aggregation.ts'

/** A group of rows with the value and the display text of each field it is grouped by. */
interface Group {
  readonly fields: ReadonlyArray<{ readonly field: string; readonly value: string; readonly display: string }>
  readonly rows: AggregateRow[]
}

/** Aggregate API (ServiceNow docs, REST APIs, Aggregate API). */
export const aggregateRoutes: readonly Route[] = [
  {
    methods: ['GET'],
    path: '/api/now/stats/:table',
    versions: ['v1', 'v2'],
    authentication: 'api',
    operation: 'aggregate.compute',
    api: 'Aggregate API',
    handle: restOperation(aggregate),
  },
]

function aggregate(context: RouteContext): ApiReply {
  const { instance, actor, query, params } = context
  const table = resolveTable(instance, params['table'] ?? '', actor)
  // Only rules by role count here; a rule that looks at the row cannot pass without one.
  if (!instance.access.canRead(table.name, {}, actor)) return failures.apiLevelAcl()
  const filter = listQuery(instance, table.name, query, actor)
  requireReadableQuery(instance, table.name, filter, actor)
  const rows = instance.records.find(table.name, { query: filter }, actor)
  const selection = selectionOf(context, table.name)
  const groupBy = pathsOf(context, table.name, 'sysparm_group_by')
  if (groupBy.length === 0) return apiResult({ stats: computeStats(rows, selection) })
  const having = (text(query, 'sysparm_having') ?? '').split(',').flatMap((clause) => parseHaving(clause) ?? [])
  const groups = groupRows(context, table.name, rows, groupBy).filter((group) =>
    having.every((clause) => satisfies(group.rows, clause)),
  )
  const { display } = shapeParameters(query)
  return apiResult(
    sortGroups(groups, text(query, 'sysparm_order_by')).map((group) => ({
      stats: computeStats(group.rows, selection),
      groupby_fields: group.fields.map((field) => showField(field, display)),
    })),
  )
}

function selectionOf(context: RouteContext, table: string): AggregateSelection {
  const columns = (aggregate: NumericAggregate): string[] =>
    pathsOf(context, table, `sysparm_${aggregate}_fields`).flatMap((path) => (path.hops.length === 0 ? path.name : []))
  return {
    count: flag(context.query, 'sysparm_count'),
    columns: { avg: columns('avg'), sum: columns('sum'), min: columns('min'), max: columns('max') },
  }
}

/** Fields named by a comma list, unknown names left out. */
function pathsOf({ instance, query }: RouteContext, table: string, parameter: string): FieldPath[] {
  return (names(query, parameter) ?? []).flatMap((name) => resolveFieldPath(instance.dictionary, table, name) ?? [])
}

function groupRows(context: RouteContext, table: string, rows: readonly Row[], paths: readonly FieldPath[]): Group[] {
  const { instance, actor } = context
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const ends = paths.map((path) => ({ path, end: walk(instance, table, row, path) }))
    const key = JSON.stringify(ends.map(({ path, end }) => end?.row[path.column.name] ?? ''))
    const known = groups.get(key)
    if (known !== undefined) {
      known.rows.push(row)
      continue
    }
    const fields = ends.map(({ path, end }) => ({
      field: path.name,
      value: end?.row[path.column.name] ?? '',
      display: end === undefined ? '' : instance.records.display(end.table, end.row, path.column.name, actor),
    }))
    groups.set(key, { fields, rows: [row] })
  }
  return [...groups.values()]
}

function showField(field: Group['fields'][number], display: DisplayMode): Record<string, string> {
  if (display === 'all') return { display_value: field.display, value: field.value, field: field.field }
  return { value: display === 'true' ? field.display : field.value, field: field.field }
}

/** `state`, `count^state`, `AVG^reassignment_count^DESC`; without one, by the groups' own values. */
function sortGroups(groups: Group[], order: string | undefined): Group[] {
  const parts = (order ?? '').split('^').map((part) => part.trim())
  const descending = parts.at(-1)?.toUpperCase() === 'DESC'
  const [first = '', second] = descending ? parts.slice(0, -1) : parts
  const keyOf = (group: Group): string =>
    second === undefined
      ? ((group.fields.find(({ field }) => field === first) ?? group.fields[0])?.value ?? '')
      : aggregateByName(group.rows, first.toLowerCase(), second)
  const direction = descending ? -1 : 1
  return groups.toSorted((a, b) => direction * compareKeys(keyOf(a), keyOf(b)))
}

function compareKeys(a: string, b: string): number {
  const difference = a === '' || b === '' ? Number.NaN : Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : a > b ? 1 : 0
}

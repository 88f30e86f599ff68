import { toGlideDateTime } from '../encoded-query.ts'
import type { FakeRecord } from './fake-instance.ts'

export interface ListAnswer {
  readonly result: unknown[]
  /** Counted before rows are hidden. */
  readonly total: number
}

/** A list of the Table API: filter, order and limit come before access control, the count after none of them. */
export function answerList(
  path: string,
  query: Readonly<Record<string, string>>,
  records: readonly FakeRecord[],
): ListAnswer {
  const table = path.split('/').at(-1) ?? ''
  const conditions = parse(query['sysparm_query'] ?? '')
  const matching = records
    .filter((record) => !record.deleted && (table === 'task' || record.table === table))
    .filter((record) => conditions.some((all) => all.every((holds) => holds(record))))
    .sort((a, b) => a.updatedAt - b.updatedAt || (a.sysId < b.sysId ? -1 : 1))
  const offset = Number(query['sysparm_offset'] ?? 0)
  const page = matching.slice(offset, offset + Number(query['sysparm_limit'] ?? 10_000))
  const visible = page.filter(({ hidden }) => !hidden)
  return { result: visible.map((record) => show(record, query)), total: matching.length }
}

type Condition = (record: FakeRecord) => boolean

/** `a^b^NQc^d` is (a and b) or (c and d). Clauses that order are not conditions. */
function parse(query: string): Condition[][] {
  return query.split('^NQ').map((part) =>
    part
      .split('^')
      .filter((clause) => clause !== '' && !clause.startsWith('ORDERBY'))
      .map(condition),
  )
}

function condition(clause: string): Condition {
  const found = /^(\w+?)(>=|>|=|IN)(.*)$/.exec(clause)
  if (found === null) throw new Error(`the fake instance does not know ${clause}`)
  const [, column = '', operator, value = ''] = found
  const list = new Set(value.split(','))
  return (record) => {
    const stored = columnOf(record, column)
    switch (operator) {
      case '>=':
        return stored >= value
      case '>':
        return stored > value
      case 'IN':
        return list.has(stored)
      default:
        return stored === value
    }
  }
}

function columnOf(record: FakeRecord, column: string): string {
  switch (column) {
    case 'sys_id':
      return record.sysId
    case 'sys_updated_on':
      return shownTime(record.updatedAt)
    case 'correlation_id':
      return record.key ?? ''
    case 'correlation_display':
      return record.key === null ? '' : 'Scorelink'
    default:
      throw new Error(`the fake instance has no column ${column}`)
  }
}

function shownTime(seconds: number): string {
  return toGlideDateTime(new Date(seconds * 1000))
}

function show(record: FakeRecord, query: Readonly<Record<string, string>>): unknown {
  if (query['sysparm_display_value'] === 'true') return { sys_id: record.sysId, comments: '', work_notes: '' }
  if (query['sysparm_fields'] === 'sys_id,sys_class_name') {
    return { sys_id: record.sysId, sys_class_name: record.table }
  }
  const columns = {
    sys_id: record.sysId,
    number: `N${record.sysId.slice(0, 7)}`,
    state: record.state,
    priority: '2',
    due_date: '',
    correlation_id: record.key ?? '',
    sys_updated_on: shownTime(record.updatedAt),
    sys_updated_by: 'somebody',
    sys_mod_count: String(record.updates),
  }
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, { value, display_value: value }]))
}

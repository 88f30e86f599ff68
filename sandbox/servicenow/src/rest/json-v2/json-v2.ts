import type { Row, TableDefinition } from '../../instance.ts'
import { Refusal } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { apiDocument, type ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { text } from '../parameters.ts'
import { isRecordBody, readJson, type RecordBody } from '../request-body.ts'
import { isJournal, isSecret } from '../values/column-kind.ts'
import { fieldInput } from '../values/field-input.ts'
import { rowClass } from '../values/row-class.ts'

/** Rows of one answer; `glide.processor.json.row_limit` (ServiceNow docs, JSONv2 web service). */
const DEFAULT_ROW_LIMIT = 250

/** A row in an answer: fields as plain text, references as sys_ids, `__status`, and `__error` on failure. */
type JsonRow = Readonly<Record<string, unknown>>

/**
 * JSONv2 web service, `/{table}.do?JSONv2&sysparm_action=…` (ServiceNow docs). It shares its path with the table's form;
 * the flag in the query tells them apart. Failures are rows of a 200.
 */
export const jsonV2Routes: readonly Route[] = [
  {
    methods: ['GET', 'POST'],
    path: '/:table.do?JSONv2',
    authentication: 'api',
    operation: 'jsonv2.process',
    api: 'JSONv2 Web Service',
    handle: restOperation(processJsonV2),
  },
]

interface JsonCall {
  readonly context: RouteContext
  readonly table: TableDefinition
}

function processJsonV2(context: RouteContext): ApiReply {
  const name = context.params['table'] ?? ''
  const table = context.instance.dictionary.table(name)
  if (table === undefined) return records([failure('Invalid table', `Table ${name} does not exist`)])
  const call = { context, table }
  const action = text(context.query, 'sysparm_action') ?? 'getRecords'
  switch (action) {
    case 'getRecords':
      return records(matching(call).map((row) => show(call, row)))
    case 'getKeys':
      return apiDocument({ records: matching(call).map((row) => row['sys_id'] ?? '') })
    case 'get':
      return records(named(call).map((row) => show(call, row)))
    case 'insert':
      return records([insert(call, body(context))])
    case 'insertMultiple':
      return records(bodies(context).map((record) => insert(call, record)))
    case 'update':
      return records(update(call, body(context)))
    case 'deleteRecord':
      return records(named(call).map((row) => remove(call, row)))
    case 'deleteMultiple':
      return records(matching(call).map((row) => remove(call, row)))
    default:
      return records([failure('Invalid action', `Action ${action} is not supported`)])
  }
}

function records(rows: readonly JsonRow[]): ApiReply {
  return apiDocument({ records: rows })
}

function matching({ context, table }: JsonCall): Row[] {
  const { instance, actor, query } = context
  const rowLimit = positive(instance.property('glide.processor.json.row_limit')) ?? DEFAULT_ROW_LIMIT
  const limit = Math.min(positive(text(query, 'sysparm_record_count')) ?? rowLimit, rowLimit)
  const rows = instance.records.find(table.name, { query: text(query, 'sysparm_query') ?? '', limit }, actor)
  return rows.filter((row) => instance.access.canRead(rowClass(instance.dictionary, table.name, row), row, actor))
}

/** The row of `sysparm_sys_id`, or none. */
function named({ context, table }: JsonCall): Row[] {
  const { instance, actor, query } = context
  const row = instance.records.get(table.name, text(query, 'sysparm_sys_id') ?? '')
  const visible =
    row !== undefined && instance.access.canRead(rowClass(instance.dictionary, table.name, row), row, actor)
  return visible ? [row] : []
}

function insert(call: JsonCall, record: RecordBody): JsonRow {
  const { instance, actor, query } = call.context
  if (!instance.access.canCreate(call.table.name, actor)) return securityFailure('Insert')
  const scope = text(query, 'sysparm_record_scope')
  const { values } = input(call, call.table.name, scope === undefined ? record : { sys_scope: scope, ...record })
  return guarded(() => show(call, instance.records.insert(call.table.name, values, actor)))
}

function update(call: JsonCall, record: RecordBody): JsonRow[] {
  const { instance, actor } = call.context
  return matching(call).map((row) => {
    const className = rowClass(instance.dictionary, call.table.name, row)
    if (!instance.access.canWrite(className, row, actor)) return securityFailure('Update')
    const { sys_id: _ignored, ...values } = input(call, className, record).values
    return guarded(() =>
      show(call, instance.records.update(call.table.name, row['sys_id'] ?? '', values, actor) ?? row),
    )
  })
}

function remove(call: JsonCall, row: Row): JsonRow {
  const { instance, actor } = call.context
  const className = rowClass(instance.dictionary, call.table.name, row)
  if (!instance.access.canDelete(className, row, actor)) return securityFailure('Delete')
  const shown = show(call, row)
  return guarded(() => {
    instance.records.remove(call.table.name, row['sys_id'] ?? '', actor)
    return shown
  })
}

function input(call: JsonCall, table: string, record: RecordBody): ReturnType<typeof fieldInput> {
  const { instance, actor } = call.context
  return fieldInput(record, { instance, actor, table, mode: 'raw' })
}

/** @param write may be refused by a rule or policy, which becomes a failed row. */
function guarded(write: () => JsonRow): JsonRow {
  try {
    return write()
  } catch (error) {
    if (error instanceof Refusal) return failure(error.message, error.detail)
    throw error
  }
}

/** `displayvalue=true` shows display values in place of stored ones, `all` adds them as `dv_<field>`. */
function show({ context, table }: JsonCall, row: Row): JsonRow {
  const { instance, actor, query } = context
  const mode = text(query, 'displayvalue')?.toLowerCase()
  const className = rowClass(instance.dictionary, table.name, row)
  const entries: Array<[string, string]> = []
  for (const column of table.columns.values()) {
    if (!instance.access.canReadColumn(className, column.name, row, actor)) continue
    const value = isJournal(column) || isSecret(column) ? '' : (row[column.name] ?? '')
    if (mode !== 'true' && mode !== 'all') {
      entries.push([column.name, value])
      continue
    }
    const display = instance.records.display(className, row, column.name, actor)
    if (mode === 'true') entries.push([column.name, display])
    else entries.push([column.name, value], [`dv_${column.name}`, display])
  }
  return { ...Object.fromEntries(entries), __status: 'success' }
}

function failure(message: string, reason: string): JsonRow {
  return { __error: { message, reason }, __status: 'failure' }
}

function securityFailure(operation: 'Insert' | 'Update' | 'Delete'): JsonRow {
  return failure('Operation Failed', `ACL Exception ${operation} Failed due to security constraints`)
}

function body({ request, instance }: RouteContext): RecordBody {
  const value = request.body.length === 0 ? {} : readJson(request, instance)
  return isRecordBody(value) ? value : {}
}

function bodies(context: RouteContext): RecordBody[] {
  const list = body(context)['records']
  return Array.isArray(list) ? list.filter(isRecordBody) : []
}

function positive(value: string | undefined): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : undefined
}

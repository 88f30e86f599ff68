import type { Row } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { ApiFailure, apiDocument, failures, type ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { isRecordBody, readRecord, requireReadableType, type RecordBody } from '../request-body.ts'
import { resolveTable } from '../table/resolve-table.ts'
import { fieldInput } from '../values/field-input.ts'
import { displayColumn } from '../values/references.ts'
import { transformRow, type TransformOutcome } from './run-map.ts'

const importSet = { versions: ['v1', 'v2'], authentication: 'api', api: 'Import Set API' } as const
const base = '/api/now/import/:table'

/** Import Set API (ServiceNow docs, REST APIs, Import Set API). Failures of a transform stay inside a 201. */
export const importSetRoutes: readonly Route[] = [
  { ...importSet, methods: ['POST'], path: base, operation: 'import.insert', handle: restOperation(importOne) },
  {
    ...importSet,
    methods: ['POST'],
    path: `${base}/insertMultiple`,
    operation: 'import.insert-multiple',
    handle: restOperation(importMany),
  },
  {
    ...importSet,
    methods: ['GET'],
    path: `${base}/:sysId`,
    operation: 'import.get',
    handle: restOperation(readImport),
  },
]

function importOne(context: RouteContext): ApiReply {
  requireReadableType(context.request)
  const staging = stagingTable(context)
  const body = readRecord(context.request, context.instance)
  requireCreate(context, staging)
  const set = openSet(context, staging)
  const outcomes = importRow(context, staging, set, body, 0)
  return apiDocument({ import_set: set['number'] ?? '', staging_table: staging, result: outcomes }, 201)
}

/** Rows are transformed at once, as with an import set configured to run synchronously. */
function importMany(context: RouteContext): ApiReply {
  requireReadableType(context.request)
  const staging = stagingTable(context)
  const { records } = readRecord(context.request, context.instance)
  if (!Array.isArray(records)) return failures.badRequest('Invalid request', 'records must be an array')
  requireCreate(context, staging)
  const set = openSet(context, staging)
  for (const [index, record] of records.filter(isRecordBody).entries()) importRow(context, staging, set, record, index)
  return apiDocument({ import_set_id: set['sys_id'] ?? '', multi_import_set_id: context.instance.newSysId() }, 201)
}

function readImport(context: RouteContext): ApiReply {
  const { instance, actor, params } = context
  const staging = stagingTable(context)
  const row = instance.records.get(staging, params['sysId'] ?? '')
  if (row === undefined || !instance.access.canRead(staging, row, actor)) return failures.noRecordFound()
  const set = instance.records.get('sys_import_set', row['sys_import_set'] ?? '')
  return apiDocument({
    import_set: set?.['number'] ?? '',
    staging_table: staging,
    result: [storedOutcome(context, row)],
  })
}

/** @throws ApiFailure 400 for an unknown table, and for one that is no staging table. */
function stagingTable({ instance, actor, params }: RouteContext): string {
  const { name } = resolveTable(instance, params['table'] ?? '', actor)
  if (instance.dictionary.lineage(name).includes('sys_import_set_row')) return name
  throw new ApiFailure(failures.badRequest(`Invalid staging table ${name}`))
}

function requireCreate({ instance, actor }: RouteContext, staging: string): void {
  if (!instance.access.canCreate(staging, actor)) throw new ApiFailure(failures.writeRefused('Insert'))
}

function openSet({ instance, actor }: RouteContext, staging: string): Row {
  return instance.records.insert('sys_import_set', { table_name: staging, state: 'loaded', mode: 'synchronous' }, actor)
}

function importRow(
  { instance, actor }: RouteContext,
  staging: string,
  set: Row,
  body: RecordBody,
  index: number,
): TransformOutcome[] {
  const { values } = fieldInput(body, { instance, actor, table: staging, mode: 'raw' })
  const own = { sys_import_set: set['sys_id'] ?? '', sys_import_row: String(index) }
  const row = instance.records.insert(staging, { ...values, ...own }, actor)
  const outcomes = transformRow(instance, staging, row, actor)
  const last = outcomes.at(-1)
  instance.records.update(
    staging,
    row['sys_id'] ?? '',
    {
      sys_import_state: last?.['status'] ?? 'error',
      sys_target_table: last?.['table'] ?? '',
      sys_target_sys_id: last?.['sys_id'] ?? '',
      sys_row_error: last?.['error_message'] ?? '',
    },
    actor,
  )
  return outcomes.length > 0
    ? outcomes
    : [{ status: 'error', error_message: `No active transform map for staging table ${staging}` }]
}

/** What the staging row remembers of its transform. */
function storedOutcome({ instance, actor }: RouteContext, row: Row): TransformOutcome {
  const table = row['sys_target_table'] ?? ''
  const sysId = row['sys_target_sys_id'] ?? ''
  const target = instance.dictionary.table(table) === undefined ? undefined : instance.records.get(table, sysId)
  const status = row['sys_import_state'] ?? ''
  if (target === undefined) return { table, status, sys_id: sysId, error_message: row['sys_row_error'] ?? '' }
  const name = displayColumn(instance.dictionary, table) ?? 'sys_id'
  return {
    table,
    display_name: name,
    display_value: instance.records.display(table, target, name, actor),
    record_link: `${instance.publicUrl}/api/now/table/${table}/${sysId}`,
    status,
    sys_id: sysId,
  }
}

import { Refusal, type Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, apiError, failures } from '../envelope.ts'
import { readRecord, requireReadableType, type RecordBody } from '../request-body.ts'
import { fieldInput } from '../values/field-input.ts'
import { typedRecord, type TypedField } from './typed-record.ts'

/** Roles one of which a call needs; admin has every right (ServiceNow docs, Change Management API). */
export const CHANGE_ROLES = {
  read: ['itil', 'sn_change_read', 'sn_change_write', 'change_manager'],
  write: ['itil', 'sn_change_write', 'change_manager'],
  remove: ['change_manager'],
} as const

/** A written record with the names that were sent but not applied. */
export type WrittenRecord = Record<string, TypedField | { readonly ignoredFields: readonly string[] }>

/** @throws ApiFailure 403 when the caller has none of the roles. */
export function requireRole({ actor }: RouteContext, action: keyof typeof CHANGE_ROLES): void {
  const sufficient = ['admin', ...CHANGE_ROLES[action]].some((role) => actor.roles.has(role))
  if (!sufficient) throw new ApiFailure(failures.apiLevelAcl())
}

/** @throws ApiFailure 404 when the record is missing or hidden. */
export function visibleRow({ instance, actor }: RouteContext, table: string, sysId: string): Row {
  const row = instance.records.get(table, sysId)
  if (row === undefined || !instance.access.canRead(table, row, actor)) throw new ApiFailure(failures.noRecordFound())
  return row
}

/** Fields of the body, and of the address for clients that send them there. @throws ApiFailure */
export function sentFields({ request, instance, query }: RouteContext): RecordBody {
  requireReadableType(request)
  const inAddress = [...query].filter(([name]) => !name.startsWith('sysparm_'))
  return { ...Object.fromEntries(inAddress), ...readRecord(request, instance) }
}

/** Inserts a record of `table` from what a client sent, with `fixed` values of the call's own. @throws ApiFailure */
export function insertTyped(
  context: RouteContext,
  table: string,
  sent: RecordBody,
  fixed: Readonly<Record<string, string>>,
): WrittenRecord {
  const { instance, actor } = context
  if (!instance.access.canCreate(table, actor)) throw new ApiFailure(failures.writeRefused('Insert'))
  const { values, ignored } = writable(context, table, sent, {})
  const row = attempt('created', table, context, () => instance.records.insert(table, { ...values, ...fixed }, actor))
  return { ...typedRecord(instance, table, row, actor), __meta: { ignoredFields: ignored } }
}

/** Updates `row`. @throws ApiFailure 403 when an ACL, a rule or a policy refuses. */
export function updateTyped(context: RouteContext, table: string, row: Row, sent: RecordBody): WrittenRecord {
  const { instance, actor } = context
  if (!instance.access.canWrite(table, row, actor)) throw new ApiFailure(failures.writeRefused('Update'))
  const { values, ignored } = writable(context, table, sent, row)
  const stored = attempt('updated', table, context, () =>
    instance.records.update(table, row['sys_id'] ?? '', values, actor),
  )
  return { ...typedRecord(instance, table, stored ?? row, actor), __meta: { ignoredFields: ignored } }
}

/** Deletes `row` and shows what it was. @throws ApiFailure */
export function removeTyped(context: RouteContext, table: string, row: Row): Record<string, TypedField> {
  const { instance, actor } = context
  if (!instance.access.canDelete(table, row, actor)) throw new ApiFailure(failures.writeRefused('Delete'))
  const shown = typedRecord(instance, table, row, actor)
  attempt('deleted', table, context, () => instance.records.remove(table, row['sys_id'] ?? '', actor))
  return shown
}

function writable(
  { instance, actor }: RouteContext,
  table: string,
  sent: RecordBody,
  row: Row,
): { values: Record<string, string>; ignored: string[] } {
  const { values, ignored } = fieldInput(sent, { instance, actor, table, mode: 'raw' })
  const entries = Object.entries(values).filter(([name]) => name !== 'sys_id')
  const allowed = entries.filter(([name]) => instance.access.canWriteColumn(table, name, row, actor))
  const kept = new Set(allowed.map(([name]) => name))
  return {
    values: Object.fromEntries(allowed),
    ignored: [...ignored, ...Object.keys(values).filter((name) => !kept.has(name))],
  }
}

/** This API puts a refusal's reason into the message: `Change Request record could not be updated. …` (captures). */
function attempt<T>(
  participle: 'created' | 'updated' | 'deleted',
  table: string,
  { instance }: RouteContext,
  write: () => T,
): T {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const label = instance.dictionary.table(table)?.label ?? table
    throw new ApiFailure(apiError(403, `${label} record could not be ${participle}. ${error.detail}`, ''))
  }
}

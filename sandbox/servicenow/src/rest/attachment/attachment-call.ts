import type { Actor, Instance, Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, failures } from '../envelope.ts'
import { rowClass } from '../values/row-class.ts'

/** Address of the Attachment API as called; `Location` and `download_link` keep the version. */
export function attachmentAddress({ instance, version }: RouteContext): string {
  return `${instance.publicUrl}/api/now/${version === undefined ? '' : `${version}/`}attachment`
}

/** The attachment the path names. @throws ApiFailure 404 when missing, or when its record is hidden. */
export function visibleAttachment({ instance, actor, params }: RouteContext): Row {
  const row = instance.records.get('sys_attachment', params['sysId'] ?? '')
  if (row === undefined || !canSeeTarget(instance, row, actor)) throw new ApiFailure(failures.noRecordFound())
  return row
}

/** A file is as visible as the record it hangs on. */
export function canSeeTarget(instance: Instance, attachment: Row, actor: Actor): boolean {
  const target = targetRecord(instance, attachment['table_name'] ?? '', attachment['table_sys_id'] ?? '')
  if (target === undefined) return actor.roles.has('admin')
  return instance.access.canRead(target.table, target.row, actor)
}

/** Whether files of the record may be added, renamed and deleted: that takes write access to the record. */
export function canChangeTarget(instance: Instance, table: string, sysId: string, actor: Actor): boolean {
  const target = targetRecord(instance, table, sysId)
  return target === undefined ? actor.roles.has('admin') : instance.access.canWrite(target.table, target.row, actor)
}

/** @returns undefined when the table or the record does not exist. */
export function targetRecord(
  instance: Instance,
  table: string,
  sysId: string,
): { readonly table: string; readonly row: Row } | undefined {
  if (instance.dictionary.table(table) === undefined) return undefined
  const row = instance.records.get(table, sysId)
  return row === undefined ? undefined : { table: rowClass(instance.dictionary, table, row), row }
}

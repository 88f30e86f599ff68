import type { AuditEntry } from '@scorelink/contracts'
import type { Columns } from '../export/table-file.ts'

/** The audit log as a table. */
export const auditColumns: Columns<AuditEntry> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  actor_id: ({ actor }) => actor.id,
  actor_name: ({ actor }) => actor.name,
  token_id: ({ actor }) => actor.token?.id ?? '',
  token_name: ({ actor }) => actor.token?.name ?? '',
  before: ({ before }) => (before === null ? '' : JSON.stringify(before)),
  after: ({ after }) => (after === null ? '' : JSON.stringify(after)),
  details: ({ details }) => JSON.stringify(details),
}

import type { AuditEntry } from '@scorelink/contracts'
import { getTenant, listAudit, withTenant, type AuditFilter, type AuditRow, type Database } from '@scorelink/database'

/** Rows read at once while exporting: each batch is a transaction of its own, so that none stays open for long. */
const rowsABatch = 1_000

/** Part of the log, newest first. @param before id of the last entry of the part before. */
export async function readAudit(
  database: Database,
  tenantId: string,
  filter: AuditFilter,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<AuditRow[]> {
  return await withTenant(database.kysely, tenantId, async (trx) => {
    const { timeZone } = await getTenant(trx)
    return await listAudit(trx, filter, { timeZone, before, limit })
  })
}

/** Everything the filter lets through, however much it is. Entries added meanwhile are newer, and so left out. */
export async function* readWholeAudit(
  database: Database,
  tenantId: string,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  let before: string | undefined
  for (;;) {
    const rows = await readAudit(database, tenantId, filter, { before, limit: rowsABatch })
    yield* rows.map(presentEntry)
    before = rows.at(-1)?.audit_id
    if (rows.length < rowsABatch) return
  }
}

export function presentEntry(row: AuditRow): AuditEntry {
  return {
    id: row.audit_id,
    at: row.at.toISOString(),
    actor: {
      id: row.actor_id,
      name: row.actor_name,
      token: row.token_id === null ? null : { id: row.token_id, name: row.token_name ?? '' },
    },
    action: row.action,
    subject: row.subject,
    before: row.before,
    after: row.after,
    details: row.details,
  }
}

import type { TenantTransaction } from '../tenant-transaction.ts'

export interface AuditEntry {
  readonly tenantId: string
  readonly at: Date
  readonly actor: { readonly id: string; readonly name: string }
  /** Verb and noun: `ticket.create`. */
  readonly action: string
  readonly subject: string
  /** Never a secret. */
  readonly details: Readonly<Record<string, unknown>>
}

export async function appendAudit(trx: TenantTransaction, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      tenant_id: entry.tenantId,
      at: entry.at,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      action: entry.action,
      subject: entry.subject,
      details: JSON.stringify(entry.details),
    })
    .execute()
}

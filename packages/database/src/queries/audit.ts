import { sql, type Selectable } from 'kysely'
import type { AuditAction } from '../audit-actions.ts'
import type { AuditTable } from '../tables/access.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import { containsPattern } from './like-pattern.ts'

/** Who did it. */
export interface AuditActor {
  readonly id: string
  readonly name: string
  /** The API token it was done with; null for a person in the portal. */
  readonly token: { readonly id: string; readonly name: string } | null
}

/** What was done without anybody asking at that moment, such as by a standing order. */
export const scorelinkItself: AuditActor = { id: 'scorelink', name: 'Scorelink', token: null }

export interface AuditEntry {
  readonly tenantId: string
  readonly at: Date
  readonly actor: AuditActor
  readonly action: AuditAction
  /** What it was done to: an id or an address. */
  readonly subject: string
  /** Names and values, never a secret; null or absent for something that was not there before. */
  readonly before?: object | null
  /** Null or absent for something that is gone. */
  readonly after?: object | null
  /** What else belongs to it. */
  readonly details?: object
}

/** Adds one entry, in the transaction of the change it is about: neither stands without the other. */
export async function appendAudit(trx: TenantTransaction, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      tenant_id: entry.tenantId,
      at: entry.at,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      token_id: entry.actor.token?.id ?? null,
      token_name: entry.actor.token?.name ?? null,
      action: entry.action,
      subject: entry.subject,
      before: json(entry.before),
      after: json(entry.after),
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}

function json(values: object | null | undefined): string | null {
  return values ? JSON.stringify(values) : null
}

export interface AuditFilter {
  readonly action?: AuditAction | undefined
  /** Part of the actor's, the token's or the subject's name. */
  readonly search?: string | undefined
  /** First and last day, in `timeZone`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type AuditRow = Selectable<AuditTable>

/** Newest first. @param timeZone the zone whose days the filter means. */
export async function listAudit(
  trx: TenantTransaction,
  filter: AuditFilter,
  { timeZone, before, limit }: { readonly timeZone: string; readonly before?: string | undefined; limit: number },
): Promise<AuditRow[]> {
  let query = trx.selectFrom('audit').selectAll().orderBy('audit_id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('audit_id', '<', before)
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  if (filter.from !== undefined) query = query.where('at', '>=', startOfDay(filter.from, 0, timeZone))
  if (filter.to !== undefined) query = query.where('at', '<', startOfDay(filter.to, 1, timeZone))
  const pattern = containsPattern(filter.search)
  if (pattern !== undefined) {
    query = query.where((where) =>
      where.or([
        where('actor_name', 'ilike', pattern),
        where('token_name', 'ilike', pattern),
        where('subject', 'ilike', pattern),
      ]),
    )
  }
  return await query.execute()
}

/** The instant at which the day so many days later begins in a zone. */
function startOfDay(day: string, later: number, timeZone: string) {
  return sql<Date>`((${day}::date + ${later}::integer)::timestamp at time zone ${timeZone})`
}

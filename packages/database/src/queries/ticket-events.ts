import { sql, type Selectable } from 'kysely'
import type { TicketActor, TicketCause, TicketEventType, Verification } from '@scorelink/domain'
import type { TicketEventTable } from '../tables/tickets.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type TicketEventRow = Selectable<TicketEventTable>

/** One entry of a ticket's timeline. */
export interface TicketEvent {
  readonly tenantId: string
  readonly ticketId: string
  readonly at: Date
  readonly type: TicketEventType
  readonly actor: TicketActor
  readonly cause: TicketCause
  /** What a reader needs to understand the entry: numbers, states, codes. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Written in the transaction of the change it tells of: neither exists without the other. */
export async function appendTicketEvents(trx: TenantTransaction, events: readonly TicketEvent[]): Promise<void> {
  if (events.length === 0) return
  await trx
    .insertInto('ticket_events')
    .values(
      events.map(({ tenantId, ticketId, at, type, actor, cause, details = {} }) => ({
        tenant_id: tenantId,
        ticket_id: ticketId,
        at,
        type,
        actor_kind: actor.kind,
        actor_id: actor.kind === 'person' ? actor.id : null,
        actor_name: actor.kind === 'person' || actor.kind === 'servicenow' ? actor.name : null,
        cause,
        details: JSON.stringify(details),
      })),
    )
    .execute()
}

/** Oldest first. @param afterEventId of an earlier page. */
export async function listTicketEvents(
  trx: TenantTransaction,
  ticketId: string,
  { afterEventId, limit }: { readonly afterEventId?: string | undefined; readonly limit: number },
): Promise<TicketEventRow[]> {
  let query = trx.selectFrom('ticket_events').selectAll().where('ticket_id', '=', ticketId)
  if (afterEventId !== undefined) query = query.where('event_id', '>', afterEventId)
  return await query.orderBy('event_id').limit(limit).execute()
}

/** What the score said of the ticket last, while it said anything. */
export async function lastVerification(trx: TenantTransaction, ticketId: string): Promise<Verification | undefined> {
  const verification = sql<Verification>`details ->> 'verification'`
  const row = await trx
    .selectFrom('ticket_events')
    .select(verification.as('verification'))
    .where('ticket_id', '=', ticketId)
    .where('type', '=', 'verification-changed')
    .where(verification, '<>', 'none')
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.verification
}

/** Entries of all tickets or of one, in the order in which they were written. @param afterEventId of an earlier batch. */
export async function listEventsOfTickets(
  trx: TenantTransaction,
  options: {
    readonly ticketId?: string | undefined
    readonly afterEventId?: string | undefined
    readonly limit: number
  },
): Promise<TicketEventRow[]> {
  let query = trx.selectFrom('ticket_events').selectAll()
  if (options.ticketId !== undefined) query = query.where('ticket_id', '=', options.ticketId)
  if (options.afterEventId !== undefined) query = query.where('event_id', '>', options.afterEventId)
  return await query.orderBy('event_id').limit(options.limit).execute()
}

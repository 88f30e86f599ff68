import type { DeliveryState, Difference, Phase, RemoteTicket } from '@scorelink/domain'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'
import { findTicket, type TicketRow } from './tickets.ts'

const waiting: DeliveryState[] = ['queued', 'sending', 'unknown']

export interface Lease {
  readonly owner: string
  readonly until: Date
}

/**
 * Takes the ticket for one worker. The lease outlives the longest call, so nobody else looks the record up or sends
 * it while a call of this worker may still arrive.
 * @returns undefined when the ticket is done, or another worker holds it.
 */
export async function leaseTicket(
  trx: TenantTransaction,
  ticketId: string,
  lease: Lease,
  now: Date,
): Promise<TicketRow | undefined> {
  return await trx
    .updateTable('tickets')
    .set({ lease_owner: lease.owner, lease_until: lease.until })
    .where('ticket_id', '=', ticketId)
    .where('delivery', 'in', waiting)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** What is written about a delivery; only by the worker that still holds the lease. */
interface DeliveryChange {
  readonly delivery: DeliveryState
  readonly attempts?: number
  readonly last_attempt_at?: Date
  readonly next_attempt_at?: Date | null
  readonly problem_code?: string | null
  readonly problem_detail?: string | null
  readonly updated_at: Date
}

/** @returns false when the lease was lost: another worker decides now. */
async function changeDelivery(
  trx: TenantTransaction,
  ticketId: string,
  owner: string,
  change: DeliveryChange & { readonly lease_owner?: null; readonly lease_until?: null },
): Promise<boolean> {
  const result = await trx
    .updateTable('tickets')
    .set(change)
    .where('ticket_id', '=', ticketId)
    .where('lease_owner', '=', owner)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Written before the call leaves. */
export async function recordAttempt(
  trx: TenantTransaction,
  ticket: Pick<TicketRow, 'ticket_id' | 'attempts'>,
  owner: string,
  delivery: DeliveryState,
  now: Date,
): Promise<boolean> {
  const change = { delivery, attempts: ticket.attempts + 1, last_attempt_at: now, updated_at: now }
  return await changeDelivery(trx, ticket.ticket_id, owner, change)
}

/** Puts the ticket back: to be tried again at `nextAttemptAt`, or refused when that is null. */
export async function recordSetback(
  trx: TenantTransaction,
  ticketId: string,
  owner: string,
  setback: {
    readonly delivery: DeliveryState
    readonly nextAttemptAt: Date | null
    readonly problemCode: string | null
    readonly problemDetail: string | null
  },
  now: Date,
): Promise<boolean> {
  return await changeDelivery(trx, ticketId, owner, {
    delivery: setback.delivery,
    next_attempt_at: setback.nextAttemptAt,
    problem_code: setback.problemCode,
    problem_detail: setback.problemDetail,
    lease_owner: null,
    lease_until: null,
    updated_at: now,
  })
}

/** The record stands in ServiceNow. True whoever says so, so no lease is asked for. */
export async function recordDelivered(
  trx: TenantTransaction,
  remote: RemoteTicket,
  facts: { readonly connectionId: string; readonly differences: readonly Difference[]; readonly phase: Phase | null },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({
      delivery: 'delivered',
      following: 'following',
      next_attempt_at: null,
      lease_owner: null,
      lease_until: null,
      problem_code: null,
      problem_detail: null,
      connection_id: facts.connectionId,
      sys_id: remote.sysId,
      number: remote.number,
      url: remote.url,
      state_value: remote.stateValue,
      state_label: remote.stateLabel,
      phase: facts.phase,
      differences: JSON.stringify(facts.differences),
      remote_updated_at: remote.updatedAt,
      delivered_at: now,
      updated_at: now,
    })
    .where('ticket_id', '=', remote.id)
    .execute()
}

/**
 * Applies what a poll read. An older reading than the one stored changes nothing.
 * @returns true when something a person sees changed.
 */
export async function applyRemoteState(
  trx: TenantTransaction,
  remote: RemoteTicket,
  { connectionId, phase }: { readonly connectionId: string; readonly phase: Phase | null },
  now: Date,
): Promise<boolean> {
  const stored = await findTicket(trx, remote.id)
  if (stored?.delivery !== 'delivered' || stored.sys_id !== remote.sysId) return false
  // A clone of the instance has the same records under the same ids; ours is the one we delivered to.
  if (stored.connection_id !== connectionId) return false
  if (stored.remote_updated_at !== null && stored.remote_updated_at > remote.updatedAt) return false
  const change = {
    number: remote.number,
    state_value: remote.stateValue,
    state_label: remote.stateLabel,
    phase,
  }
  const visible =
    stored.number !== change.number ||
    stored.state_value !== change.state_value ||
    stored.state_label !== change.state_label ||
    stored.phase !== change.phase
  if (!visible && stored.remote_updated_at?.getTime() === remote.updatedAt.getTime()) return false
  await trx
    .updateTable('tickets')
    .set({ ...change, remote_updated_at: remote.updatedAt, ...(visible ? { updated_at: now } : {}) })
    .where('ticket_id', '=', remote.id)
    .execute()
  return visible
}

export interface DueTicket {
  readonly tenantId: string
  readonly ticketId: string
}

/** Tickets nobody works on although their time has come: a worker died, or a job was lost. */
export async function listOverdueTickets(
  db: SystemDatabase,
  tenantIds: readonly string[],
  before: Date,
  limit: number,
): Promise<DueTicket[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(['tenant_id', 'ticket_id'])
    .where('tenant_id', 'in', tenantIds)
    .where('delivery', 'in', waiting)
    .where('next_attempt_at', '<=', before)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', before)]))
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ tenantId: row.tenant_id, ticketId: row.ticket_id }))
}

/** Everything waiting for this connection becomes due now: it was authorized again. */
export async function makeWaitingTicketsDue(
  trx: TenantTransaction,
  connectionId: string,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('tickets')
    .set({ next_attempt_at: now })
    .where('delivery', 'in', waiting)
    .where((where) => where.or([where('connection_id', 'is', null), where('connection_id', '=', connectionId)]))
    .returning('ticket_id')
    .execute()
  return rows.map(({ ticket_id }) => ticket_id)
}

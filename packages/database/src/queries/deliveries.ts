import { nextDelivery, type DeliveryState, type Difference, type Phase, type RemoteTicket } from '@scorelink/domain'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'
import type { TicketRow } from './tickets.ts'

const waiting: DeliveryState[] = ['queued', 'sending', 'unknown']

export interface Lease {
  readonly owner: string
  readonly until: Date
}

export interface DueTickets {
  readonly connectionId: string
  /** Shared one by one, at their first attempt: somebody waits for them. Else all others. */
  readonly awaited: boolean
  readonly limit: number
}

/**
 * Takes tickets whose time has come for one worker. The lease outlives the longest call, so nobody else looks a record
 * up or sends it while a call of this worker may still arrive. Those that may have been sent to another instance stay.
 * @returns oldest first, each in the state that taking it leads to.
 */
export async function takeDueTickets(
  trx: TenantTransaction,
  { connectionId, awaited, limit }: DueTickets,
  lease: Lease,
  now: Date,
): Promise<TicketRow[]> {
  const due = await dueTickets(trx, { connectionId, awaited }, now)
    .selectAll()
    .orderBy('next_attempt_at')
    .orderBy('ordinal')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const taken = due.map((row) => ({ ...row, delivery: nextDelivery(row.delivery, 'take') }))
  await lend(
    trx,
    taken.filter(({ delivery }) => delivery === 'queued'),
    'queued',
    lease,
  )
  await lend(
    trx,
    taken.filter(({ delivery }) => delivery === 'unknown'),
    'unknown',
    lease,
  )
  return taken.map((row) => ({ ...row, lease_owner: lease.owner, lease_until: lease.until }))
}

/**
 * Lets due tickets wait. Nobody holds them, and nothing was sent.
 * @returns those for which the reason is news.
 */
export async function postponeDueTickets(
  trx: TenantTransaction,
  due: Omit<DueTickets, 'limit'>,
  { until, problemCode }: { readonly until: Date; readonly problemCode: string },
  now: Date,
): Promise<string[]> {
  const rows = await dueTickets(trx, due, now).select(['ticket_id', 'problem_code']).forUpdate().skipLocked().execute()
  if (rows.length === 0) return []
  await trx
    .updateTable('tickets')
    .set({ next_attempt_at: until, problem_code: problemCode, problem_detail: null })
    .where('ticket_id', 'in', idsOf(rows))
    .execute()
  return idsOf(rows.filter(({ problem_code }) => problem_code !== problemCode))
}

function dueTickets(trx: TenantTransaction, { connectionId, awaited }: Omit<DueTickets, 'limit'>, now: Date) {
  return trx
    .selectFrom('tickets')
    .where('delivery', 'in', waiting)
    .where('next_attempt_at', '<=', now)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .where((where) => where.or([where('connection_id', 'is', null), where('connection_id', '=', connectionId)]))
    .where((where) => {
      const first = where.and([where('attempts', '=', 0), where('bulk_id', 'is', null), where('rule_id', 'is', null)])
      return awaited ? first : where.not(first)
    })
}

async function lend(
  trx: TenantTransaction,
  rows: readonly TicketRow[],
  delivery: DeliveryState,
  lease: Lease,
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .updateTable('tickets')
    .set({ lease_owner: lease.owner, lease_until: lease.until, delivery })
    .where('ticket_id', 'in', idsOf(rows))
    .execute()
}

/**
 * Written right before the call leaves: whoever comes after a crash knows that a record may exist, since when, and where.
 * @param lease the one the tickets are held by, from now on until its new end.
 * @returns ids still held; of the others another worker decides now, or a person took them back.
 */
export async function recordAttempts(
  trx: TenantTransaction,
  rows: ReadonlyArray<Pick<TicketRow, 'ticket_id' | 'delivery'>>,
  lease: Lease,
  connectionId: string,
  now: Date,
): Promise<Set<string>> {
  const held = new Set<string>()
  for (const delivery of ['sending', 'unknown'] as const) {
    const ids = idsOf(rows.filter((row) => nextDelivery(row.delivery, 'attempt') === delivery))
    if (ids.length === 0) continue
    const changed = await trx
      .updateTable('tickets')
      .set((e) => ({
        delivery,
        attempts: e('attempts', '+', 1),
        last_attempt_at: now,
        connection_id: connectionId,
        lease_until: lease.until,
        updated_at: now,
      }))
      .where('ticket_id', 'in', ids)
      .where('lease_owner', '=', lease.owner)
      .returning('ticket_id')
      .execute()
    for (const { ticket_id } of changed) held.add(ticket_id)
  }
  return held
}

export interface Setback {
  readonly delivery: DeliveryState
  readonly attempts: number
  /** Null: nothing happens until somebody acts. */
  readonly nextAttemptAt: Date | null
  readonly problemCode: string | null
  readonly problemDetail: string | null
}

/** Puts the ticket back. @returns false when the lease was lost: another worker decides now. */
export async function recordSetback(
  trx: TenantTransaction,
  ticketId: string,
  owner: string,
  setback: Setback,
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('tickets')
    .set({
      delivery: setback.delivery,
      attempts: setback.attempts,
      next_attempt_at: setback.nextAttemptAt,
      problem_code: setback.problemCode,
      problem_detail: setback.problemDetail,
      lease_owner: null,
      lease_until: null,
      updated_at: now,
    })
    .where('ticket_id', '=', ticketId)
    .where('lease_owner', '=', owner)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface DeliveredFacts {
  readonly connectionId: string
  readonly differences: readonly Difference[]
  readonly phase: Phase | null
}

/**
 * The record stands in ServiceNow. True whoever says so, so no lease is asked for. A newer reading already stored stays.
 * @returns false when the ticket was delivered before.
 */
export async function recordDelivered(
  trx: TenantTransaction,
  ticketId: string,
  remote: RemoteTicket,
  facts: DeliveredFacts,
  now: Date,
): Promise<boolean> {
  const result = await trx
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
      checked_at: now,
      delivered_at: now,
      updated_at: now,
    })
    .where('ticket_id', '=', ticketId)
    .where('delivery', '<>', 'delivered')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes a ticket for a change of its record. @returns false while somebody else has it. */
export async function leaseTicket(trx: TenantTransaction, ticketId: string, lease: Lease, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('tickets')
    .set({ lease_owner: lease.owner, lease_until: lease.until })
    .where('ticket_id', '=', ticketId)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function releaseTicket(trx: TenantTransaction, ticketId: string, owner: string): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({ lease_owner: null, lease_until: null })
    .where('ticket_id', '=', ticketId)
    .where('lease_owner', '=', owner)
    .execute()
}

/** Tenants with tickets or comments whose time has come and that nobody holds. */
export async function listTenantsToDeliver(
  db: SystemDatabase,
  tenantIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (tenantIds.length === 0) return []
  const rows = await db
    .selectFrom('tickets')
    .select('tenant_id')
    .where('delivery', 'in', waiting)
    .where('next_attempt_at', '<=', now)
    .where('tenant_id', 'in', tenantIds)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .union(
      db
        .selectFrom('ticket_comments')
        .select('tenant_id')
        .where('next_attempt_at', '<=', now)
        .where('tenant_id', 'in', tenantIds),
    )
    .execute()
  return rows.map(({ tenant_id }) => tenant_id)
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

function idsOf(rows: ReadonlyArray<Pick<TicketRow, 'ticket_id'>>): string[] {
  return rows.map(({ ticket_id }) => ticket_id)
}

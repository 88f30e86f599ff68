import type { Insertable, Selectable } from 'kysely'
import type { Phase, TicketKind } from '@scorelink/domain'
import type { TicketTable } from '../schema.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import { containsPattern } from './like-pattern.ts'

export type TicketRow = Selectable<TicketTable>

export async function insertTicket(trx: TenantTransaction, ticket: Insertable<TicketTable>): Promise<void> {
  await trx.insertInto('tickets').values(ticket).execute()
}

export async function findTicket(trx: TenantTransaction, ticketId: string): Promise<TicketRow | undefined> {
  return await trx.selectFrom('tickets').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst()
}

export interface TicketFilter {
  readonly kind?: TicketKind | undefined
  readonly phase?: Phase | undefined
  readonly actionId?: string | undefined
  readonly search?: string | undefined
  /** Ordinal before which the page starts. */
  readonly beforeOrdinal?: string | undefined
  readonly limit: number
}

/** Newest first. */
export async function listTickets(trx: TenantTransaction, filter: TicketFilter): Promise<TicketRow[]> {
  let query = trx.selectFrom('tickets').selectAll().orderBy('ordinal', 'desc').limit(filter.limit)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.phase !== undefined) query = query.where('phase', '=', filter.phase)
  if (filter.beforeOrdinal !== undefined) query = query.where('ordinal', '<', filter.beforeOrdinal)
  if (filter.actionId !== undefined) {
    query = query.where((e) => e(e.fn<string>('lower', ['action_id']), '=', filter.actionId!.toLowerCase()))
  }
  const pattern = containsPattern(filter.search)
  if (pattern !== undefined) {
    query = query.where((where) => where.or([where('name', 'ilike', pattern), where('number', 'ilike', pattern)]))
  }
  return await query.execute()
}

/** Tickets of these improvement actions, newest first. @param actionIds in any case. */
export async function listTicketsOfActions(trx: TenantTransaction, actionIds: readonly string[]): Promise<TicketRow[]> {
  if (actionIds.length === 0) return []
  const keys = actionIds.map((id) => id.toLowerCase())
  return await trx
    .selectFrom('tickets')
    .selectAll()
    .where((e) => e(e.fn<string>('lower', ['action_id']), 'in', keys))
    .orderBy('ordinal', 'desc')
    .execute()
}

export interface StateCount {
  readonly kind: TicketKind
  readonly delivery: TicketRow['delivery']
  readonly stateValue: string | null
  readonly stateLabel: string | null
  readonly phase: Phase | null
  readonly count: number
}

/** How many tickets of each kind stand in each state. */
export async function countTicketStates(trx: TenantTransaction): Promise<StateCount[]> {
  const rows = await trx
    .selectFrom('tickets')
    .select((e) => ['kind', 'delivery', 'state_value', 'state_label', 'phase', e.fn.countAll<string>().as('count')])
    .groupBy(['kind', 'delivery', 'state_value', 'state_label', 'phase'])
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    delivery: row.delivery,
    stateValue: row.state_value,
    stateLabel: row.state_label,
    phase: row.phase,
    count: Number(row.count),
  }))
}

import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type Selectable,
  type SqlBool,
  type Updateable,
} from 'kysely'
import type { Phase, TicketKind, Verification } from '@scorelink/domain'
import type { Schema } from '../schema.ts'
import type { TicketTable } from '../tables/tickets.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import { containsPattern } from './like-pattern.ts'
import { holdOffDecisions } from './ticket-decisions.ts'

export type TicketRow = Selectable<TicketTable>

/** A ticket to store; the keys its actions are found by follow from their ids. */
export type NewTicketRow = Omit<Insertable<TicketTable>, 'action_keys'>

export async function insertTicket(trx: TenantTransaction, ticket: NewTicketRow): Promise<void> {
  await insertTickets(trx, [ticket])
}

/** PostgreSQL takes 65,535 parameters a statement; a row has about forty. */
const rowsAStatement = 1_000

/** Whoever stores them: nobody decides meanwhile by what is open, see `decideAlone`. */
export async function insertTickets(trx: TenantTransaction, tickets: readonly NewTicketRow[]): Promise<void> {
  const [first] = tickets
  if (first !== undefined) await holdOffDecisions(trx, first.tenant_id)
  for (let start = 0; start < tickets.length; start += rowsAStatement) {
    const rows = tickets.slice(start, start + rowsAStatement)
    const values = rows.map((row) => ({ ...row, action_keys: toKeys(row.action_ids ?? []) }))
    await trx.insertInto('tickets').values(values).execute()
  }
}

function toKeys(actionIds: readonly string[]): string[] {
  return actionIds.map((id) => id.toLowerCase())
}

/** Shared for one of these actions or more. @param actionIds in any case. */
function isForOneOf(e: ExpressionBuilder<Schema, 'tickets'>, actionIds: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`${e.ref('action_keys')} && ${toKeys(actionIds)}::text[]`
}

export async function findTicket(trx: TenantTransaction, ticketId: string): Promise<TicketRow | undefined> {
  return await trx.selectFrom('tickets').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst()
}

export type TicketChange = Updateable<TicketTable>

/** Of a ticket whose row the transaction holds, see `lockTickets`. */
export async function changeTicket(trx: TenantTransaction, ticketId: string, change: TicketChange): Promise<void> {
  await trx.updateTable('tickets').set(change).where('ticket_id', '=', ticketId).execute()
}

/** The ticket that is in this record of an instance. */
export async function findTicketOfRecord(
  trx: TenantTransaction,
  connectionId: string,
  sysId: string,
): Promise<TicketRow | undefined> {
  return await trx
    .selectFrom('tickets')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where('sys_id', '=', sysId)
    .where('following', '<>', 'forgotten')
    .executeTakeFirst()
}

export interface TicketFilter {
  readonly kind?: TicketKind | undefined
  readonly phase?: Phase | undefined
  readonly verification?: Verification | undefined
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
  if (filter.verification !== undefined) query = query.where('verification', '=', filter.verification)
  if (filter.beforeOrdinal !== undefined) query = query.where('ordinal', '<', filter.beforeOrdinal)
  if (filter.actionId !== undefined) {
    const { actionId } = filter
    query = query.where((e) => isForOneOf(e, [actionId]))
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
  return await trx
    .selectFrom('tickets')
    .selectAll()
    .where((e) => isForOneOf(e, actionIds))
    .orderBy('ordinal', 'desc')
    .execute()
}

export interface StateCount {
  readonly connectionId: string | null
  readonly kind: TicketKind
  readonly delivery: TicketRow['delivery']
  readonly stateValue: string | null
  readonly stateLabel: string | null
  readonly phase: Phase | null
  readonly count: number
}

const stateColumns = ['connection_id', 'kind', 'delivery', 'state_value', 'state_label', 'phase'] as const

/** How many tickets of each kind stand in each state. */
export async function countTicketStates(trx: TenantTransaction): Promise<StateCount[]> {
  const rows = await trx
    .selectFrom('tickets')
    .select((e) => [...stateColumns, e.fn.countAll<string>().as('count')])
    .groupBy(stateColumns)
    .execute()
  return rows.map((row) => ({
    connectionId: row.connection_id,
    kind: row.kind,
    delivery: row.delivery,
    stateValue: row.state_value,
    stateLabel: row.state_label,
    phase: row.phase,
    count: Number(row.count),
  }))
}

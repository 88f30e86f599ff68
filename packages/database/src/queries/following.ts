import type { Difference, FollowingState, Phase, RecordPriority } from '@scorelink/domain'
import type { TenantTransaction } from '../tenant-transaction.ts'
import type { TicketRow } from './tickets.ts'

/** Rows of these tickets, locked until the transaction ends: a reading decides on what is stored. */
export async function lockTickets(trx: TenantTransaction, ticketIds: readonly string[]): Promise<TicketRow[]> {
  if (ticketIds.length === 0) return []
  // In one order, so that two who lock some of the same never wait for each other.
  return await trx
    .selectFrom('tickets')
    .selectAll()
    .where('ticket_id', 'in', ticketIds)
    .orderBy('ticket_id')
    .forUpdate()
    .execute()
}

export interface RemoteValues {
  readonly number: string
  readonly url: string
  readonly stateValue: string
  readonly stateLabel: string
  readonly phase: Phase | null
  readonly differences: readonly Difference[]
  /** What the ticket says, where that is the record's own. */
  readonly content: FoundContent | undefined
  readonly updatedAt: Date
}

/** Of a record that people made, as a ticket holds it. */
export interface FoundContent {
  readonly name: string
  readonly description: string
  readonly priority: RecordPriority
  /** Day in the tenant's zone. */
  readonly dueDate: string | null
}

/** Columns of it. */
export function foundColumns({ name, description, priority, dueDate }: FoundContent) {
  return { name, description, priority, due_date: dueDate, content_origin: 'found' as const }
}

/** Those of these tickets whose content is the record's own. */
export async function listFoundTickets(
  trx: TenantTransaction,
  ticketIds: readonly string[],
): Promise<Array<Pick<TicketRow, 'ticket_id' | 'generation' | 'kind' | 'sys_id'>>> {
  if (ticketIds.length === 0) return []
  return await trx
    .selectFrom('tickets')
    .select(['ticket_id', 'generation', 'kind', 'sys_id'])
    .where('ticket_id', 'in', ticketIds)
    .where('content_origin', '=', 'found')
    .execute()
}

/** @param visible whether a person sees the change. */
export async function recordReading(
  trx: TenantTransaction,
  ticketId: string,
  following: FollowingState,
  values: RemoteValues | undefined,
  { visible, checked, now }: { readonly visible: boolean; readonly checked: boolean; readonly now: Date },
): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({
      following,
      ...(values === undefined
        ? {}
        : {
            number: values.number,
            url: values.url,
            state_value: values.stateValue,
            state_label: values.stateLabel,
            phase: values.phase,
            differences: JSON.stringify(values.differences),
            ...(values.content === undefined ? {} : foundColumns(values.content)),
            remote_updated_at: values.updatedAt,
          }),
      ...(checked ? { checked_at: now } : {}),
      ...(visible ? { updated_at: now } : {}),
    })
    .where('ticket_id', '=', ticketId)
    .execute()
}

const watched: FollowingState[] = ['following', 'moved', 'hidden', 'deleted']

/** Followed tickets not asked for by id since `before`, longest ago first. */
export async function listTicketsToCheck(
  trx: TenantTransaction,
  connectionId: string,
  before: Date,
  limit: number,
): Promise<Array<Pick<TicketRow, 'ticket_id' | 'generation' | 'kind' | 'sys_id' | 'following'>>> {
  return await trx
    .selectFrom('tickets')
    .select(['ticket_id', 'generation', 'kind', 'sys_id', 'following'])
    .where('connection_id', '=', connectionId)
    .where('following', 'in', watched)
    .where('sys_id', 'is not', null)
    .where((where) => where.or([where('checked_at', 'is', null), where('checked_at', '<', before)]))
    .orderBy('checked_at', (order) => order.asc().nullsFirst())
    .limit(limit)
    .execute()
}

/** Every record of the connection is to be asked for by its id. */
export async function forgetChecks(trx: TenantTransaction, connectionId: string): Promise<void> {
  await trx.updateTable('tickets').set({ checked_at: null }).where('connection_id', '=', connectionId).execute()
}

/** The connection was removed. @returns tickets that are no longer followed. */
export async function disconnectTickets(trx: TenantTransaction, connectionId: string, now: Date): Promise<string[]> {
  return await setFollowing(trx, connectionId, watched, 'disconnected', now)
}

/** The same instance is connected again. @returns tickets that are followed again. */
export async function reconnectTickets(trx: TenantTransaction, connectionId: string, now: Date): Promise<string[]> {
  return await setFollowing(trx, connectionId, ['disconnected'], 'following', now)
}

async function setFollowing(
  trx: TenantTransaction,
  connectionId: string,
  from: FollowingState[],
  to: FollowingState,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('tickets')
    .set({ following: to, checked_at: null, updated_at: now })
    .where('connection_id', '=', connectionId)
    .where('following', 'in', from)
    .returning('ticket_id')
    .execute()
  return rows.map(({ ticket_id }) => ticket_id)
}

import { createHash, randomUUID } from 'node:crypto'
import type { BulkPreview, NewBulkShare } from '@scorelink/contracts'
import {
  appendAudit,
  claimIdempotencyKey,
  decideAlone,
  findActions,
  insertBulkShare,
  listTicketsOfActions,
  withTenant,
  type ImprovementActionRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { checkOrders } from '../forms/check-orders.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { isLeftBehind, isOpenTicket } from './open-ticket.ts'
import { storeTickets, type TicketOrder } from './store-tickets.ts'
import { draftOfAction, draftOfGroup, type TicketText } from './ticket-draft.ts'

/** What a bulk share comes to: the tickets it makes and the actions it leaves out. */
interface BulkPlan {
  readonly tickets: ReadonlyArray<TicketText & { readonly actions: readonly ImprovementActionRow[] }>
  readonly skipped: ReadonlyArray<{ readonly action: ImprovementActionRow; readonly ticket: TicketRow }>
}

/** @throws AppError `INPUT_INVALID` naming the field. */
export async function previewBulkShare(trx: TenantTransaction, input: NewBulkShare): Promise<BulkPreview> {
  const { tickets, skipped } = await planBulkShare(trx, input)
  return {
    tickets: tickets.map((ticket) => ({
      name: ticket.name,
      description: ticket.description,
      actions: ticket.actions.map((action) => nameOf(action)),
    })),
    skipped: skipped.map(({ action, ticket }) => ({
      action: nameOf(action),
      reason: 'open-ticket',
      ticketId: ticket.ticket_id,
    })),
    leftBehind: await listLeftBehind(
      trx,
      tickets.flatMap(({ actions }) => actions),
    ),
    problems: [...(await checkOrders(trx, toOrders(tickets, input)))],
  }
}

/** Tickets nobody can follow any more leave no action out; whoever shares it again is told of them. */
async function listLeftBehind(
  trx: TenantTransaction,
  actions: readonly ImprovementActionRow[],
): Promise<BulkPreview['leftBehind']> {
  const ids = actions.map(({ action_id: id }) => id)
  const left = (await listTicketsOfActions(trx, ids)).filter(isLeftBehind)
  return actions.flatMap((action) => {
    const ticket = left.find(({ action_keys: keys }) => keys.includes(action.action_key))
    return ticket === undefined ? [] : [{ action: nameOf(action), ticketId: ticket.ticket_id }]
  })
}

function toOrders(tickets: BulkPlan['tickets'], input: NewBulkShare): TicketOrder[] {
  const { kind, priority, dueDate, fields } = input
  return tickets.map((ticket) => ({ kind, priority, dueDate, fields, category: null, ...ticket }))
}

function nameOf({ action_id: id, title }: ImprovementActionRow): { id: string; title: string } {
  return { id, title }
}

/**
 * Takes many improvement actions to be sent at once: all tickets are stored in one transaction, and delivered one by
 * one or in batches. The same key gives the same share back.
 * @returns id of the share.
 * @throws AppError `CONNECTION_MISSING`, `INPUT_INVALID`, `CONFLICT_IDEMPOTENCY_KEY`
 */
export async function shareInBulk(
  services: Services,
  person: Person,
  idempotencyKey: string,
  input: NewBulkShare,
): Promise<string> {
  const { tenantId, userId } = person
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    const bulkId = randomUUID()
    const requestHash = createHash('sha256')
      .update(`bulk ${JSON.stringify(input)}`)
      .digest('base64url')
    const claim = { tenantId, userId, key: idempotencyKey, requestHash, ticketId: bulkId }
    const held = await claimIdempotencyKey(trx, claim, services.now())
    if (held.requestHash !== requestHash) throw new AppError(serverErrors.CONFLICT_IDEMPOTENCY_KEY)
    if (held.ticketId !== bulkId) return held.ticketId
    // Else somebody or a rule may make a ticket for an action that was just found to have none.
    if (input.skipOpen) await decideAlone(trx, tenantId)
    const { tickets } = await planBulkShare(trx, input)
    if (tickets.length === 0) throw invalid('actionIds', 'Every chosen improvement action has an open ticket.')
    await insertBulkShare(trx, {
      tenant_id: tenantId,
      bulk_id: bulkId,
      grouping: input.grouping,
      requested_by_id: userId,
      requested_by_name: person.userName,
      created_at: services.now(),
    })
    const orders = toOrders(tickets, input).map((order) => ({ ...order, bulkId }))
    await storeTickets(services, trx, person, orders)
    const { kind, priority } = input
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: actorOf(person),
      action: 'bulk-share.create',
      subject: bulkId,
      after: { grouping: input.grouping, kind, priority, actionIds: input.actionIds, tickets: tickets.length },
    })
    return bulkId
  })
}

async function planBulkShare(trx: TenantTransaction, input: NewBulkShare): Promise<BulkPlan> {
  requireFreeColumns(input.fields)
  const actions = await requireActions(trx, input.actionIds)
  const open = input.skipOpen ? (await listTicketsOfActions(trx, input.actionIds)).filter(isOpenTicket) : []
  const ticketOf = (action: ImprovementActionRow) =>
    open.find((ticket) => ticket.action_keys.includes(action.action_key))
  const skipped = actions.flatMap((action) => {
    const ticket = ticketOf(action)
    return ticket === undefined ? [] : [{ action, ticket }]
  })
  const wanted = actions.filter((action) => ticketOf(action) === undefined)
  if (input.grouping === 'separate') {
    return { tickets: wanted.map((action) => ({ ...draftOfAction(action), actions: [action] })), skipped }
  }
  return { tickets: wanted.length === 0 ? [] : [{ ...groupText(wanted, input), actions: wanted }], skipped }
}

function groupText(actions: readonly ImprovementActionRow[], input: NewBulkShare): TicketText {
  const draft = draftOfGroup(actions)
  const name = input.name ?? draft?.name
  const description = input.description ?? draft?.description
  if (name !== undefined && description !== undefined) return { name, description }
  throw invalid('actionIds', 'These improvement actions do not fit into one description: choose fewer, or write one.')
}

/** In the order in which they were chosen. @throws AppError `INPUT_INVALID` when one does not apply to the tenant. */
async function requireActions(trx: TenantTransaction, actionIds: readonly string[]): Promise<ImprovementActionRow[]> {
  const found = new Map((await findActions(trx, actionIds)).map((action) => [action.action_key, action]))
  const keys = [...new Set(actionIds.map((id) => id.toLowerCase()))]
  const missing = keys.filter((key) => !found.has(key))
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ')
    throw invalid('actionIds', `${missing.length} of them do not apply to the tenant: ${some}.`)
  }
  return keys.flatMap((key) => found.get(key) ?? [])
}

function invalid(field: string, message: string): AppError {
  return new AppError(serverErrors.INPUT_INVALID, { fields: [{ field, message }] })
}

import { createHash, randomUUID } from 'node:crypto'
import { maxSeenTickets, type NewTicket } from '@scorelink/contracts'
import {
  appendAudit,
  claimIdempotencyKey,
  decideAlone,
  findAction,
  findTicket,
  listTicketsOfActions,
  withTenant,
  type ImprovementActionRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { isOpenTicket } from './open-ticket.ts'
import { storeTickets } from './store-tickets.ts'

/**
 * Takes a ticket to be sent: ticket, audit entry and job are stored together or not at all. The same key gives the same
 * ticket back, however often it is sent.
 * @throws AppError `CONNECTION_MISSING`, `INPUT_INVALID`, `CONFLICT_IDEMPOTENCY_KEY`, `TICKET_ALREADY_OPEN`
 */
export async function shareTicket(
  services: Services,
  person: Person,
  idempotencyKey: string,
  input: NewTicket,
): Promise<TicketRow> {
  requireFreeColumns(input.fields)
  const { tenantId } = person
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    const ticketId = randomUUID()
    const claim = await claimKey(trx, services, person, idempotencyKey, input, ticketId)
    if (claim !== ticketId) return await existing(trx, claim)
    const actions = input.actionId === null ? [] : [await requireAction(trx, input.actionId)]
    if (input.openTickets !== undefined) await requireSeen(trx, tenantId, input.actionId, input.openTickets)
    await storeTickets(services, trx, person, [{ ...input, ticketId, actions }])
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: actorOf(person),
      action: 'ticket.create',
      subject: ticketId,
      after: { kind: input.kind, priority: input.priority, actionId: input.actionId, name: input.name },
    })
    return await existing(trx, ticketId)
  })
}

async function claimKey(
  trx: TenantTransaction,
  services: Services,
  person: Person,
  key: string,
  input: NewTicket,
  ticketId: string,
): Promise<string> {
  // What the sender has seen is no part of the ticket: after a lost reply that is the very ticket the key stands for.
  const requestHash = createHash('sha256')
    .update(JSON.stringify({ ...input, openTickets: undefined }))
    .digest('base64url')
  const claim = { tenantId: person.tenantId, userId: person.userId, key, requestHash, ticketId }
  const held = await claimIdempotencyKey(trx, claim, services.now())
  if (held.requestHash !== requestHash) throw new AppError(serverErrors.CONFLICT_IDEMPOTENCY_KEY)
  return held.ticketId
}

async function requireAction(trx: TenantTransaction, actionId: string): Promise<ImprovementActionRow> {
  const action = await findAction(trx, actionId)
  if (action !== undefined) return action
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: [{ field: 'actionId', message: 'This improvement action does not apply to the tenant.' }],
  })
}

/** @throws AppError `TICKET_ALREADY_OPEN` when the action has an open ticket the sender does not know of. */
async function requireSeen(
  trx: TenantTransaction,
  tenantId: string,
  actionId: string | null,
  seen: readonly string[],
): Promise<void> {
  if (actionId === null) return
  await decideAlone(trx, tenantId)
  const known = new Set(seen.map((id) => id.toLowerCase()))
  const tickets = await listTicketsOfActions(trx, [actionId])
  const oldest = tickets.findLastIndex(({ ticket_id: id }) => known.has(id))
  // Whoever names that many may know of older ones, which cannot all be named.
  const looked = known.size === maxSeenTickets && oldest >= 0 ? tickets.slice(0, oldest) : tickets
  const unseen = looked.filter((ticket) => isOpenTicket(ticket) && !known.has(ticket.ticket_id))
  if (unseen.length > 0) throw new AppError(serverErrors.TICKET_ALREADY_OPEN, { detail: describe(unseen) })
}

const named = 5

function describe(tickets: readonly TicketRow[]): string {
  const some = tickets.slice(0, named).map(({ number, name, link }) => `${number ?? `“${name}”`}, ${link}`)
  const rest = tickets.length > named ? `; and ${tickets.length - named} more` : ''
  return `It is in hand already: ${some.join('; ')}${rest}.`
}

async function existing(trx: TenantTransaction, ticketId: string): Promise<TicketRow> {
  const row = await findTicket(trx, ticketId)
  if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
  return row
}

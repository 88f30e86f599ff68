import { createHash, randomUUID } from 'node:crypto'
import type { TicketAttachment } from '@scorelink/contracts'
import {
  appendAudit,
  appendTicketEvents,
  claimIdempotencyKey,
  findAction,
  findTicket,
  foundColumns,
  getTenant,
  insertTicket,
  notifyChange,
  withTenant,
  type FoundContent,
  type ImprovementActionRow,
  type NewTicketRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { deliveryKey, isMarkedForAnother, type RemoteTicket, type TicketKind } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { decidedBy, verifyTickets } from '../closure/verify-tickets.ts'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { phaseOfState } from '../state-names/phase-of-state.ts'
import { foundContent } from './found-content.ts'
import { inRecord } from './in-record.ts'
import { draftOfAction } from './ticket-draft.ts'

/**
 * Follows a record that people made in ServiceNow themselves as the ticket of an improvement action. The record gets our
 * key; what it says stays as it is, and is what the ticket says.
 * @throws AppError `CONNECTION_MISSING`, `INPUT_INVALID` for a number that no record has or another ticket is in, an
 * action that does not apply, and whatever the instance says
 */
export async function attachRecord(
  services: Services,
  person: Person,
  idempotencyKey: string,
  input: TicketAttachment,
): Promise<TicketRow> {
  const { tenantId } = person
  const { kysely } = services.database
  const link = await services.instances.open(tenantId)
  const { ticketId, before, action } = await withTenant(kysely, tenantId, (trx) =>
    claim(trx, services, person, idempotencyKey, input),
  )
  if (before !== undefined) return before
  const found = await link.tickets.findByNumber(input.kind, input.number)
  if (found === undefined) throw invalid('number', 'ServiceNow has no such record, or does not show it to us.')
  if (isMarkedForAnother(found.id, ticketId)) throw taken()
  const attached = await inRecord(services, { tenantId, link, sysId: found.sysId }, undefined, async (lane) => {
    const key = deliveryKey(ticketId, 1)
    const remote = await link.tickets.adopt({ id: key, kind: input.kind, sysId: found.sysId }, key)
    return await withTenant(kysely, tenantId, async (trx) => {
      await lane.keep(trx)
      const facts = { ticketId, kind: input.kind, connectionId: link.connectionId, action, remote }
      await insertTicket(trx, await toRow(trx, services, person, facts))
      return await announce(trx, services, person, facts)
    })
  })
  if (attached === undefined) throw taken()
  return attached
}

interface Attached {
  readonly ticketId: string
  readonly kind: TicketKind
  readonly connectionId: string
  readonly action: ImprovementActionRow
  readonly remote: RemoteTicket
}

/** The same key gives the same ticket, also when an earlier try ended between the instance and the database. */
async function claim(
  trx: TenantTransaction,
  services: Services,
  { tenantId, userId }: Person,
  key: string,
  { kind, number, actionId }: TicketAttachment,
) {
  const requestHash = createHash('sha256').update(`attach ${kind} ${number} ${actionId}`).digest('base64url')
  const ours = { tenantId, userId, key, requestHash, ticketId: randomUUID() }
  const held = await claimIdempotencyKey(trx, ours, services.now())
  if (held.requestHash !== requestHash) throw new AppError(serverErrors.CONFLICT_IDEMPOTENCY_KEY)
  const action = await findAction(trx, actionId)
  if (action === undefined) throw invalid('actionId', 'This improvement action does not apply to the tenant.')
  return { ticketId: held.ticketId, before: await findTicket(trx, held.ticketId), action }
}

async function toRow(
  trx: TenantTransaction,
  services: Services,
  person: Person,
  { ticketId, kind, connectionId, action, remote }: Attached,
): Promise<NewTicketRow> {
  const { tenantId } = person
  const now = services.now()
  const { timeZone } = await getTenant(trx)
  return {
    tenant_id: tenantId,
    ticket_id: ticketId,
    kind,
    action_ids: [action.action_id],
    ...foundColumns(foundContent(remote, unsaid(action), timeZone)),
    source: 'microsoft',
    category: action.category,
    requested_by_id: person.userId,
    requested_by_name: person.userName,
    requested_by_principal: person.userPrincipalName,
    link: `${services.publicUrl}/tickets/${ticketId}`,
    delivery: 'delivered',
    following: 'following',
    delivered_at: now,
    next_attempt_at: null,
    lease_owner: null,
    problem_code: null,
    problem_detail: null,
    connection_id: connectionId,
    sys_id: remote.sysId,
    number: remote.number,
    url: remote.url,
    state_value: remote.stateValue,
    state_label: remote.stateLabel,
    phase: await phaseOfState(trx, { tenantId, connectionId }, remote, now),
    remote_updated_at: remote.updatedAt,
    created_at: now,
    updated_at: now,
  }
}

async function announce(
  trx: TenantTransaction,
  services: Services,
  person: Person,
  { ticketId, action, remote }: Attached,
): Promise<TicketRow> {
  const { tenantId, userId: id, userName: name } = person
  const at = services.now()
  const details = { before: null, number: remote.number }
  const actor = { kind: 'person', id, name } as const
  await appendTicketEvents(trx, [{ tenantId, ticketId, at, type: 'linked', actor, cause: 'person', details }])
  await appendAudit(trx, {
    tenantId,
    at,
    actor: actorOf(person),
    action: 'ticket.link',
    subject: ticketId,
    details: { number: remote.number, actionId: action.action_id },
  })
  const row = await findTicket(trx, ticketId)
  if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
  await verifyTickets(services, trx, [row], () => decidedBy(person))
  await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
  return (await findTicket(trx, ticketId)) ?? row
}

function taken(): AppError {
  return invalid('number', 'This record belongs to a ticket already.')
}

function invalid(field: string, message: string): AppError {
  return new AppError(serverErrors.INPUT_INVALID, { fields: [{ field, message }] })
}

/** What an instance does not tell: an app installed earlier tells no texts, and a record may have no priority. */
function unsaid(action: ImprovementActionRow): FoundContent {
  return { ...draftOfAction(action), priority: 4, dueDate: null }
}

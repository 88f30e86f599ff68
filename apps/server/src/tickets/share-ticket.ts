import { createHash, randomUUID } from 'node:crypto'
import type { NewTicket } from '@scorelink/contracts'
import {
  appendAudit,
  appendTicketEvents,
  claimIdempotencyKey,
  findAction,
  findConnection,
  findTicket,
  insertTicket,
  notifyChange,
  withTenant,
  type ImprovementActionRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import type { Person } from '../connections/set-up-connection.ts'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'

/**
 * Takes a ticket to be sent: ticket, audit entry and job are stored together or not at all. The same key gives the same
 * ticket back, however often it is sent.
 * @throws AppError `CONNECTION_MISSING`, `INPUT_INVALID`, `CONFLICT_IDEMPOTENCY_KEY`
 */
export async function shareTicket(
  services: Services,
  person: Person,
  idempotencyKey: string,
  input: NewTicket,
): Promise<TicketRow> {
  const { tenantId } = person
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    const ticketId = randomUUID()
    const claim = await claimKey(trx, services, person, idempotencyKey, input, ticketId)
    if (claim !== ticketId) return await existing(trx, claim)
    const connection = await findConnection(trx)
    if (connection === undefined || connection.status === 'pending') {
      throw new AppError(serverErrors.CONNECTION_MISSING)
    }
    const action = input.actionId === null ? undefined : await requireAction(trx, input.actionId)
    await insertTicket(trx, toRow(services, person, connection.connection_id, ticketId, input, action))
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: { id: person.userId, name: person.userName },
      action: 'ticket.create',
      subject: ticketId,
      details: { kind: input.kind, priority: input.priority, actionId: input.actionId, name: input.name },
    })
    await appendTicketEvents(trx, [
      {
        tenantId,
        ticketId,
        at: services.now(),
        type: 'shared',
        actor: { kind: 'person', id: person.userId, name: person.userName },
        cause: 'person',
        details: { kind: input.kind, priority: input.priority },
      },
    ])
    await services.jobs.enqueueDelivery(trx, { tenantId, ticketId })
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
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
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
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

async function existing(trx: TenantTransaction, ticketId: string): Promise<TicketRow> {
  const row = await findTicket(trx, ticketId)
  if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
  return row
}

function toRow(
  services: Services,
  person: Person,
  connectionId: string,
  ticketId: string,
  input: NewTicket,
  action: ImprovementActionRow | undefined,
) {
  const now = services.now()
  return {
    tenant_id: person.tenantId,
    ticket_id: ticketId,
    kind: input.kind,
    action_ids: action === undefined ? [] : [action.action_id],
    name: input.name,
    description: input.description,
    priority: input.priority,
    due_date: input.dueDate,
    source: action === undefined ? ('user' as const) : ('microsoft' as const),
    category: action === undefined ? input.category : action.category,
    requested_by_id: person.userId,
    requested_by_name: person.userName,
    requested_by_principal: person.userPrincipalName,
    link: `${services.publicUrl}/tickets/${ticketId}`,
    delivery: 'queued' as const,
    next_attempt_at: now,
    lease_owner: null,
    problem_code: null,
    problem_detail: null,
    connection_id: connectionId,
    sys_id: null,
    number: null,
    url: null,
    state_value: null,
    state_label: null,
    phase: null,
    created_at: now,
    updated_at: now,
  }
}

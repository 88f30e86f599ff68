import { randomUUID } from 'node:crypto'
import {
  appendTicketEvents,
  insertTickets,
  notifyChange,
  type ImprovementActionRow,
  type NewTicketRow,
  type TicketEvent,
  type TenantTransaction,
} from '@scorelink/database'
import {
  checkTemplates,
  withDefaults,
  type FormProblem,
  type Priority,
  type RecommendationCategory,
  type TicketKind,
} from '@scorelink/domain'
import { loadDefaults } from '../forms/load-defaults.ts'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'
import { requireConnection } from './require-connection.ts'
import type { TicketText } from './ticket-draft.ts'

/** A ticket decided on, whoever or whatever decided. */
export interface TicketOrder extends TicketText {
  readonly ticketId?: string
  readonly kind: TicketKind
  readonly priority: Priority
  /** Day in the tenant's zone. */
  readonly dueDate: string | null
  /** Improvement actions it is for; none makes it a recommendation of the person. */
  readonly actions: readonly ImprovementActionRow[]
  /** Of a ticket without actions; that of its actions otherwise, when they agree. */
  readonly category: RecommendationCategory | null
  readonly fields: Readonly<Record<string, string>>
  readonly bulkId?: string
  readonly ruleId?: string
}

/**
 * Stores tickets together with the jobs that send them: either both exist or neither. The caller writes the audit entry.
 * @param person in whose name ServiceNow sees the tickets.
 * @returns ids, in the order given.
 * @throws AppError `CONNECTION_MISSING`
 */
export async function storeTickets(
  services: Services,
  trx: TenantTransaction,
  person: Person,
  orders: readonly TicketOrder[],
): Promise<string[]> {
  const { tenantId } = person
  const connection = await requireConnection(trx)
  const defaults = await loadDefaults(trx)
  const rows = orders.map((order) => {
    const fields = withDefaults({ ...order, category: categoryOf(order) }, defaults)
    return toRow(services, person, connection.connection_id, { ...order, fields })
  })
  await insertTickets(trx, rows)
  await appendTicketEvents(
    trx,
    rows.map((row) => {
      const missing = checkTemplates({ kind: row.kind, category: row.category ?? null }, defaults)
      return sharedEvent(services, person, row, missing)
    }),
  )
  await services.jobs.enqueueDelivery(trx, tenantId)
  for (const { ticket_id: id } of rows) await notifyChange(trx, { tenantId, type: 'ticket', id })
  return rows.map(({ ticket_id }) => ticket_id)
}

function toRow(services: Services, person: Person, connectionId: string, order: TicketOrder): NewTicketRow {
  const now = services.now()
  const ticketId = order.ticketId ?? randomUUID()
  return {
    tenant_id: person.tenantId,
    ticket_id: ticketId,
    kind: order.kind,
    action_ids: order.actions.map(({ action_id }) => action_id),
    name: order.name,
    description: order.description,
    priority: order.priority,
    due_date: order.dueDate,
    source: order.actions.length === 0 ? 'user' : 'microsoft',
    category: categoryOf(order),
    fields: JSON.stringify(order.fields),
    rule_id: order.ruleId ?? null,
    bulk_id: order.bulkId ?? null,
    requested_by_id: person.userId,
    requested_by_name: person.userName,
    requested_by_principal: person.userPrincipalName,
    link: `${services.publicUrl}/tickets/${ticketId}`,
    delivery: 'queued',
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

function sharedEvent(
  services: Services,
  person: Person,
  { ticket_id: ticketId, kind, priority, rule_id: ruleId }: NewTicketRow,
  missing: readonly FormProblem[],
): TicketEvent {
  const byRule = typeof ruleId === 'string'
  const by = byRule ? scorelink : ({ kind: 'person', id: person.userId, name: person.userName } as const)
  const details = {
    kind,
    priority,
    ...(byRule ? { ruleId } : {}),
    ...(missing.length === 0 ? {} : { missingTemplates: missing.map(({ label }) => label) }),
  }
  const cause = byRule ? 'rule' : 'person'
  return { tenantId: person.tenantId, ticketId, at: services.now(), type: 'shared', actor: by, cause, details }
}

const scorelink = { kind: 'scorelink' } as const

/** That of the improvement actions, when they agree; that of the order for a ticket without any. */
export function categoryOf({ actions, category }: TicketOrder): RecommendationCategory | null {
  const [first] = actions
  if (first === undefined) return category
  return actions.every((action) => action.category === first.category) ? first.category : null
}

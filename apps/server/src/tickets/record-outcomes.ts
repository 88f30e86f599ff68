import {
  appendTicketEvents,
  notifyChange,
  recordDelivered,
  recordSetback,
  withTenant,
  type TenantTransaction,
  type TicketEvent,
  type TicketRow,
} from '@scorelink/database'
import {
  decideRetry,
  nextDelivery,
  valueDifferences,
  type Difference,
  type RemoteTicket,
  type TicketEventType,
} from '@scorelink/domain'
import type { DeliveryTurn } from '../jobs/deliver-tickets.ts'
import { phaseOfState } from '../state-names/phase-of-state.ts'
import { classifyDeliveryFailure, type DeliveryFailureStep } from './delivery-failure.ts'
import { contentOf } from './ticket-content.ts'

/** What a turn came to for one ticket. */
export type Outcome =
  | {
      readonly type: 'stored'
      readonly row: TicketRow
      readonly ticket: RemoteTicket
      /** Undefined when the answer that named them was lost. */
      readonly differences: readonly Difference[] | undefined
    }
  | {
      readonly type: 'failed'
      readonly row: TicketRow
      readonly step: DeliveryFailureStep
      readonly error: unknown
    }
  /** An earlier call may still be at work on the instance. */
  | { readonly type: 'wait'; readonly row: TicketRow; readonly until: Date }

/** Stores what became of all tickets of a turn, with their timelines, in one transaction. */
export async function recordOutcomes(turn: DeliveryTurn, outcomes: readonly Outcome[]): Promise<void> {
  const { services, tenantId } = turn
  if (outcomes.length === 0) return
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const events: TicketEvent[] = []
    for (const outcome of outcomes) {
      const event = await record(turn, trx, outcome)
      if (event === undefined) continue
      events.push(event)
      await notifyChange(trx, { tenantId, type: 'ticket', id: outcome.row.ticket_id })
    }
    await appendTicketEvents(trx, events)
  })
}

/** @returns what the timeline is told; undefined when nothing changed that anybody sees. */
async function record(turn: DeliveryTurn, trx: TenantTransaction, outcome: Outcome): Promise<TicketEvent | undefined> {
  switch (outcome.type) {
    case 'stored':
      return await recordStored(turn, trx, outcome)
    case 'failed':
      return await recordFailure(turn, trx, outcome)
    case 'wait':
      await putBack(turn, trx, outcome.row, outcome.row.delivery, outcome.until, {
        code: outcome.row.problem_code,
        detail: outcome.row.problem_detail,
      })
      return undefined
  }
}

async function recordStored(
  turn: DeliveryTurn,
  trx: TenantTransaction,
  { row, ticket, differences }: Outcome & { type: 'stored' },
): Promise<TicketEvent | undefined> {
  const { services, tenantId, link, timeZone } = turn
  const facts = {
    connectionId: link.connectionId,
    differences: differences ?? valueDifferences(contentOf(row, timeZone), ticket),
    phase: await phaseOfState(trx, { tenantId, connectionId: link.connectionId }, ticket, services.now()),
  }
  const first = await recordDelivered(trx, row.ticket_id, ticket, facts, services.now())
  return first ? eventOf(turn, row, 'delivered', { number: ticket.number, attempts: row.attempts }) : undefined
}

async function recordFailure(
  turn: DeliveryTurn,
  trx: TenantTransaction,
  { row, step, error }: Outcome & { type: 'failed' },
): Promise<TicketEvent | undefined> {
  const { services } = turn
  const failure = classifyDeliveryFailure(error, step)
  const before = step === 'before-sending' ? row.delivery : nextDelivery(row.delivery, 'attempt')
  const delivery = nextDelivery(before, failure.event)
  const decision = decideRetry(failure, Math.max(1, row.attempts), Math.random())
  const delayMs = decision.action === 'retry' ? decision.delayMs : parkedMs
  const at = delivery === 'refused' ? null : new Date(services.now().getTime() + delayMs)
  services.logger.warn({ ticketId: row.ticket_id, code: failure.code, delivery, err: error }, 'delivery set back')
  const problem = { code: failure.code, detail: failure.detail }
  if (!(await putBack(turn, trx, row, delivery, at, problem))) return undefined
  const type = eventTypeOf(delivery, failure.event)
  // Said once: waiting for the same reason again is no news.
  if (type === 'postponed' && row.problem_code === failure.code) return undefined
  return eventOf(turn, row, type, { code: failure.code, ...(failure.detail === null ? {} : { said: failure.detail }) })
}

/**
 * Whoever authorizes makes what waits for it due. Should that happen while this is being written, the ticket still has a
 * time at which it is taken up; until then looking costs no call.
 */
const parkedMs = 15 * 60_000

function eventTypeOf(delivery: TicketRow['delivery'], event: string): TicketEventType {
  if (delivery === 'refused') return 'refused'
  return event === 'reply-lost' ? 'reply-lost' : 'postponed'
}

async function putBack(
  { services, owner }: DeliveryTurn,
  trx: TenantTransaction,
  row: TicketRow,
  delivery: TicketRow['delivery'],
  nextAttemptAt: Date | null,
  problem: { readonly code: string | null; readonly detail: string | null },
): Promise<boolean> {
  const setback = {
    delivery,
    attempts: row.attempts,
    nextAttemptAt,
    problemCode: problem.code,
    problemDetail: problem.detail,
  }
  return await recordSetback(trx, row.ticket_id, owner, setback, services.now())
}

function eventOf(
  { services, tenantId }: DeliveryTurn,
  { ticket_id: ticketId }: TicketRow,
  type: TicketEventType,
  details: Record<string, unknown>,
): TicketEvent {
  return { tenantId, ticketId, at: services.now(), type, actor: { kind: 'scorelink' }, cause: 'delivery', details }
}

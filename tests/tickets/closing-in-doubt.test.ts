import type { Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeByEvidence } from '../../apps/server/src/jobs/close-by-evidence.ts'
import { startScoredTickets, type ScoredTickets } from '../support/scored-tickets.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

/** Longer than an instance goes on working at a call whose caller is gone. */
const settledMs = 2 * 60_000
/** As long as the portal waits for what a look shows. */
const untilAskedAgainMs = 2 * 60_000

/** A change that closes a record and whose reply was lost: nobody knows whether it was made. */
describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine
  let scored: ScoredTickets
  const tables = withApp ? '/api/x_mioms_m365ticket/v1/ticketing/tickets/*' : '/api/now/table/incident/*'

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp })
    scored = await startScoredTickets(engine)
  })

  afterAll(async () => {
    await engine?.close()
  })

  beforeEach(async () => {
    await engine.surroundings.serviceNow.control.clearFaults()
  })

  const pointsReached = async (): Promise<Ticket> => {
    const action = scored.unusedAction()
    const ticket = await scored.shareAction(action)
    await scored.nextDay({ [action.id]: 'full' })
    return ticket
  }
  const close = async ({ id: ticketId }: Ticket): Promise<void> =>
    await closeByEvidence(engine.server.services, { tenantId: engine.tenantId, ticketId, step: 'resolve' })
  const typesOf = async ({ id }: Ticket) => (await scored.eventsOf(id)).map(({ type }) => type)
  const commentsOn = async ({ id }: Ticket) => (await engine.admin.get(`/api/v1/tickets/${id}/comments`)).json.items
  const notesThere = async (ticket: Ticket): Promise<number> => {
    const query = `incident?sysparm_query=number=${ticket.number}&sysparm_display_value=true&sysparm_fields=work_notes`
    const [{ work_notes: written }] = (await scored.asAdministrator('GET', query)).json.result
    return written.match(/Resolved by Scorelink/g)?.length ?? 0
  }
  const cut = async (kind: 'cut-before-work' | 'cut-after-commit'): Promise<void> => {
    await engine.surroundings.serviceNow.control.addFault({ kind, path: tables, methods: ['PATCH'], times: 1 })
  }
  const look = async (): Promise<void> => {
    await engine.advance(settledMs)
    await engine.deliver()
    await engine.follow()
    await engine.advance(untilAskedAgainMs)
    await engine.deliver()
  }
  const closedOnce = async (ticket: Ticket): Promise<void> => {
    expect(await scored.now(ticket.id)).toMatchObject({ state: { phase: 'done' }, verification: { state: 'verified' } })
    expect(await notesThere(ticket)).toBe(1)
    expect(await commentsOn(ticket)).toMatchObject([
      { kind: 'work-note', direction: 'out', state: 'sent', author: 'Scorelink' },
    ])
    const told = await typesOf(ticket)
    expect(told.filter((type) => type === 'resolved-by-evidence')).toHaveLength(1)
    expect(told).not.toContain('comment-received')
    expect(told).not.toContain('comment-sent')
  }

  it('shows its own note, coming back in place of the answer, as its own', async () => {
    const ticket = await pointsReached()
    await cut('cut-after-commit')
    await close(ticket)
    expect(await commentsOn(ticket)).toMatchObject([{ direction: 'out', state: 'unknown' }])
    await look()
    await close(ticket)
    await closedOnce(ticket)
  })

  it('makes the change again only once the instance was seen not to have it', async () => {
    const ticket = await pointsReached()
    await cut('cut-before-work')
    await close(ticket)
    await close(ticket)
    expect(await notesThere(ticket)).toBe(0)
    await look()
    expect(await commentsOn(ticket)).toEqual([])
    await close(ticket)
    await closedOnce(ticket)
    await look()
    await closedOnce(ticket)
  })

  it('takes nothing for made when the change was made and nobody has looked yet', async () => {
    const ticket = await pointsReached()
    await cut('cut-after-commit')
    await close(ticket)
    await engine.advance(settledMs)
    await close(ticket)
    expect(await notesThere(ticket)).toBe(1)
    await look()
    await closedOnce(ticket)
  })
})

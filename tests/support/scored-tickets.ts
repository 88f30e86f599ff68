import type { ImprovementAction, Ticket, TicketEvent } from '@scorelink/contracts'
import { verifyAllTickets } from '../../apps/server/src/closure/verify-tickets.ts'
import { tendConnections } from '../../apps/server/src/connections/tend-connections.ts'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { share } from './portal-client.ts'
import type { TicketEngine } from './ticket-engine.ts'
import type { Answer } from './visitor.ts'

/** Incidents of improvement actions whose points a test gives and takes. */
export interface ScoredTickets {
  /** An improvement action about identity that Microsoft measures and no test has used yet. */
  unusedAction(): ImprovementAction
  /** Shares the action and delivers the incident. */
  shareAction(action: ImprovementAction): Promise<Ticket>
  /** Microsoft gives these points with a snapshot of the next day, and the tickets are held against it. */
  nextDay(points: Readonly<Record<string, number | 'full'>>): Promise<void>
  now(id: string): Promise<Ticket>
  eventsOf(id: string): Promise<TicketEvent[]>
  /** A row of the instance as its administrator reads it. */
  recordOf(ticket: Ticket): Promise<Record<string, string>>
  asAdministrator(method: string, path: string, body?: object): Promise<Answer>
  /** Somebody resolves the incident in ServiceNow, and the portal looks. */
  resolveThere(ticket: Ticket): Promise<void>
}

export async function startScoredTickets(engine: TicketEngine): Promise<ScoredTickets> {
  const { server, tenantId, surroundings } = engine
  const { services } = server
  await syncSecureScore(services, { tenantId, force: true })
  await tendConnections(services, { tenantId })
  const query = '?limit=500&category=identity&status=to-address'
  const { items }: { items: ImprovementAction[] } = (await engine.admin.get(`/api/v1/improvement-actions${query}`)).json
  const free = items.filter(({ id, regressed }) => !regressed && !id.startsWith('scid_'))
  const get = async (path: string) => (await engine.admin.get(`/api/v1${path}`)).json
  const asAdministrator = async (method: string, path: string, body?: object): Promise<Answer> =>
    await engine.admin.visitor.call(method, `${surroundings.serviceNow.origin}/api/now/table/${path}`, {
      headers: { authorization: `Basic ${btoa('admin:admin')}` },
      body,
    })
  const microsoft = async (method: string, path: string, body: object): Promise<void> => {
    const answer = await engine.admin.visitor.call(method, `${surroundings.microsoft.origin}/_sandbox${path}`, { body })
    if (answer.status >= 300) throw new Error(`${path} was answered ${answer.status}`)
  }
  const recordOf = async ({ number }: Ticket): Promise<Record<string, string>> =>
    (await asAdministrator('GET', `incident?sysparm_query=number=${number}`)).json.result[0]
  return {
    asAdministrator,
    recordOf,
    now: (id) => get(`/tickets/${id}`),
    eventsOf: async (id) => (await get(`/tickets/${id}/events?limit=500`)).items,
    unusedAction() {
      const action = free.shift()
      if (action === undefined) throw new Error('no action is left')
      return action
    },
    async shareAction({ id: actionId }) {
      const { draft } = await get(`/improvement-actions/${encodeURIComponent(actionId)}`)
      const order = { ...draft, kind: 'incident', priority: 3, dueDate: null, actionId, category: null }
      const { id } = await share(engine.admin, order)
      await engine.deliver()
      return await get(`/tickets/${id}`)
    },
    async nextDay(points) {
      for (const [id, score] of Object.entries(points)) {
        await microsoft('PUT', `/controls/${encodeURIComponent(id)}/score`, { score })
      }
      await microsoft('POST', '/clock', { days: 1 })
      await syncSecureScore(services, { tenantId, force: true })
      await verifyAllTickets(services, tenantId)
    },
    async resolveThere(ticket) {
      const { sys_id: sysId } = await recordOf(ticket)
      const done = { state: '6', close_code: 'Solution provided', close_notes: 'Done' }
      await asAdministrator('PATCH', `incident/${sysId}`, done)
      await engine.advance(60_000)
      await engine.follow()
    },
  }
}

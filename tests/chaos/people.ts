import type { PortalClient } from '../support/portal-client.ts'
import type { Surroundings } from '../support/surroundings.ts'
import { allTickets, asAdministrator } from './verdict.ts'
import type { Random } from './random.ts'

/** What people do meanwhile: work on a record in ServiceNow and write there, or comment on a ticket in the portal. */
export async function touchSomething(surroundings: Surroundings, admin: PortalClient, random: Random): Promise<void> {
  const tickets = await allTickets(admin).catch(() => [])
  const delivered = tickets.filter(({ delivery, kind }) => delivery === 'delivered' && kind === 'incident')
  if (delivered.length === 0) return
  const ticket = random.pick(delivered)
  const text = `Comment ${random.below(1_000_000_000)}`
  if (random.next() < 0.5) {
    const comment = { kind: 'work-note', text }
    await admin.write('POST', `/api/v1/tickets/${ticket.id}/comments`, comment).catch(() => undefined)
    return
  }
  const person = asAdministrator(surroundings, admin)
  const found = await person('GET', `incident?sysparm_query=correlation_id=${ticket.id}&sysparm_fields=sys_id`)
  const [record] = found ?? []
  const change = { state: random.pick(['1', '2', '3']), ...(random.next() < 0.5 ? { work_notes: text } : {}) }
  if (record !== undefined) await person('PATCH', `incident/${record['sys_id']}`, change)
}

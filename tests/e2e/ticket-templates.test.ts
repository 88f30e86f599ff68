import type { Ticket, TicketForm } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }

function newTicket(over: object = {}) {
  return {
    kind: 'incident',
    priority: 2,
    name: 'Require multifactor authentication',
    description: 'First line',
    dueDate: null,
    actionId: null,
    category: 'identity',
    ...over,
  }
}

/** Seeded on the simulated instance; each step goes on where the one before ended. */
describe.each([
  ['without the connector app', 'table-api'],
  ['with it', 'app'],
])('templates of the instance as defaults, %s', (_name, mode) => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient
  let intake: TicketForm['templates'][number]
  let hardware: TicketForm['templates'][number]

  beforeAll(async () => {
    surroundings = await startSurroundings({}, { withApp: mode === 'app' })
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    await connect(surroundings, admin)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    return (await admin.visitor.call(method, address, { headers, body })).json.result
  }
  const formOf = async (kind: string): Promise<TicketForm> => (await admin.get(`/api/v1/ticket-form?kind=${kind}`)).json
  const templateLabels = async () => (await formOf('incident')).templates.map(({ label }) => label)
  const preflight = async (ticket: object) => (await admin.write('POST', '/api/v1/tickets/preflight', ticket)).json
  const saveDefaults = async (items: object[]) => await admin.write('PUT', '/api/v1/ticket-defaults', { items })
  const storedIncident = async (ticket: object) => {
    const { id } = await share(admin, newTicket(ticket))
    const path = `/api/v1/tickets/${id}`
    await expect.poll(async () => (await admin.get(path)).json.delivery, patience).toBe('delivered')
    const told: Ticket = (await admin.get(path)).json
    const [stored] = await asAdministrator('GET', `incident?sysparm_query=number=${told.number}`)
    return { id, told, stored }
  }

  it('are read, with what they fill and what they cannot', async () => {
    expect((await admin.get('/api/v1/connection')).json.mode).toBe(mode)
    await expect.poll(async () => (await formOf('incident')).readAt, patience).not.toBeNull()
    const form = await formOf('incident')
    expect(form.unknown).not.toContain('templates')
    expect(await templateLabels()).toEqual(['Hardware fault', 'Security incident intake'])
    hardware = form.templates[0]!
    intake = form.templates[1]!
    expect(intake).toMatchObject({
      fields: { category: 'software', contact_type: 'monitoring', business_impact: 'Exposure ^ risk' },
      omitted: ['caller_id'],
    })
    expect(form.labels).toMatchObject({ business_impact: 'Business impact', caller_id: 'Caller' })
    expect((await formOf('change')).templates).toMatchObject([
      { label: 'Security configuration change', omitted: ['requested_by.location'] },
    ])
  })

  it('are chosen from those the instance offers for the kind of ticket', async () => {
    const entry = { kind: 'change', category: null, fields: {} }
    const refused = { status: 400, json: { code: 'INPUT_INVALID', errors: [{ field: 'items.0.template' }] } }
    expect(await saveDefaults([{ ...entry, template: intake.value }])).toMatchObject(refused)
    expect(await saveDefaults([{ ...entry, template: 'Intake' }])).toMatchObject(refused)
    expect((await admin.get('/api/v1/ticket-defaults')).json).toEqual({ items: [] })
  })

  it('fill a ticket under the columns of their entry, and never what a person wrote', async () => {
    const items = [
      { kind: 'incident', category: null, template: intake.value, fields: { contact_type: 'email' } },
      { kind: 'incident', category: 'identity', template: hardware.value, fields: {} },
    ]
    const saved = await saveDefaults(items)
    expect(saved.json.items).toMatchObject([{ templateName: intake.label }, { templateName: hardware.label }])
    const fields = { category: 'hardware', contact_type: 'email', business_impact: 'Exposure ^ risk' }
    expect(await preflight(newTicket())).toMatchObject({ fields, problems: [] })
    const { told, stored } = await storedIncident({ fields: { contact_type: 'phone' } })
    expect(told).toMatchObject({ differences: [], fields: { ...fields, contact_type: 'phone' } })
    expect(stored).toMatchObject({
      ...fields,
      contact_type: 'phone',
      short_description: 'Require multifactor authentication',
      priority: '2',
      caller_id: '',
    })
  })

  it('stop no ticket once they are gone, which is said where somebody would look', async () => {
    await asAdministrator('PATCH', `sys_template/${hardware.value}`, { active: 'false' })
    await authorize(admin)
    await expect.poll(templateLabels, patience).toEqual([intake.label])
    const { fields, problems } = await preflight(newTicket())
    expect(fields).toMatchObject({ category: 'software' })
    expect(problems).toEqual([
      { field: 'template', severity: 'warning', reason: 'unknown-template', label: hardware.label, maxLength: null },
    ])
    const { id, stored } = await storedIncident({})
    expect(stored.category).toBe('software')
    const { items: events } = (await admin.get(`/api/v1/tickets/${id}/events`)).json
    const shared = events.find(({ type }: { type: string }) => type === 'shared')
    expect(shared.details.missingTemplates).toEqual([hardware.label])
    // Nobody has to mend it to change something else.
    const { items } = (await admin.get('/api/v1/ticket-defaults')).json
    const changed = items.map((item: object) => ({ ...item, fields: { contact_type: 'email' } }))
    expect((await saveDefaults(changed)).json.items).toMatchObject([{}, { templateName: hardware.label }])
    expect(await saveDefaults([{ ...items[1], category: 'data' }])).toMatchObject({ status: 400 })
  })
})

import type { TicketForm } from '@scorelink/contracts'
import { listTenantsToReadForms } from '@scorelink/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readForms } from '../../apps/server/src/forms/read-forms.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

/** Columns that nothing but the tenant's defaults name. */
describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({}, { withApp })
    await read()
  })

  afterAll(async () => {
    await engine?.close()
  })

  const read = (): Promise<void> => readForms(engine.server.services, { tenantId: engine.tenantId })
  const labels = async (): Promise<TicketForm['labels']> =>
    (await engine.admin.get('/api/v1/ticket-form?kind=incident')).json.labels
  const isDue = async (): Promise<boolean> => {
    const { database, tenantIds, now } = engine.server.services
    return (await listTenantsToReadForms(database.kysely, tenantIds, now())).length > 0
  }
  const choose = async (fields: Record<string, string>): Promise<void> => {
    const items = [{ kind: 'incident', category: null, template: null, fields }]
    expect((await engine.admin.write('PUT', '/api/v1/ticket-defaults', { items })).status).toBe(200)
  }

  it('are called what the instance calls them, which is asked at once', async () => {
    expect(await labels()).not.toHaveProperty('cmdb_ci')
    await choose({ cmdb_ci: 'Mail', u_unheard_of: '1' })
    expect(await isDue()).toBe(true)
    await read()
    expect(await labels()).toMatchObject({ cmdb_ci: 'Configuration item' })
    expect(await labels()).not.toHaveProperty('u_unheard_of')
  })

  it('make nobody ask again when all of them are known', async () => {
    expect(await isDue()).toBe(false)
    await choose({ cmdb_ci: 'Files', category: 'network' })
    expect(await isDue()).toBe(false)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { connect } from '../support/portal-client.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const hourMs = 60 * 60_000

/** Comments of which no look before told, because there was none, or the record was not shown to it. */
describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp })
    await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
  })

  afterAll(async () => {
    await engine?.close()
  })

  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${engine.surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const answer = await engine.admin.visitor.call(method, address, { headers, body })
    if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`)
    return answer.json?.result
  }
  const say = (sysId: string, comments: string) => asAdministrator('PATCH', `incident/${sysId}`, { comments })
  const commentsOn = async (id: string): Promise<string[]> => {
    const { items } = (await engine.admin.get(`/api/v1/tickets/${id}/comments`)).json
    return items.map(({ text }: { text: string }) => text)
  }
  const deliverOne = async (): Promise<{ readonly id: string; readonly sysId: string }> => {
    const [id = ''] = await engine.store(1)
    await engine.deliver()
    const [record] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
    return { id, sysId: record.sys_id }
  }
  const attachOne = async (comment: string): Promise<{ readonly id: string; readonly sysId: string }> => {
    const actionId = (await engine.admin.get('/api/v1/improvement-actions?limit=1')).json.items[0].id
    const record = await asAdministrator('POST', 'incident', { short_description: 'Made by hand' })
    await say(record.sys_id, comment)
    const order = { kind: 'incident', number: record.number, actionId }
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const answer = await engine.admin.write('POST', '/api/v1/tickets/attach', order, headers)
    expect(answer.status).toBe(201)
    return { id: answer.json.id, sysId: record.sys_id }
  }
  const look = async (): Promise<void> => {
    await engine.advance(hourMs / 2)
    await engine.follow()
    await engine.signInAgain()
  }
  /** Long enough for every record to be asked for by its id again. */
  const lookADayLater = async (): Promise<void> => {
    await engine.advance(25 * hourMs)
    await engine.follow()
    await engine.signInAgain()
  }

  it('hears what was said before the first look of all', async () => {
    const made = await deliverOne()
    await say(made.sysId, 'Right after it was made.')
    const attached = await attachOne('Before it was attached.')
    await say(attached.sysId, 'Right after it was attached.')
    await look()
    expect(await commentsOn(made.id)).toEqual(['Right after it was made.'])
    expect(await commentsOn(attached.id)).toContain('Right after it was attached.')
    await look()
    expect(await commentsOn(made.id)).toHaveLength(1)
  })

  it('hears what was said while it was disconnected', async () => {
    const { id, sysId } = await deliverOne()
    await say(sysId, 'Before.')
    await look()
    expect((await engine.admin.write('DELETE', '/api/v1/connection')).status).toBeLessThan(300)
    await say(sysId, 'Meanwhile.')
    await connect(engine.surroundings, engine.admin)
    await look()
    expect(await commentsOn(id)).toEqual(['Before.', 'Meanwhile.'])
  })

  it('hears what was said while the record was hidden', async () => {
    const { id, sysId } = await deliverOne()
    await look()
    const { control } = engine.surroundings.serviceNow
    const hide = () => control.addFault({ kind: 'acl-refusal', table: 'incident', operation: 'read' })
    const before = await hide()
    await lookADayLater()
    // The rule keeps the administrator of these tests out too.
    await control.clearFault(before)
    await say(sysId, 'Unseen.')
    const after = await hide()
    await look()
    await control.clearFault(after)
    await lookADayLater()
    expect(await commentsOn(id)).toEqual(['Unseen.'])
    await lookADayLater()
    expect(await commentsOn(id)).toHaveLength(1)
  })

  it('hears what was said before a record was attached', async () => {
    const { id } = await attachOne('Before it was attached.')
    await look()
    expect(await commentsOn(id)).toEqual(['Before it was attached.'])
  })
})

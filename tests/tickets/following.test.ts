import { DatabaseSync } from 'node:sqlite'
import type { Ticket, TicketComment } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const hourMs = 60 * 60_000

describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp })
  })

  afterAll(async () => {
    await engine?.close()
  })

  const ticketNow = async (id: string): Promise<Ticket> => (await engine.admin.get(`/api/v1/tickets/${id}`)).json
  const act = async (id: string, what: string, body?: unknown) =>
    await engine.admin.write('POST', `/api/v1/tickets/${id}/${what}`, body)

  /** What somebody does in ServiceNow. */
  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const { admin, surroundings } = engine
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const answer = await admin.visitor.call(method, `${surroundings.serviceNow.origin}/api/now/table/${path}`, {
      headers,
      body,
    })
    if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`)
    return answer.json?.result
  }

  /** Takes our key off a record. The column of the app is closed to people: only a script of the instance could do it. */
  const unmark = async (sysId: string): Promise<void> => {
    if (!withApp) return void (await asAdministrator('PATCH', `incident/${sysId}`, { correlation_id: '' }))
    const database = new DatabaseSync(engine.surroundings.serviceNowFile, { timeout: 15_000 })
    database
      .prepare(
        'UPDATE task SET correlation_id = NULL, "incident$x_mioms_m365ticket_external_id" = NULL WHERE sys_id = ?',
      )
      .run(sysId)
    database.close()
  }

  const deliverOne = async (): Promise<{ readonly id: string; readonly sysId: string; readonly number: string }> => {
    const [id = ''] = await engine.store(1)
    await engine.deliver()
    const [record] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
    return { id, sysId: record.sys_id, number: record.number }
  }

  /** Long enough for every record to be asked for by its id again. */
  const lookADayLater = async (): Promise<void> => {
    await engine.advance(25 * hourMs)
    await engine.follow()
    await engine.signInAgain()
  }

  it('tells a deleted record from one that is not ours any more', async () => {
    const [deleted, unmarked, untouched] = [await deliverOne(), await deliverOne(), await deliverOne()]
    await asAdministrator('DELETE', `incident/${deleted.sysId}`)
    await unmark(unmarked.sysId)
    await lookADayLater()
    expect((await ticketNow(deleted.id)).following).toBe('deleted')
    expect((await ticketNow(unmarked.id)).following).toBe('moved')
    expect((await ticketNow(untouched.id)).following).toBe('following')
  })

  it('says who changed a record and when, though we made it a moment before and looked long after', async () => {
    const { id, sysId } = await deliverOne()
    const { sys_updated_on: at } = await asAdministrator('PATCH', `incident/${sysId}`, { state: '2' })
    await engine.advance(hourMs / 2)
    await engine.follow()
    const { items } = (await engine.admin.get(`/api/v1/tickets/${id}/events`)).json
    expect(items.at(-1)).toMatchObject({
      type: 'changed',
      actor: { kind: 'servicenow', name: 'admin' },
      details: { happenedAt: new Date(`${at.replace(' ', 'T')}Z`).toISOString() },
    })
  })

  // The connector app reads as itself: no rule for people keeps its own tickets from it.
  it(`tells one that is hidden from a deleted one, ${withApp ? 'and sees it all the same' : 'and finds it again'}`, async () => {
    const [deleted, hidden] = [await deliverOne(), await deliverOne()]
    await asAdministrator('DELETE', `incident/${deleted.sysId}`)
    const fault = await engine.surroundings.serviceNow.control.addFault({
      kind: 'acl-refusal',
      table: 'incident',
      operation: 'read',
    })
    await lookADayLater()
    expect((await ticketNow(hidden.id)).following).toBe(withApp ? 'following' : 'hidden')
    expect((await ticketNow(deleted.id)).following).toBe('deleted')
    await engine.surroundings.serviceNow.control.clearFault(fault)
    await lookADayLater()
    expect((await ticketNow(hidden.id)).following).toBe('following')
  })

  it("carries comments both ways, each once, and none comes back as somebody else's", async () => {
    const { id, sysId } = await deliverOne()
    await engine.follow()
    expect(await act(id, 'comments', { kind: 'comment', text: 'Is it done?' })).toMatchObject({ status: 202 })
    expect(await act(id, 'comments', { kind: 'work-note', text: 'Policy 12 applies.' })).toMatchObject({ status: 202 })
    await engine.deliver()
    await asAdministrator('PATCH', `incident/${sysId}`, { comments: 'Tomorrow.', work_notes: 'Ordered.' })
    for (let looks = 0; looks < 3; looks += 1) {
      await engine.advance(hourMs / 2)
      await engine.follow()
      await engine.deliver()
    }
    await engine.signInAgain()
    const { items }: { items: TicketComment[] } = (await engine.admin.get(`/api/v1/tickets/${id}/comments`)).json
    const said = items.map(({ direction, state, kind, text }) => `${direction} ${state} ${kind}: ${text}`)
    expect(said.toSorted()).toEqual([
      'in received comment: Tomorrow.',
      'in received work-note: Ordered.',
      'out sent comment: Is it done?',
      'out sent work-note: Policy 12 applies.',
    ])
    const journal = await asAdministrator('GET', `sys_journal_field?sysparm_query=element_id=${sysId}`)
    expect(journal.map(({ value }: { value: string }) => value).toSorted()).toEqual(
      items.map(({ text }) => text).toSorted(),
    )
  })

  it('makes a new record for a deleted one, once, and follows that', async () => {
    const { id, sysId, number } = await deliverOne()
    expect(await act(id, 'recreate')).toMatchObject({ status: 409, json: { code: 'TICKET_NOT_EDITABLE' } })
    await asAdministrator('DELETE', `incident/${sysId}`)
    await lookADayLater()
    expect(await act(id, 'recreate')).toMatchObject({ status: 200, json: { following: 'not-yet', number: null } })
    await engine.deliver()
    const ticket = await ticketNow(id)
    expect(ticket).toMatchObject({ delivery: 'delivered', following: 'following' })
    expect(ticket.number).not.toBe(number)
    const records = await asAdministrator('GET', `incident?sysparm_query=correlation_idSTARTSWITH${id}`)
    expect(records).toMatchObject([{ number: ticket.number }])
    await asAdministrator('PATCH', `incident/${records[0].sys_id}`, { state: '2' })
    await engine.advance(hourMs / 2)
    await engine.follow()
    expect((await ticketNow(id)).state?.value).toBe('2')
  })

  it('goes on with another record that a person names, and refuses one that does not exist or is taken', async () => {
    const [lost, other] = [await deliverOne(), await deliverOne()]
    await asAdministrator('DELETE', `incident/${lost.sysId}`)
    await lookADayLater()
    const replacement = await asAdministrator('POST', 'incident', { short_description: 'Made by hand', state: '2' })
    for (const number of ['INC9999999', other.number]) {
      expect(await act(lost.id, 'link', { number })).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    }
    expect(await act(lost.id, 'link', { number: replacement.number })).toMatchObject({
      status: 200,
      json: { following: 'following', number: replacement.number, state: { value: '2' } },
    })
    await asAdministrator('PATCH', `incident/${replacement.sys_id}`, { state: '3' })
    await engine.advance(hourMs / 2)
    await engine.follow()
    expect((await ticketNow(lost.id)).state?.value).toBe('3')
  })

  it('leaves a forgotten ticket as it is, whatever happens to its record', async () => {
    const { id, sysId } = await deliverOne()
    expect(await act(id, 'forget')).toMatchObject({ status: 200, json: { following: 'forgotten' } })
    await asAdministrator('PATCH', `incident/${sysId}`, { state: '2' })
    await lookADayLater()
    expect(await ticketNow(id)).toMatchObject({ following: 'forgotten', state: { value: '1' } })
  })

  it("catches up by id with a change that no feed can tell: the record's time went back", async () => {
    const { id, sysId } = await deliverOne()
    await engine.surroundings.serviceNow.control.addFault({ kind: 'clock-skew', seconds: -26 * 3_600 })
    await asAdministrator('PATCH', `incident/${sysId}`, { state: '2' })
    await engine.surroundings.serviceNow.control.addFault({ kind: 'clock-skew', seconds: 0 })
    await lookADayLater()
    expect((await ticketNow(id)).state?.value).toBe('2')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

const base = '/api/sn_chg_rest/v1/change'
type Answer = ReturnType<TestInstance['send']>
const create = (values: unknown = {}, path = ''): Answer => instance.send('POST', `${base}${path}`, { body: values })
const idOf = (answer: Answer): string => answer.textAt('result', 'sys_id', 'value')

describe('changes with typed values', () => {
  it('answers 200 with numbers, booleans and the names it ignored', () => {
    const created = create({ type: 'normal', short_description: 'x', no_such: 'y' })
    expect(created.status).toBe(200)
    expect(created.at('result')).toMatchObject({
      short_description: { display_value: 'x', value: 'x' },
      state: { value: -5 },
      on_hold: { display_value: 'false', value: false },
      opened_at: { display_value_internal: expect.any(String) },
      __meta: { ignoredFields: ['no_such'] },
    })
  })

  it('takes fields from the address, the type from the path', () => {
    const created = create({ type: 'normal' }, '/emergency?short_description=from%20address')
    expect(created.at('result')).toMatchObject({
      type: { value: 'emergency' },
      short_description: { value: 'from address' },
    })
    expect(instance.send('GET', `${base}/normal/${idOf(created)}`).status).toBe(404)
    expect(instance.send('GET', `${base}/emergency/${idOf(created)}`).status).toBe(200)
  })

  it('makes a standard change from a template', () => {
    const template = instance.send('GET', `${base}/standard/template`).textAt('result', 0, 'sys_id', 'value')
    expect(create({}, `/standard/${template}`).at('result')).toMatchObject({
      type: { value: 'standard' },
      std_change_producer_version: { value: template },
    })
    expect(create({}, '/standard/bunk').status).toBe(404)
  })

  it('lists, updates and deletes', () => {
    const id = idOf(create({ short_description: 'listed', correlation_id: 'l1' }))
    const list = instance.send('GET', `${base}?correlation_id=l1&order=number`)
    expect(list.at('result', 'length')).toBe(1)
    expect(instance.send('GET', `${base}?textSearch=listed`).at('result', 'length')).toBe(1)
    const updated = instance.send('PATCH', `${base}/${id}`, { body: { description: 'd', sys_mod_count: 9 } })
    expect([updated.status, updated.at('result', '__meta', 'ignoredFields')]).toEqual([200, ['sys_mod_count']])
    const deleted = instance.send('DELETE', `${base}/${id}`)
    expect([deleted.status, deleted.at('result', 'sys_id', 'value')]).toEqual([200, id])
    expect(instance.send('GET', `${base}/${id}`).status).toBe(404)
  })

  it('puts the reason of a refusal into the message', () => {
    const refused = instance.send('PATCH', `${base}/${idOf(create())}`, { body: { state: '-1' } })
    expect([refused.status, refused.at('error')]).toEqual([
      403,
      {
        message: expect.stringMatching(
          /^Change Request record could not be updated\. Operation against file 'change_request' was aborted by Business Rule/,
        ),
        detail: '',
      },
    ])
  })

  it('keeps out a caller without a role', () => {
    expect(instance.send('GET', base, { as: 'nobody' }).at('error', 'message')).toBe('User Not Authorized')
  })
})

describe('next states', () => {
  it('names reachable states, transitions by target, and labels', () => {
    const next = instance.send('GET', `${base}/${idOf(create({ type: 'normal' }))}/nextstates`)
    expect(next.at('result', 'available_states')).toEqual(['-4', '4', '-5'])
    expect(next.at('result', 'state_transitions')).toMatchObject([
      [{ from_state: '-5', to_state: '-4', transition_available: true, conditions: [{ passed: true }] }],
      [{ from_state: '-5', to_state: '4' }],
    ])
    expect(next.at('result', 'state_label')).toMatchObject({ '-5': 'New', '4': 'Canceled' })
  })

  it('offers nothing but the present state while the change is on hold', () => {
    const change = idOf(create({ on_hold: true, on_hold_reason: 'wait' }))
    expect(instance.send('GET', `${base}/${change}/nextstates`).at('result', 'available_states')).toEqual(['-5'])
  })
})

describe('parts of a change', () => {
  it('keeps tasks', () => {
    const change = idOf(create())
    const task = instance.send('POST', `${base}/${change}/task`, { body: { short_description: 't' } })
    expect(task.at('result', 'change_request', 'value')).toBe(change)
    const address = `${base}/${change}/task/${idOf(task)}`
    expect(instance.send('PATCH', address, { body: { description: 'd' } }).at('result', 'description', 'value')).toBe(
      'd',
    )
    expect(instance.send('GET', `${base}/${change}/task`).at('result', 'length')).toBe(1)
    expect(instance.send('PATCH', `${base}/${idOf(create())}/task/${idOf(task)}`, { body: {} }).status).toBe(404)
    expect(instance.send('DELETE', address).status).toBe(200)
    expect(instance.send('GET', `${base}/${change}/task`).at('result')).toEqual([])
  })

  it('lets the approver decide', () => {
    const change = idOf(create())
    const body = { sysapproval: change, approver: 'admin', state: 'requested' }
    instance.send('POST', '/api/now/table/sysapproval_approver', { body })
    const decide = (values: unknown): Answer => instance.send('PATCH', `${base}/${change}/approvals`, { body: values })
    expect(decide({ state: 'perhaps' }).status).toBe(400)
    expect(decide({ state: 'approved', comments: 'go' }).at('result')).toMatchObject([{ state: { value: 'approved' } }])
    expect(decide({ state: 'approved' }).status).toBe(404)
  })

  it('finds another change on the same item at the same time', () => {
    const item = instance
      .send('POST', '/api/now/table/cmdb_ci', { body: { name: 'router' } })
      .textAt('result', 'sys_id')
    const plan = (start: string, end: string): string =>
      idOf(create({ cmdb_ci: item, start_date: `${start} 00:00:00`, end_date: `${end} 00:00:00` }))
    const change = plan('2026-01-01', '2026-01-03')
    const check = (method: string): Answer => instance.send(method, `${base}/${change}/conflict`)
    expect(check('POST').at('result')).toMatchObject({ conflict_status: { value: 'No Conflict' }, conflict: [] })
    plan('2026-01-04', '2026-01-05')
    const other = plan('2026-01-02', '2026-01-04')
    expect(check('POST').at('result')).toMatchObject({
      conflict_status: { value: 'Conflict' },
      conflict: [{ sys_id: { value: other } }],
    })
    expect(check('GET').at('result', 'conflict', 'length')).toBe(1)
    expect(check('DELETE').at('result')).toMatchObject({ conflict_status: { value: 'Not Run' }, conflict: [] })
  })

  it('lists models', () => {
    expect(instance.send('GET', `${base}/model`).status).toBe(200)
    expect(instance.send('GET', `${base}/model/bunk`).status).toBe(404)
  })
})

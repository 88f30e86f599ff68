import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal, type Row } from '../../instance.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'
import { closingState } from './catalog-closure.ts'
import { mayTransition } from './change-rules.ts'

// ServiceNow docs, incident management and change management; the Ansible collection's integration tests.
let instance: TestInstance
beforeAll(() => {
  instance = testInstance()
})
afterAll(() => instance.remove())

const move = (row: Row, values: Record<string, string>): Row => instance.update('task', idOf(row), values)
const idOf = (row: Row): string => row['sys_id'] ?? ''
const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}: ${error.detail}`
    throw error
  }
  return 'accepted'
}
const aborted =
  "Operation Failed: Operation against file 'change_request' was aborted by Business Rule 'Change Model: Check State Transition^b6dae9e15317101034d1ddeeff7b1278'. Business Rule Stack:Change Model: Check State Transition"

describe('an incident', () => {
  const solved = { state: '6', close_code: 'Solution provided', close_notes: 'done' }

  it.each<[Record<string, string>, string]>([
    [
      { state: '6' },
      'Operation Failed: Data Policy Exception: The following fields are mandatory: Resolution code, Resolution notes',
    ],
    [{ state: '6', close_notes: 'n' }, 'Operation Failed: Data Policy Exception: Resolution code is mandatory'],
    [
      { ...solved, close_code: 'off the list' },
      'Operation Failed: Data Policy Exception: Resolution code is mandatory',
    ],
    [
      { incident_state: '7' },
      'Operation Failed: Data Policy Exception: The following fields are mandatory: Resolution code, Resolution notes',
    ],
    [solved, 'accepted'],
    [{ state: '8' }, 'accepted'],
  ])('is resolved only with code and notes: %j', (values, outcome) => {
    const row = instance.insert('incident', {})
    expect(refusal(() => move(row, values))).toBe(outcome)
    const state = instance.records.get('incident', idOf(row))?.['state']
    expect(state).toBe(outcome === 'accepted' ? values['state'] : '1')
  })

  it('is resolved, reopened and closed', () => {
    const row = instance.insert('incident', {})
    const resolved = move(row, solved)
    expect(resolved).toMatchObject({ active: 'true', resolved_by: instance.admin.sysId, incident_state: '6' })
    expect(resolved['resolved_at']).not.toBe('')
    expect(move(row, { state: '2' })).toMatchObject({
      resolved_at: '',
      resolved_by: '',
      reopen_count: '1',
      reopened_by: instance.admin.sysId,
    })
    move(row, solved)
    const closed = move(row, { state: '7' })
    expect(closed).toMatchObject({ active: 'false', closed_by: instance.admin.sysId })
    expect(closed['closed_at']).not.toBe('')
  })

  it('leaves On Hold without its reason, and by the answer of its caller', () => {
    const held = instance.insert('incident', { state: '3', hold_reason: '1', caller_id: 'abel.tuter' })
    expect(held['hold_reason']).toBe('1')
    const answered = instance.records.update('incident', idOf(held), { comments: 'here' }, instance.as('abel.tuter'))
    expect(answered).toMatchObject({ state: '2', incident_state: '2', hold_reason: '' })
    const waiting = instance.insert('incident', { state: '3', hold_reason: '4' })
    expect(move(waiting, { incident_state: '2' })).toMatchObject({ state: '2', hold_reason: '' })
  })

  it.each([
    ['1', '1', '1'],
    ['1', '2', '2'],
    ['1', '3', '3'],
    ['2', '1', '2'],
    ['2', '2', '3'],
    ['2', '3', '4'],
    ['3', '1', '3'],
    ['3', '2', '4'],
    ['3', '3', '5'],
  ])('of impact %s and urgency %s has priority %s', (impact, urgency, priority) => {
    expect(instance.insert('incident', { impact, urgency })['priority']).toBe(priority)
  })

  it('counts being handed to another group', () => {
    const row = instance.insert('incident', { assignment_group: 'Network' })
    expect(row['reassignment_count']).toBe('0')
    expect(move(row, { assignment_group: 'Software' })['reassignment_count']).toBe('1')
  })

  it('of an old release resolves without codes, and has the older ones', () => {
    const old = testInstance('kingston')
    const row = old.insert('incident', {})
    expect(old.update('incident', idOf(row), { state: '6' })['state']).toBe('6')
    const codes = old.found('sys_choice', 'name=incident^element=close_code', 'value')
    expect(codes).toContain('Solved (Permanently)')
    expect(codes).not.toContain('Solution provided')
    old.remove()
  })

  it('obeys a data policy an administrator adds', () => {
    const policy = instance.insert('sys_data_policy2', {
      short_description: 'A location for hardware',
      model_table: 'incident',
      conditions: 'category=hardware',
    })
    instance.insert('sys_data_policy_rule', { sys_data_policy: idOf(policy), field: 'location', mandatory: 'true' })
    expect(refusal(() => instance.insert('incident', { category: 'hardware' }))).toBe(
      'Operation Failed: Data Policy Exception: Location is mandatory',
    )
    expect(refusal(() => instance.insert('incident', { category: 'network' }))).toBe('accepted')
    instance.update('sys_data_policy2', idOf(policy), { active: 'false' })
    expect(refusal(() => instance.insert('incident', { category: 'hardware' }))).toBe('accepted')
  })
})

describe('a change', () => {
  const done = { state: '3', close_code: 'successful', close_notes: 'done' }

  it('starts new whatever it is sent, with model and default priority', () => {
    expect(instance.insert('change_request', { state: '0', priority: '1' })).toMatchObject({
      state: '-5',
      type: 'normal',
      chg_model: '007c4001c343101035ae3f52c1d3aeb2',
      priority: '4',
      phase: 'requested',
      risk: '3',
    })
    expect(instance.insert('change_request', { chg_model: 'Standard' })['type']).toBe('standard')
    expect(instance.insert('change_request', { impact: '1', urgency: '1' })['priority']).toBe('1')
  })

  it.each([
    ['normal', ['-4', '-3', '-2', '-1', '0']],
    ['standard', ['-2', '-1', '0']],
    ['emergency', ['-3', '-2', '-1', '0']],
  ])('of type %s walks its path and closes', (type, states) => {
    const row = instance.insert('change_request', { type, assignment_group: 'Openspace' })
    for (const state of states) expect(move(row, { state })['state']).toBe(state)
    expect(refusal(() => move(row, { state: '3' }))).toBe(
      'Operation Failed: Data Policy Exception: The following fields are mandatory: Close code, Close notes',
    )
    expect(refusal(() => move(row, { state: '4' }))).toBe(aborted)
    expect(move(row, done)).toMatchObject({ active: 'false', closed_by: instance.admin.sysId })
  })

  it.each<[Record<string, string>, string]>([
    [{ state: '-1' }, 'a jump'],
    [{ state: '-4', assignment_group: '' }, 'no group to ask'],
    [{ state: '-4', on_hold: 'true' }, 'being on hold'],
  ])('refuses %j: %s', (values) => {
    const row = instance.insert('change_request', { assignment_group: 'Openspace' })
    expect(refusal(() => move(row, values))).toBe(aborted)
    expect(instance.records.get('change_request', idOf(row))?.['state']).toBe('-5')
  })

  it('may be canceled before review, reverted while approval is asked, and nothing after', () => {
    const states = ['-5', '-4', '-3', '-2', '-1', '0', '3', '4']
    const cancels = states.filter((from) => mayTransition('normal', from, '4'))
    const reverts = states.filter((from) => mayTransition('normal', from, '-5'))
    expect([cancels, reverts]).toEqual([
      ['-5', '-4', '-3', '-2', '-1'],
      ['-4', '-3', '-2'],
    ])
    expect(states.some((from) => mayTransition('standard', from, '-5'))).toBe(false)
  })

  it('goes to review with its last task', () => {
    const row = instance.insert('change_request', { type: 'standard' })
    const tasks = [1, 2].map(() => instance.insert('change_task', { change_request: idOf(row) }))
    for (const state of ['-2', '-1']) move(row, { state })
    const states = tasks.map((task) => {
      instance.update('change_task', idOf(task), { state: '3' })
      return instance.records.get('change_request', idOf(row))?.['state']
    })
    expect(states).toEqual(['-1', '0'])
  })

  it('waits for approval where the instance asks for it', () => {
    instance.applySeed({ properties: { 'sandbox.change.approvals': 'true' } })
    const row = instance.insert('change_request', { assignment_group: 'Network' })
    move(row, { state: '-4' })
    expect(refusal(() => move(row, { state: '-3' }))).toBe(aborted)
    const query = `sysapproval=${idOf(row)}^state=requested`
    const asked = instance.found('sysapproval_approver', query, 'sys_id')
    expect(asked.length).toBeGreaterThan(1)
    for (const approval of asked) instance.update('sysapproval_approver', approval, { state: 'approved' })
    expect(instance.records.get('change_request', idOf(row))).toMatchObject({ state: '-3', approval: 'requested' })
    const [second = ''] = instance.found('sysapproval_approver', query, 'sys_id')
    instance.update('sysapproval_approver', second, { state: 'rejected' })
    expect(instance.records.get('change_request', idOf(row))).toMatchObject({ state: '-5', approval: 'rejected' })
    expect(instance.found('sysapproval_approver', query, 'sys_id')).toEqual([])
    instance.applySeed({ properties: { 'sandbox.change.approvals': 'false' } })
  })
})

describe('catalog tasks', () => {
  it('close their item, and the last item its request', () => {
    const request = instance.insert('sc_request', {})
    const item = instance.insert('sc_req_item', { request: idOf(request) })
    const tasks = ['3', '7'].map((state) => ({ state, row: instance.insert('sc_task', { request_item: idOf(item) }) }))
    for (const { state, row } of tasks) instance.update('sc_task', idOf(row), { state })
    expect(instance.records.get('sc_req_item', idOf(item))).toMatchObject({ state: '3', active: 'false' })
    expect(instance.records.get('sc_request', idOf(request))).toMatchObject({ state: '3', active: 'false' })
  })

  it.each([
    [[], undefined],
    [['3', '4'], '4'],
    [['7', '7'], '7'],
    [['7', '3'], '3'],
  ])('ending as %j leave the parent %s', (states, expected) => {
    expect(closingState(states.map((state) => ({ state, active: 'false' })))).toBe(expected)
  })
})

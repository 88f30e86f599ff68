import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal, type Row } from '../../instance.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

// ServiceNow docs, Table API; the vendor's own client tests (PySNC); the connectors of Kibana and Cortex XSOAR.
let instance: TestInstance
beforeAll(() => {
  instance = testInstance()
})
afterAll(() => instance.remove())

const incident = (values: Record<string, string> = {}): Row => instance.insert('incident', values)
const idOf = (row: Row): string => row['sys_id'] ?? ''

describe('a new record', () => {
  it('has the defaults of its table and its first number', () => {
    const row = incident({ short_description: 'x' })
    expect(row).toMatchObject({
      number: expect.stringMatching(/^INC001\d{4}$/),
      task_effective_number: row['number'],
      state: '1',
      incident_state: '1',
      priority: '5',
      active: 'true',
      made_sla: 'true',
      upon_reject: 'cancel',
      upon_approval: 'proceed',
      approval: 'not requested',
      category: 'inquiry',
      opened_by: instance.admin.sysId,
      opened_at: row['sys_created_on'],
      sys_class_name: 'incident',
      sys_created_by: 'admin',
      sys_mod_count: '0',
      sys_domain: 'global',
      sys_domain_path: '/',
      sys_tags: '',
    })
    expect(row['sys_id']).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    ['incident', 'INC'],
    ['change_request', 'CHG'],
    ['change_task', 'CTASK'],
    ['problem', 'PRB'],
    ['sc_req_item', 'RITM'],
    ['sc_task', 'SCTASK'],
  ])('of %s is numbered %s and seven digits, one after the other', (table, prefix) => {
    const numbers = [1, 2].map(() => instance.insert(table, {})['number'] ?? '')
    expect(numbers[0]).toMatch(new RegExp(`^${prefix}\\d{7}$`))
    expect(Number(numbers[1]?.slice(prefix.length))).toBe(Number(numbers[0]?.slice(prefix.length)) + 1)
  })

  it('takes the number after the counter, and after a base that was raised above it', () => {
    const counted = (): string[] => instance.found('sys_number_counter', 'table=problem_task', 'number')
    const next = (): string => instance.insert('problem_task', {})['number'] ?? ''
    const first = next()
    expect(counted()).toEqual([String(Number(first.replace(/\D/g, '')))])
    const [counter] = instance.records.find('sys_number_counter', { query: 'table=problem_task' }, instance.admin)
    instance.update('sys_number_counter', idOf(counter ?? {}), { number: '70000' })
    expect(next()).toBe('PTASK0070001')
    const [base] = instance.records.find('sys_number', { query: 'category=problem_task' }, instance.admin)
    instance.update('sys_number', idOf(base ?? {}), { number: '80000' })
    expect(next()).toBe('PTASK0080001')
    instance.update('sys_number', idOf(base ?? {}), { number: '1' })
    expect(next()).toBe('PTASK0080002')
  })

  it('of an application table that extends a ticket is numbered as the ticket', () => {
    const task = instance.dictionary.table('change_request')
    if (!task) throw new Error('no change_request')
    instance.dictionary.define({ ...task, name: 'x_acme_change', label: 'Acme', parent: 'change_request' })
    expect(instance.insert('x_acme_change', {})['number']).toMatch(/^CHG\d{7}$/)
  })

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['keeps its own sys_id, capitals and all', { sys_id: 'A'.repeat(32) }, { sys_id: 'A'.repeat(32) }],
    ['cuts a long short description', { short_description: 'y'.repeat(200) }, { short_description: 'y'.repeat(160) }],
    [
      'does not cut a character in half',
      { short_description: `${'y'.repeat(159)}😀` },
      { short_description: 'y'.repeat(159) },
    ],
    ['drops a choice off the list', { category: 'bananas' }, { category: 'inquiry' }],
    ['finds a user by user name', { caller_id: 'admin' }, { caller_id: '6816f79cc0a8016401c5a33be04be441' }],
    [
      'finds a user by full name',
      { caller_id: 'System Administrator' },
      { caller_id: '6816f79cc0a8016401c5a33be04be441' },
    ],
    [
      'finds the people of a list',
      { watch_list: 'admin, a@example.com' },
      { watch_list: '6816f79cc0a8016401c5a33be04be441,a@example.com' },
    ],
    ['keeps a reference nobody has', { cmdb_ci: 'unheard of' }, { cmdb_ci: 'unheard of' }],
    ['empties an unreadable date', { due_date: 'tomorrow' }, { due_date: '' }],
    ['empties a day that does not exist', { due_date: '2026-02-31 00:00:00' }, { due_date: '' }],
    ['reads a date of ISO 8601', { due_date: '2026-06-30T10:11:12Z' }, { due_date: '2026-06-30 10:11:12' }],
    ['empties a number that is none', { order: 'first' }, { order: '' }],
    ['reads booleans in capitals', { knowledge: 'True' }, { knowledge: 'true' }],
    ['computes its priority over the one sent', { impact: '1', urgency: '2', priority: '5' }, { priority: '2' }],
    [
      'ignores who and when a client claims',
      { sys_created_by: 'nobody', sys_mod_count: '9' },
      { sys_created_by: 'admin', sys_mod_count: '0' },
    ],
    ['ignores an unknown column', { bogus: '1' }, {}],
  ])('%s', (_name, values, expected) => {
    const row = incident(values)
    expect(row).toMatchObject(expected)
    expect(row).not.toHaveProperty('bogus')
  })

  it('keeps a choice off the list when the instance allows it', () => {
    const property = 'glide.rest.choice.allow_non_existing_value'
    instance.applySeed({ properties: { [property]: 'true' } })
    expect(incident({ category: 'bananas' })['category']).toBe('bananas')
    instance.applySeed({ properties: { [property]: 'false' } })
  })

  it('is refused in the words of the database when a unique column has the value', () => {
    expect(detailOf(() => instance.insert('sys_user', { user_name: 'ABEL.TUTER' }))).toBe(
      "Unique Key violation detected by database (Duplicate entry 'ABEL.TUTER' for key 'user_name')",
    )
  })

  it('may leave a unique column empty', () => {
    expect(() => [1, 2].map(() => instance.insert('sys_user', { first_name: 'Nameless' }))).not.toThrow()
  })

  it('links the roles of an access control', () => {
    const row = instance.insert('sys_security_acl_role', { sys_user_role: 'itil', sys_security_acl: 'a'.repeat(32) })
    expect(row['sys_security_acl']).toBe('a'.repeat(32))
    expect(instance.records.display('sys_security_acl_role', row, 'sys_user_role', instance.admin)).toBe('itil')
  })
})

describe('an update', () => {
  it('without a difference leaves the record alone', () => {
    const row = incident({ short_description: 'same' })
    expect(instance.update('incident', idOf(row), { short_description: 'same', state: '1' })).toEqual(row)
  })

  it('counts, stamps, and touches nothing else', () => {
    const row = incident({ description: 'kept' })
    instance.advanceClock(60_000)
    const changed = instance.records.update('incident', idOf(row), { urgency: '1' }, instance.as('itil'))
    expect(changed).toMatchObject({ sys_mod_count: '1', sys_updated_by: 'itil', description: 'kept', priority: '3' })
    expect(changed?.['sys_updated_on']).not.toBe(row['sys_updated_on'])
    expect(changed?.['sys_created_on']).toBe(row['sys_created_on'])
  })

  it('cannot move a record to another class or rename it', () => {
    const row = incident()
    const changed = instance.update('incident', idOf(row), {
      sys_class_name: 'problem',
      sys_id: 'b'.repeat(32),
      urgency: '2',
    })
    expect(changed).toMatchObject({ sys_class_name: 'incident', sys_id: idOf(row) })
  })

  it('clears a column with an empty value', () => {
    const row = incident({ due_date: '2026-06-30 10:11:12', caller_id: 'admin' })
    expect(instance.update('incident', idOf(row), { due_date: '', caller_id: '' })).toMatchObject({
      due_date: '',
      caller_id: '',
    })
  })

  it('of a record that is not there is undefined', () => {
    expect(instance.records.update('incident', 'f'.repeat(32), {}, instance.admin)).toBeUndefined()
    const change = instance.insert('change_request', {})
    expect(instance.records.get('incident', idOf(change))).toBeUndefined()
    expect(instance.records.get('task', idOf(change))).toHaveProperty('backout_plan')
  })

  it('is audited column by column', () => {
    const row = incident({ short_description: 'before' })
    instance.update('incident', idOf(row), { short_description: 'after' })
    const query = `documentkey=${idOf(row)}^fieldname=short_description^ORDERBYrecord_checkpoint`
    const trail = instance.records.find('sys_audit', { query }, instance.admin)
    expect(trail.map((entry) => [entry['oldvalue'], entry['newvalue'], entry['user']])).toEqual([
      ['before', 'after', 'admin'],
    ])
  })

  it('has a history that reads as a person does, with the entries of its journal', () => {
    const row = incident({ short_description: 'before' })
    instance.update('incident', idOf(row), { state: '2', work_notes: 'hello' })
    const query = `set.id=${idOf(row)}^fieldINstate,work_notes^ORDERBYfield`
    const lines = instance.records.find('sys_history_line', { query }, instance.admin)
    const shown = ['label', 'old', 'new', 'old_value', 'new_value', 'update', 'user_id', 'user_name'] as const
    expect(lines.map((line) => shown.map((name) => line[name]))).toEqual([
      ['State', 'New', 'In Progress', '1', '2', '1', 'admin', 'System Administrator'],
      ['Work notes', '', 'hello', '', 'hello', '1', 'admin', 'System Administrator'],
    ])
    expect(lines.map((line) => instance.records.get('sys_audit', line['audit_sysid'] ?? '')?.['fieldname'])).toEqual([
      'state',
      'work_notes',
    ])
    expect(instance.found('sys_history_set', `id=${idOf(row)}`, 'table')).toEqual(['incident'])
  })

  it('is audited from its first value on where the instance says so', () => {
    const property = instance.insert('sys_properties', { name: 'glide.sys.audit_inserts', value: 'true' })
    const row = incident({ short_description: 'first' })
    instance.records.remove('sys_properties', idOf(property), instance.admin)
    const query = `documentkey=${idOf(row)}^fieldname=short_description`
    expect(instance.found('sys_audit', query, 'newvalue')).toEqual(['first'])
    expect(instance.found('sys_audit', `documentkey=${idOf(incident())}`, 'newvalue')).toEqual([])
  })

  it('without workflow writes neither journal nor audit and runs no rule', () => {
    const row = incident()
    const quiet = { workflow: false }
    instance.records.update('incident', idOf(row), { state: '6', work_notes: 'x' }, instance.admin, quiet)
    expect(instance.records.get('incident', idOf(row))).toMatchObject({ state: '6', resolved_at: '' })
    expect(instance.found('sys_journal_field', `element_id=${idOf(row)}`, 'value')).toEqual([])
  })
})

describe('a journal', () => {
  it('keeps every entry beside the record and shows them newest first', () => {
    const row = incident({ comments: 'first' })
    const noted = instance.update('incident', idOf(row), { work_notes: 'hi' })
    expect(noted).toMatchObject({ work_notes: '', comments: '', sys_mod_count: '1' })
    instance.advanceClock(1000)
    instance.records.update('incident', idOf(row), { work_notes: 'again' }, instance.as('beth.anglin'))
    const shown = instance.records.display('incident', noted, 'work_notes', instance.admin)
    expect(shown).toMatch(
      /^\S+ \S+ - Beth Anglin \(Work notes\)\nagain\n\n\S+ \S+ - System Administrator \(Work notes\)\nhi\n\n$/,
    )
    expect(instance.records.display('incident', noted, 'comments', instance.admin)).toContain(
      '(Additional comments)\nfirst',
    )
    expect(
      instance.records.display('incident', noted, 'comments_and_work_notes', instance.admin).match(/ - /g),
    ).toHaveLength(3)
    expect(
      instance.found('sys_journal_field', `element_id=${idOf(row)}^element=work_notes^name=incident`, 'value'),
    ).toEqual(['hi', 'again'])
  })
})

describe('a removal', () => {
  it('takes journal and dependent records along and leaves a trace', () => {
    const change = instance.insert('change_request', { work_notes: 'x', short_description: 'gone' })
    const task = instance.insert('change_task', { change_request: idOf(change) })
    expect(instance.records.remove('task', idOf(change), instance.admin)).toBe(true)
    expect(instance.records.get('change_task', idOf(task))).toBeUndefined()
    expect(instance.found('sys_journal_field', `element_id=${idOf(change)}`, 'value')).toEqual([])
    expect(instance.found('sys_audit_delete', `documentkey=${idOf(change)}`, 'display_value')).toEqual([
      change['number'],
    ])
    expect(instance.records.remove('task', idOf(change), instance.admin)).toBe(false)
  })

  it('leaves plain references dangling, without a name', () => {
    const user = instance.insert('sys_user', { user_name: 'leaver', first_name: 'Lea', last_name: 'Ver' })
    const row = incident({ caller_id: 'leaver' })
    expect(instance.records.display('incident', row, 'caller_id', instance.admin)).toBe('Lea Ver')
    instance.records.remove('sys_user', idOf(user), instance.admin)
    expect(instance.records.get('incident', idOf(row))?.['caller_id']).toBe(idOf(user))
    expect(instance.records.display('incident', row, 'caller_id', instance.admin)).toBe('')
  })
})

function detailOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.detail
    throw error
  }
  return 'not refused'
}

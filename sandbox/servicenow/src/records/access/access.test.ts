import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Row } from '../../instance.ts'
import { isClosedToApi, openInstance } from '../open-instance.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

// ServiceNow docs, access control rules; roles on incident and change pages.
let instance: TestInstance
beforeAll(() => {
  instance = testInstance()
})
afterAll(() => instance.remove())

const rights = (table: string, actor: Actor, row: Row = {}): string => {
  const { access } = instance
  return [
    access.canRead(table, row, actor) && 'read',
    access.canCreate(table, actor) && 'create',
    access.canWrite(table, row, actor) && 'write',
    access.canDelete(table, row, actor) && 'delete',
  ]
    .filter(Boolean)
    .join(' ')
}

describe('without access controls of its own', () => {
  it.each([
    ['admin', 'incident', 'read create write delete'],
    ['admin', 'sys_properties', 'read create write delete'],
    ['itil', 'incident', 'read create write'],
    ['itil', 'change_request', 'read create write'],
    ['bow.ruggeri', 'change_request', 'read create write delete'],
    ['abel.tuter', 'incident', 'create'],
    ['abel.tuter', 'change_request', ''],
    ['abel.tuter', 'sys_user', 'read'],
    ['abel.tuter', 'sys_choice', 'read'],
    ['itil', 'sys_properties', ''],
    ['itil', 'oauth_entity', ''],
    ['itil', 'sys_journal_field', ''],
  ])('%s may on %s: %s', (user, table, expected) => {
    expect(rights(table, instance.as(user))).toBe(expected)
  })

  it('a caller reads the own incident only', () => {
    const abel = instance.as('abel.tuter')
    const [own, foreign] = ['abel.tuter', 'admin'].map((caller) => instance.insert('incident', { caller_id: caller }))
    expect([own, foreign].map((row) => instance.access.canRead('incident', row ?? {}, abel))).toEqual([true, false])
  })

  it('nobody reads a password column', () => {
    const row = instance.records.get('sys_user', instance.admin.sysId) ?? {}
    expect(instance.access.canReadColumn('sys_user', 'user_password', row, instance.admin)).toBe(false)
    expect(row['user_password']).not.toContain('admin')
  })

  it('platform tables are closed to the API for ordinary users', () => {
    expect(isClosedToApi('sys_db_object', instance.as('itil'))).toBe(true)
    expect(isClosedToApi('sys_db_object', instance.admin)).toBe(false)
    expect(isClosedToApi('incident', instance.as('abel.tuter'))).toBe(false)
  })
})

function control(values: Record<string, string>, ...roles: string[]): void {
  const acl = instance.insert('sys_security_acl', { type: 'record', active: 'true', ...values })
  for (const role of roles) {
    instance.insert('sys_security_acl_role', { sys_security_acl: acl['sys_id'] ?? '', sys_user_role: role })
  }
}

describe('access controls of an application', () => {
  it('add to the rights a ticket has already', () => {
    instance.insert('sys_user_role', { name: 'x_acme.reader' })
    control({ name: 'change_request', operation: 'read' }, 'x_acme.reader')
    const reader = instance.insert('sys_user', { user_name: 'reader' })
    instance.insert('sys_user_has_role', { user: reader['sys_id'] ?? '', role: 'x_acme.reader' })
    expect(rights('change_request', instance.as('reader'))).toBe('read')
    expect(rights('change_request', instance.as('itil'))).toBe('read create write')
  })

  it('open a table that was closed, by condition and by role', () => {
    control({ name: 'sys_properties', operation: 'read', condition: 'nameSTARTSWITHx_acme' }, 'itil')
    const [visible, hidden] = [{ name: 'x_acme.url' }, { name: 'glide.war' }]
    const may = (row: Row): boolean => instance.access.canRead('sys_properties', row, instance.as('itil'))
    expect([may(visible), may(hidden)]).toEqual([true, false])
    expect(instance.access.canRead('sys_properties', visible, instance.as('abel.tuter'))).toBe(false)
  })

  it('close one column, and with .* all others', () => {
    control({ name: 'problem.cause_notes', operation: 'read' }, 'itil_admin')
    control({ name: 'problem.*', operation: 'write' }, 'itil_admin')
    const may = (operation: 'canReadColumn' | 'canWriteColumn', name: string): boolean =>
      instance.access[operation]('problem', name, {}, instance.as('itil'))
    expect(may('canReadColumn', 'cause_notes')).toBe(false)
    expect(may('canReadColumn', 'fix_notes')).toBe(true)
    expect(may('canWriteColumn', 'short_description')).toBe(false)
    expect(instance.access.canWriteColumn('problem', 'short_description', {}, instance.admin)).toBe(true)
  })

  it('deny where a deny-unless rule does not pass', () => {
    control({ name: 'problem_task', operation: 'read', decision_type: 'deny' }, 'itil_admin')
    expect(instance.access.canRead('problem_task', {}, instance.as('itil'))).toBe(false)
    expect(instance.access.canRead('problem_task', {}, instance.admin)).toBe(true)
  })

  it('with a script ask the evaluator, and refuse without one', () => {
    control({ name: 'bsm_chart', operation: 'read', advanced: 'true', script: 'answer = true' })
    expect(instance.access.canRead('bsm_chart', {}, instance.as('itil'))).toBe(false)
    const asked: string[] = []
    const evaluating = openInstance({
      file: instance.file,
      publicUrl: '',
      evaluateAcl: () => (rule) => asked.push(rule['script'] ?? '') > 0,
    })
    expect(evaluating.access.canRead('bsm_chart', {}, instance.as('itil'))).toBe(true)
    expect(asked).toEqual(['answer = true'])
    evaluating.close()
  })
})

describe('an actor', () => {
  it('has the roles granted, contained and inherited from groups', () => {
    expect(instance.as('itil').roles).toContain('sn_incident_write')
    expect([...instance.as('abel.tuter').roles]).toEqual([])
    const group = instance.insert('sys_user_group', { name: 'Approvers' })['sys_id'] ?? ''
    const member = instance.insert('sys_user_grmember', { group, user: 'joe.employee' })
    instance.insert('sys_group_has_role', { group, role: 'change_manager' })
    expect(instance.as('joe.employee').roles).toContain('itil')
    const query = 'user.user_name=joe.employee^role.name=change_manager^inherited=true'
    expect(instance.found('sys_user_has_role', query, 'granted_by')).toEqual([group])
    instance.records.remove('sys_user_grmember', member['sys_id'] ?? '', instance.admin)
    expect([...instance.as('joe.employee').roles]).toEqual([])
    expect(instance.found('sys_user_has_role', query, 'granted_by')).toEqual([])
  })

  it('is found by name or id, in the zone of the user or the system', () => {
    expect(instance.actor(instance.admin.sysId)).toEqual(instance.admin)
    expect(instance.actor('nobody at all')).toBeUndefined()
    instance.update('sys_user', instance.admin.sysId, { time_zone: 'US/Pacific' })
    expect(instance.actor('admin')?.timeZone).toBe('US/Pacific')
    instance.update('sys_user', instance.admin.sysId, { time_zone: 'Middle-earth' })
    expect(instance.actor('admin')?.timeZone).toBe('UTC')
    instance.update('sys_user', instance.admin.sysId, { time_zone: '' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column, TableDefinition } from '../../instance.ts'
import { openInstance } from '../open-instance.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = testInstance()
})
afterAll(() => instance.remove())

const column = (name: string, declaredBy: string, more: Partial<Column> = {}): Column => ({
  name,
  label: name,
  type: 'string',
  maxLength: 40,
  reference: undefined,
  mandatory: false,
  readOnly: false,
  unique: false,
  defaultValue: '',
  hasChoices: false,
  display: false,
  declaredBy,
  ...more,
})

const table = (name: string, parent: string | undefined, columns: readonly Column[]): TableDefinition => ({
  name,
  label: name,
  parent,
  scope: 'x_acme_app',
  columns: new Map(columns.map((each) => [each.name, each])),
  access: 'package_private',
  readAccess: true,
  createAccess: false,
  alterAccess: true,
  deleteAccess: false,
  webServiceAccess: false,
})

const settings = (name: string) => {
  const definition = instance.dictionary.table(name)
  return { create: definition?.createAccess, update: definition?.alterAccess, delete: definition?.deleteAccess }
}

describe('the dictionary', () => {
  it('inherits columns, labels and defaults, the nearest table winning', () => {
    const [task, incident] = ['task', 'incident'].map((name) => instance.dictionary.table(name)?.columns)
    expect(task?.get('close_notes')?.label).toBe('Close notes')
    expect(incident?.get('close_notes')).toMatchObject({ label: 'Resolution notes', declaredBy: 'task' })
    expect(incident?.get('short_description')?.maxLength).toBe(160)
    expect(task?.has('caller_id')).toBe(false)
    expect(instance.dictionary.lineage('incident')).toEqual(['incident', 'task'])
    expect(instance.dictionary.descendants('task')).toContain('sc_req_item')
    expect(instance.dictionary.table('nothing')).toBeUndefined()
  })

  it('gives an incident every column a current instance returns', () => {
    // Keys of the incident in the Table API documentation and in public captures.
    const keys =
      'parent made_sla caused_by watch_list upon_reject sys_updated_on child_incidents hold_reason origin_table task_effective_number approval_history number resolved_by sys_updated_by opened_by user_input sys_created_on sys_domain state route_reason sys_created_by knowledge order calendar_stc closed_at cmdb_ci delivery_plan contract impact active work_notes_list business_service business_impact priority sys_domain_path rfc time_worked expected_start opened_at business_duration group_list work_end caller_id reopened_time resolved_at approval_set subcategory work_notes universal_request short_description close_code correlation_display delivery_task work_start assignment_group additional_assignee_list business_stc cause description origin_id calendar_duration close_notes notify service_offering sys_class_name closed_by follow_up parent_incident sys_id contact_type reopened_by incident_state urgency problem_id company reassignment_count activity_due assigned_to severity comments approval sla_due comments_and_work_notes due_date sys_mod_count reopen_count sys_tags escalation upon_approval correlation_id location category skills'
    const columns = instance.dictionary.table('incident')?.columns
    expect(keys.split(' ').filter((key) => !columns?.has(key))).toEqual([])
  })

  it('is records itself', () => {
    const query = 'name=task^ORname=incident^internal_type=string^active=true^array=false^read_only=false'
    const rows = instance.records.find('sys_dictionary', { query }, instance.admin)
    expect(rows.find((row) => row['element'] === 'short_description')).toMatchObject({
      max_length: '160',
      column_label: 'Short description',
    })
    const [extended] = instance.records.find('sys_db_object', { query: 'name=incident' }, instance.admin)
    expect(instance.records.display('sys_db_object', extended ?? {}, 'super_class', instance.admin)).toBe('Task')
    for (const name of ['alm_asset', 'bsm_chart']) {
      expect(instance.found('sys_db_object', `name=${name}`, 'name')).toEqual([name])
    }
  })

  it('lets an application extend a ticket, twice the same, and every thread sees it', () => {
    const other = openInstance({ file: instance.file, publicUrl: '' })
    expect(other.dictionary.table('x_acme_app_change')).toBeUndefined()
    const unique = column('x_key', 'x_acme_app_change', { unique: true })
    const definition = table('x_acme_app_change', 'change_request', [unique])
    instance.dictionary.define(definition)
    instance.dictionary.define(definition)
    expect(other.dictionary.table('x_acme_app_change')).toMatchObject({
      parent: 'change_request',
      scope: 'x_acme_app',
      access: 'package_private',
      alterAccess: true,
      webServiceAccess: false,
    })
    const row = instance.insert('x_acme_app_change', { x_key: 'k', type: 'standard' })
    expect(other.records.get('task', row['sys_id'] ?? '')).toMatchObject({ x_key: 'k', state: '-5', type: 'standard' })
    expect(() => instance.insert('x_acme_app_change', { x_key: 'k' })).toThrow('Operation Failed')
    other.close()
  })

  it('keeps columns of different classes apart though they share a name', () => {
    const incident = instance.insert('incident', { close_code: 'Duplicate' })
    const change = instance.insert('change_request', { close_code: 'unsuccessful' })
    expect(instance.found('incident', 'close_code=Duplicate', 'number')).toEqual([incident['number']])
    expect(instance.found('change_request', 'close_codeISNOTEMPTY', 'number')).toEqual([change['number']])
  })

  it('widens a column and never narrows it', () => {
    for (const maxLength of [50, 90, 20]) {
      instance.dictionary.define(
        table('x_acme_app_note', undefined, [column('body', 'x_acme_app_note', { maxLength })]),
      )
    }
    expect(instance.dictionary.table('x_acme_app_note')?.columns.get('body')?.maxLength).toBe(90)
    expect(instance.insert('x_acme_app_note', { body: 'b'.repeat(100) })).toMatchObject({
      body: 'b'.repeat(90),
      sys_created_by: 'admin',
    })
  })

  it('stores what dictionary records made by hand describe', () => {
    instance.insert('sys_db_object', { name: 'u_parcel', label: 'Parcel' })
    instance.insert('sys_dictionary', {
      name: 'u_parcel',
      element: 'u_weight',
      internal_type: 'integer',
      active: 'true',
    })
    expect(instance.insert('u_parcel', { u_weight: '12' })).toMatchObject({ u_weight: '12', sys_mod_count: '0' })
    expect(instance.records.count('u_parcel', 'u_weight>9', instance.admin)).toBe(1)
  })

  it.each(['X_acme', 'x"y', '', 'a b'])('refuses the table name %j', (name) => {
    expect(() => instance.dictionary.define(table(name, undefined, []))).toThrow(/[Nn]ame/)
  })

  it('lists the states of a change in the order they come', () => {
    const states = instance.found('sys_choice', 'name=change_request^element=state^ORDERBYsequence', 'label')
    expect(states).toEqual(['New', 'Assess', 'Authorize', 'Scheduled', 'Implement', 'Review', 'Closed', 'Canceled'])
  })

  it('follows a choice an administrator adds', () => {
    expect(instance.insert('incident', { category: 'parcel' })['category']).toBe('inquiry')
    instance.insert('sys_choice', { name: 'incident', element: 'category', value: 'parcel', label: 'Parcels' })
    const row = instance.insert('incident', { category: 'parcel' })
    expect(instance.records.display('incident', row, 'category', instance.admin)).toBe('Parcels')
  })
})

describe('what scripts of other scopes may do to a base table', () => {
  it.each(['task', 'incident', 'change_request', 'sys_user', 'oauth_entity'])('%s: create and update', (name) => {
    expect(settings(name)).toEqual({ create: true, update: true, delete: false })
  })

  it('anything not declared: read only', () => {
    expect(settings('sys_properties')).toEqual({ create: false, update: false, delete: false })
    expect(instance.dictionary.table('sys_properties')).toMatchObject({ access: 'public', readAccess: true })
  })
})

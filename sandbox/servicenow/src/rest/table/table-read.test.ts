import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
let caller: string
let incident: string
beforeAll(() => {
  instance = startTestInstance()
  caller = instance.user('caller', { first_name: 'Cal', last_name: 'Ler' })
  for (let number = 0; number < 35; number += 1) {
    const values = { short_description: `Row ${number}`, caller_id: caller, correlation_display: 'page test' }
    incident = instance.send('POST', '/api/now/table/incident', { body: values }).textAt('result', 'sys_id')
  }
})
afterAll(() => instance.close())

const paged = '/api/now/table/incident?sysparm_query=correlation_display=page test^ORDERBYnumber'
const get = (target: string, as?: string): ReturnType<TestInstance['send']> =>
  instance.send('GET', target, as === undefined ? {} : { as })

describe('a list', () => {
  it('holds text or reference objects, with count and links', () => {
    const list = get('/api/now/table/incident?sysparm_limit=1')
    expect(list.status).toBe(200)
    const row = list.at('result', 0)
    expect(list.at('result', 'length')).toBe(1)
    for (const value of Object.values(Object(row))) {
      if (typeof value === 'string') continue
      expect(value).toEqual({
        link: expect.stringMatching(/^https?:\/\/.+\/api\/now\/table\//),
        value: expect.any(String),
      })
    }
    expect(Number(list.header('X-Total-Count'))).toBeGreaterThanOrEqual(35)
    expect(list.header('Link')).toContain('rel="next"')
  })

  it('shows the fields asked for, unknown names dropped', () => {
    const list = get(`${paged}&sysparm_limit=1&sysparm_fields=number, bogus,caller_id.name`)
    expect(list.at('result', 0)).toEqual({ number: expect.stringMatching(/^INC\d{7}$/), 'caller_id.name': 'Cal Ler' })
  })

  it('shows an empty reference as empty text, as two of them with all', () => {
    expect(get(`${paged}&sysparm_limit=1`).at('result', 0, 'problem_id')).toBe('')
    expect(get(`${paged}&sysparm_limit=1&sysparm_display_value=all`).at('result', 0, 'problem_id')).toEqual({
      display_value: '',
      value: '',
    })
  })

  it('holds every column a recent release returns', () => {
    const row = Object(get('/api/now/table/incident?sysparm_limit=1').at('result', 0))
    expect(documentedIncidentColumns.filter((column) => !(column in row))).toEqual([])
  })

  it.each(['0', '-3', 'x', '1.5', '99999999999999999999'])('survives limit and offset %s', (number) => {
    expect(get(`${paged}&sysparm_limit=${number}&sysparm_offset=${number}`).status).toBe(200)
  })
})

describe('one record', () => {
  it('is an object', () => {
    expect(get(`/api/now/table/incident/${incident}`).at('result', 'sys_id')).toBe(incident)
  })

  it.each([
    ['unknown', 'admin', () => 'bunk'],
    ['hidden', 'nobody', () => incident],
    ['with a percent-encoded path', 'admin', () => '%2e%2e'],
    ['with an encoded slash', 'admin', () => '%2Fetc%2Fpasswd'],
    ['encoded twice', 'admin', () => '%252e%252e'],
    ['with NUL', 'admin', () => '%00'],
  ])('%s is 404', (_, as, id) => {
    const record = get(`/api/now/table/incident/${id()}`, as)
    expect([record.status, record.text]).toEqual([
      404,
      `{"error":{"message":"No Record found","detail":"Record doesn't exist or ACL restricts the record retrieval"},"status":"failure"}`,
    ])
  })

  it('names the version in links of a versioned call', () => {
    const record = get(`/api/now/v2/table/incident/${incident}`)
    expect(record.textAt('result', 'caller_id', 'link')).toMatch(new RegExp(`/api/now/v2/table/sys_user/${caller}$`))
  })
})

describe('addresses', () => {
  it.each([
    ['a prototype name', '/api/now/table/__proto__', 'Invalid table __proto__'],
    ['an escape', '/api/now/table/%2e%2e', 'Invalid table ..'],
    ['case', '/api/now/table/Incident', 'Invalid table Incident'],
  ])('%s: %s is 400', (_, target, message) => {
    const refused = get(target)
    expect([refused.status, refused.at('error')]).toEqual([400, { message, detail: null }])
  })

  it('checks the table for a caller without any right too', () => {
    expect(get('/api/now/table/nope', 'nobody').status).toBe(400)
  })
})

describe('further reading', () => {
  it('shows dot-walks under flat keys', () => {
    const list = get(
      '/api/now/table/sys_user_has_role?sysparm_query=user.user_name=admin^role.name=admin' +
        '&sysparm_fields=role.name,role,nope.name,role.nope&sysparm_display_value=true',
    )
    expect(list.at('result', 0)).toEqual({
      role: { display_value: 'admin', link: expect.stringContaining('/sys_user_role/') },
      'role.name': 'admin',
    })
  })

  it('answers in XML', () => {
    const list = instance.send('GET', `${paged}&sysparm_limit=2&sysparm_fields=number`, {
      headers: { accept: 'application/xml' },
    })
    expect(list.header('content-type')).toBe('application/xml;charset=UTF-8')
    expect(list.text).toMatch(/<response>(<result><number>INC\d{7}<\/number><\/result>){2}<\/response>$/)
  })

  it('refuses a media type it does not have with 406', () => {
    const refused = instance.send('GET', paged, { headers: { accept: 'image/png' } })
    expect([refused.status, refused.at('status')]).toEqual([406, 'failure'])
  })

  it('refuses a verb the path does not have with 405', () => {
    expect(instance.send('DELETE', '/api/now/table/incident').status).toBe(405)
  })

  it('refuses a table closed to web services', () => {
    instance.defineTable('u_closed', { webServiceAccess: false })
    const refused = get('/api/now/table/u_closed')
    expect([refused.status, refused.at('error', 'message')]).toEqual([403, 'User Not Authorized'])
  })

  it('refuses a query over a protected field where query ACLs are on', () => {
    const target = '/api/now/table/sys_user?sysparm_query=user_password=x'
    expect(get(target, 'nobody').status).toBe(200)
    instance.setProperty('sandbox.query_acl.active', 'true')
    const refused = get(target, 'nobody')
    instance.setProperty('sandbox.query_acl.active', 'false')
    expect([refused.status, refused.at('error', 'message')]).toEqual([403, 'Insufficient rights to query records'])
  })
})

/** Keys of the documentation's incident and of captures of recent releases. */
const documentedIncidentColumns = `parent made_sla caused_by watch_list upon_reject sys_updated_on child_incidents
  hold_reason origin_table task_effective_number approval_history skills number resolved_by sys_updated_by opened_by
  user_input sys_created_on sys_domain state route_reason sys_created_by knowledge order calendar_stc closed_at cmdb_ci
  delivery_plan contract impact active work_notes_list business_service business_impact priority sys_domain_path rfc
  time_worked expected_start opened_at business_duration group_list work_end caller_id reopened_time resolved_at
  approval_set subcategory work_notes universal_request short_description close_code correlation_display delivery_task
  work_start assignment_group additional_assignee_list business_stc cause description origin_id calendar_duration
  close_notes notify service_offering sys_class_name closed_by follow_up parent_incident sys_id contact_type reopened_by
  incident_state urgency problem_id company reassignment_count activity_due assigned_to severity comments approval
  sla_due comments_and_work_notes due_date sys_mod_count reopen_count sys_tags escalation upon_approval correlation_id
  location category`.split(/\s+/)

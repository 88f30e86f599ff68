import { afterAll, beforeAll, expect } from 'vitest'
import { type Reply, textAt } from '../testing/test-sandbox.ts'
import { envelope, NO_RECORD, startRestWorld, type RestWorld } from './rest-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation. */
const TABLE_API = 'ServiceNow docs: Table API'
const HEADERS = 'ServiceNow docs: REST API request headers'
const METHODS = 'ServiceNow docs: REST API, methods and method override'
const ERRORS = 'ServiceNow docs: REST API HTTP response codes; texts as clients match them'
const SIZE = 'ServiceNow docs: controlling the maximum REST payload size'
const DISPLAY_INPUT = 'ServiceNow docs: Table API, sysparm_input_display_value'
const OLD_PARAMETERS = 'ServiceNow docs of older releases: Table API, sysparm_suppress_auto_sys_field'
const CHOICES = 'ServiceNow docs: glide.rest.choice.allow_non_existing_value'

const incidents = '/api/now/table/incident'
const sysId = expect.stringMatching(/^[0-9a-f]{32}$/)
const number = (prefix: string): unknown => expect.stringMatching(new RegExp(`^${prefix}\\d{7}$`))
const record = (values: object): unknown => ({ result: expect.objectContaining(values) })
const insert = (at: RestWorld, body: unknown, headers: Readonly<Record<string, string>> = {}, query = '') =>
  at.call('POST', `${incidents}${query}`, { body, headers })

const updated = async (at: RestWorld, before: object, values: object): Promise<Reply> =>
  at.patch('incident', await at.make('incident', { ...before }), { ...values })

const element = (text: string): object => ({ correlation_id: 'array', short_description: text })

const ELSEWHERE = {
  sys_created_by: 'somebody',
  sys_created_on: '2019-03-04 05:06:07',
  sys_updated_by: 'somebody.else',
  sys_updated_on: '2020-03-04 05:06:07',
  sys_mod_count: '7',
}
const BY_ADMIN = { sys_created_by: 'admin', sys_updated_by: 'admin' }
const RECENT = expect.stringMatching(/^20(?!19|20)\d\d-/)

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'write/insert',
    follows: TABLE_API,
    title: 'an insert answers 201, where the record is, and the record',
    ask: (at) => insert(at, { short_description: 'x', caller_id: 'abel.tuter' }),
    expected: {
      status: 201,
      headers: { location: expect.stringMatching(/^http:\/\/[^/]+\/api\/now\/table\/incident\/[0-9a-f]{32}$/) },
      json: record({
        number: number('INC'),
        state: '1',
        incident_state: '1',
        priority: '5',
        active: 'true',
        opened_by: { link: expect.stringContaining('/api/now/table/sys_user/'), value: sysId },
        sys_created_by: 'admin',
        sys_mod_count: '0',
      }),
    },
  },
  {
    id: 'write/insert-nothing',
    follows: TABLE_API,
    title: 'an empty object makes a record of defaults',
    ask: (at) => insert(at, {}),
    expected: { status: 201, json: record({ impact: '3', urgency: '3', severity: '3', approval: 'not requested' }) },
  },
  {
    id: 'write/unknown-key',
    follows: TABLE_API,
    title: 'an unknown key is ignored',
    ask: (at) => insert(at, { no_such: 'y' }),
    expected: { status: 201, json: { result: expect.toSatisfy((row: object) => !('no_such' in row)) } },
  },
  {
    id: 'write/own-sys-id',
    follows: TABLE_API,
    title: 'a client may bring a sys_id, capitals and all',
    ask: (at) => insert(at, { sys_id: 'ABCDEF0123456789ABCDEF0123456789' }),
    expected: { status: 201, json: record({ sys_id: 'ABCDEF0123456789ABCDEF0123456789' }) },
  },
  {
    id: 'write/system-columns-of-an-insert',
    follows: TABLE_API,
    title: 'a client cannot say who made a record, when, or of which class',
    ask: (at) => insert(at, { ...ELSEWHERE, sys_class_name: 'problem' }),
    expected: {
      status: 201,
      json: record({ ...BY_ADMIN, sys_created_on: RECENT, sys_mod_count: '0', sys_class_name: 'incident' }),
    },
  },
  {
    id: 'write/system-columns-of-an-update',
    follows: TABLE_API,
    title: 'nor who changed it, when, or its sys_id',
    ask: (at) => updated(at, {}, { ...ELSEWHERE, sys_id: 'f'.repeat(32), description: 'd' }),
    expected: {
      status: 200,
      json: record({
        ...BY_ADMIN,
        sys_updated_on: RECENT,
        sys_mod_count: '1',
        sys_id: expect.stringMatching(/^(?!f{32}$)/),
      }),
    },
  },
  {
    id: 'write/system-columns-brought',
    follows: OLD_PARAMETERS,
    title: 'unless an administrator asks for the columns to be left to them',
    ask: (at) => insert(at, ELSEWHERE, {}, '?sysparm_suppress_auto_sys_field=true'),
    expected: { status: 201, json: record({ ...ELSEWHERE, number: number('INC') }) },
  },
  {
    id: 'write/system-columns-left-alone',
    follows: OLD_PARAMETERS,
    title: 'an update without them leaves who and when as they were',
    ask: async (at) => {
      const made = await insert(at, ELSEWHERE, {}, '?sysparm_suppress_auto_sys_field=true')
      const target = `${incidents}/${textAt(made.json, 'result', 'sys_id')}?sysparm_suppress_auto_sys_field=true`
      return at.call('PATCH', target, { body: { description: 'moved' } })
    },
    expected: { status: 200, json: record({ ...ELSEWHERE, description: 'moved' }) },
  },
  {
    id: 'write/system-columns-of-others',
    follows: OWN_CHOICE,
    title: 'the parameter does nothing for anybody else',
    ask: (at) => at.call('POST', `${incidents}?sysparm_suppress_auto_sys_field=true`, { as: 'agent', body: ELSEWHERE }),
    expected: { status: 201, json: record({ sys_created_by: 'agent', sys_created_on: RECENT, sys_mod_count: '0' }) },
  },
  {
    id: 'write/choice-off-the-list',
    follows: CHOICES,
    title: 'a value off the list is dropped without a word',
    ask: (at) => insert(at, { category: 'no such category' }),
    expected: { status: 201, json: record({ category: 'inquiry' }) },
  },
  {
    id: 'write/choice-off-the-list-allowed',
    follows: CHOICES,
    title: 'a value off the list is kept where the instance allows it',
    ask: (at) =>
      at.withProperty('glide.rest.choice.allow_non_existing_value', 'true', () => insert(at, { category: 'odd' })),
    expected: { status: 201, json: record({ category: 'odd' }) },
  },
  {
    id: 'write/display-values',
    follows: DISPLAY_INPUT,
    title: 'labels and names are read on demand',
    ask: (at) =>
      insert(at, { state: 'In Progress', assignment_group: 'Network' }, {}, '?sysparm_input_display_value=true'),
    expected: {
      status: 201,
      json: record({
        state: '2',
        assignment_group: expect.objectContaining({ value: '287ebd7da9fe198100f92cc8d1d2154e' }),
      }),
    },
  },
  {
    id: 'write/no-response-body',
    follows: HEADERS,
    title: 'no body comes back where the client wants none',
    ask: (at) => insert(at, {}, { 'x-no-response-body': 'true' }),
    expected: {
      status: 201,
      json: undefined,
      headers: { location: expect.stringContaining('/api/now/table/incident/') },
    },
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].map((type) => ({
    id: `write/refuses-${type}`,
    follows: ERRORS,
    title: `${type} is refused`,
    ask: (at: RestWorld) => insert(at, 'short_description=x', { 'content-type': type }),
    expected: {
      status: 415,
      json: envelope(
        'Invalid content-type. Supported request media types for this service are: [application/json, application/xml, text/xml]',
        null,
      ),
    },
  })),
  {
    id: 'write/malformed-json',
    follows: OWN_CHOICE,
    title: 'malformed JSON is a bad request',
    ask: (at) => insert(at, '{"short_description":'),
    expected: { status: 400, json: envelope('Exception while reading request', expect.any(String)) },
  },
  {
    id: 'write/too-large',
    follows: SIZE,
    title: 'eleven megabytes are refused',
    ask: (at) => insert(at, JSON.stringify({ description: 'x'.repeat(11 * 1024 * 1024) })),
    expected: {
      status: 400,
      json: envelope(
        'Exception while reading request',
        `Rejected large REST payload with content-length = ${11 * 1024 * 1024 + '{"description":""}'.length} bytes. Max allowed: 10485760 bytes.`,
      ),
    },
  },
  {
    id: 'write/first-of-an-array',
    follows: TABLE_API,
    title: 'of an array only the first element counts',
    ask: async (at) => {
      expect((await insert(at, [element('one'), element('two')])).status).toBe(201)
      return at.get(`${incidents}?correlation_id=array&sysparm_fields=short_description`)
    },
    expected: { status: 200, json: { result: [{ short_description: 'one' }] } },
  },
  {
    id: 'write/insert-refused',
    follows: ERRORS,
    title: 'an insert without the right is refused',
    ask: (at) => at.call('POST', '/api/now/table/sys_user_role', { as: 'nobody', body: { name: 'x' } }),
    expected: {
      status: 403,
      json: envelope('Operation Failed', 'ACL Exception Insert Failed due to security constraints'),
    },
  },
  {
    id: 'write/update-refused',
    follows: ERRORS,
    title: 'an update of a visible record without the right is refused',
    ask: async (at) =>
      at.patch('sys_user', await at.find('sys_user', 'user_name=agent'), { title: 'x' }, { as: 'nobody' }),
    expected: {
      status: 403,
      json: envelope('Operation Failed', 'ACL Exception Update Failed due to security constraints'),
    },
  },
  {
    id: 'write/update-of-a-hidden-record',
    follows: ERRORS,
    title: 'an update of a hidden record finds nothing',
    ask: async (at) => at.patch('incident', await at.make('incident'), { description: 'x' }, { as: 'nobody' }),
    expected: NO_RECORD,
  },
  {
    id: 'write/nothing-changes',
    follows: TABLE_API,
    title: 'an update to the same values is none',
    ask: async (at) => {
      const id = await at.make('incident', { short_description: 'same' })
      const made = await at.get(`${incidents}/${id}`)
      await at.sandbox.control.advanceClock(60_000)
      const again = await at.patch('incident', id, { short_description: 'same' })
      return [again, textAt(again.json, 'result', 'sys_updated_on') === textAt(made.json, 'result', 'sys_updated_on')]
    },
    expected: { status: 200, json: record({ short_description: 'same', sys_mod_count: '0' }), besides: true },
  },
  {
    id: 'write/put',
    follows: METHODS,
    title: 'PUT leaves alone what it does not name',
    ask: async (at) => {
      const id = await at.make('incident', { short_description: 'kept' })
      return at.call('PUT', `${incidents}/${id}`, { body: { description: 'd' } })
    },
    expected: { status: 200, json: record({ short_description: 'kept', description: 'd' }) },
  },
  {
    id: 'write/method-override',
    follows: METHODS,
    title: 'POST acts as the method a header names',
    ask: async (at) =>
      at.call('POST', `${incidents}/${await at.make('incident')}`, {
        body: { description: 'over' },
        headers: { 'x-http-method-override': 'PATCH' },
      }),
    expected: { status: 200, json: record({ description: 'over' }) },
  },
  {
    id: 'write/unknown-record',
    follows: ERRORS,
    title: 'an update of nothing is not found',
    ask: (at) => at.patch('incident', 'bunk', { description: 'x' }),
    expected: NO_RECORD,
  },
  {
    id: 'write/delete',
    follows: TABLE_API,
    title: 'a deletion answers 204 and nothing',
    ask: async (at) =>
      at.call('DELETE', `${incidents}/${await at.make('incident')}`, {
        headers: { 'content-type': 'application/json' },
      }),
    expected: { status: 204, json: undefined },
  },
  {
    id: 'write/delete-twice',
    follows: TABLE_API,
    title: 'the second deletion finds nothing',
    ask: async (at) => {
      const target = `${incidents}/${await at.make('incident')}`
      expect((await at.call('DELETE', target)).status).toBe(204)
      return at.call('DELETE', target)
    },
    expected: NO_RECORD,
  },
  {
    id: 'write/too-long-for-the-column',
    follows: OWN_CHOICE,
    title: 'text is cut at the length of its column',
    ask: (at) => insert(at, { short_description: 'x'.repeat(200) }),
    expected: { status: 201, json: record({ short_description: 'x'.repeat(160) }) },
  },
]

playRows(rows, () => world)

import { afterAll, beforeAll, expect } from 'vitest'
import { textAt, valueAt, type Reply } from '../testing/test-sandbox.ts'
import { envelope, listOf, NO_RECORD, startRestWorld, type RestWorld } from './rest-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: RestWorld
let caller: string
let incident: string
beforeAll(async () => {
  world = await startRestWorld()
  caller = await world.find('sys_user', 'user_name=abel.tuter')
  for (let number = 0; number < 35; number += 1) {
    incident = await world.make('incident', { short_description: `Row ${number}`, caller_id: caller })
  }
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation, API reference > REST APIs. */
const TABLE_API = 'ServiceNow docs: Table API'
const PARAMETERS = 'ServiceNow docs: Table API, query parameters'
const DISPLAY = 'ServiceNow docs: Table API, sysparm_display_value and sysparm_exclude_reference_link'
const HEADERS = 'ServiceNow docs: REST API response headers; captured answers'
const ERRORS = 'ServiceNow docs: REST API HTTP response codes; texts as clients match them'
const ACL = 'ServiceNow docs: access control list rules and the Table API'
const TABLES = 'ServiceNow docs: system properties and tables, read access'

const list = '/api/now/table/incident'
const page = `${list}?${listOf('ORDERBYnumber')}`
const pageAt = (offset: number, more = ''): string => `${page}&sysparm_limit=10&sysparm_offset=${offset}${more}`
const sysId = expect.stringMatching(/^[0-9a-f]{32}$/)
const referenceTo = (table: string): unknown =>
  expect.stringMatching(`^http://[^/]+/api/now/table/${table}/[0-9a-f]{32}$`)

/** Every member of a `Link` header by its name, with the offset it leads to. */
const linksTo = (offsets: Readonly<Record<string, number>>): unknown =>
  expect.toSatisfy(
    (header: string) => {
      const member = /^<http:\/\/[^>]+\/api\/now\/table\/incident\?[^>]*sysparm_offset=(\d+)>;rel="(\w+)"$/
      const members = header.split(/,(?=<)/).map((part) => member.exec(part))
      const found = Object.fromEntries(members.map((part) => [part?.[2], Number(part?.[1])]))
      return JSON.stringify(found) === JSON.stringify(offsets)
    },
    `links to ${JSON.stringify(offsets)}`,
  )

const invalidTable = (name: string) => ({ status: 400, json: envelope(`Invalid table ${name}`, null) })
const NO_RESOURCE = { status: 400, json: envelope('Requested URI does not represent any resource', null) }

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'table/list-of-text-and-references',
    follows: TABLE_API,
    title: 'a list holds texts and reference objects, with a count and links',
    ask: (at) => at.get(`${list}?sysparm_limit=1`),
    expected: {
      status: 200,
      headers: {
        'x-total-count': '35',
        link: expect.stringContaining('rel="next"'),
        'content-type': 'application/json;charset=UTF-8',
      },
      json: {
        result: [
          expect.toSatisfy((row: object) =>
            Object.values(row).every(
              (value) => typeof value === 'string' || Object.keys(value).join() === 'link,value',
            ),
          ),
        ],
      },
    },
  },
  {
    id: 'table/links-inside-the-list',
    follows: HEADERS,
    title: 'a page in the middle links first, previous, next and last',
    ask: (at) => at.get(pageAt(10)),
    expected: { status: 200, headers: { link: linksTo({ first: 0, prev: 0, next: 20, last: 30 }) } },
  },
  {
    id: 'table/links-at-the-end',
    follows: HEADERS,
    title: 'the last page links no next one',
    ask: (at) => at.get(pageAt(30)),
    expected: { status: 200, headers: { link: linksTo({ first: 0, prev: 20, last: 30 }) } },
  },
  {
    id: 'table/links-at-the-start',
    follows: HEADERS,
    title: 'the first page links no previous one',
    ask: (at) => at.get(pageAt(0)),
    expected: { status: 200, headers: { link: linksTo({ first: 0, next: 10, last: 30 }) } },
  },
  {
    id: 'table/no-pagination-header',
    follows: PARAMETERS,
    title: 'the Link header can be left out, the count stays',
    ask: (at) => at.get(pageAt(10, '&sysparm_suppress_pagination_header=true')),
    expected: { status: 200, headers: { link: undefined, 'x-total-count': '35' } },
  },
  {
    id: 'table/no-count',
    follows: PARAMETERS,
    title: 'the count can be left out, and with it the last page',
    ask: (at) => at.get(pageAt(10, '&sysparm_no_count=TRUE')),
    expected: {
      status: 200,
      headers: { 'x-total-count': undefined, link: linksTo({ first: 0, prev: 0, next: 20 }) },
    },
  },
  ...['', 'v2/'].map((version) => ({
    id: `table/${version}nothing-found`,
    follows: TABLE_API,
    title: `a list without rows is empty on /api/now/${version}table`,
    ask: (at: RestWorld) => at.get(`/api/now/${version}table/incident?${listOf('number=NOPE')}`),
    expected: { status: 200, json: { result: [] }, headers: { 'x-total-count': '0' } },
  })),
  {
    id: 'table/v1/nothing-found',
    follows: TABLE_API,
    title: 'a list without rows is an error on v1',
    ask: (at) => at.get(`/api/now/v1/table/incident?${listOf('number=NOPE')}`),
    expected: { ...NO_RECORD, headers: { 'x-total-count': undefined } },
  },
  {
    id: 'table/fields',
    follows: PARAMETERS,
    title: 'fields are those asked for, unknown names dropped, dot-walks flat',
    ask: (at) => at.get(`${page}&sysparm_limit=1&sysparm_fields=number,bogus,caller_id.name`),
    expected: { status: 200, json: { result: [{ number: 'INC0010001', 'caller_id.name': 'Abel Tuter' }] } },
  },
  {
    id: 'table/empty-parameters',
    follows: 'what the pysnow client always sends: parameters without values',
    title: 'an empty parameter is none',
    ask: (at) => at.get(`${list}?sysparm_query=&sysparm_view=&sysparm_fields=&sysparm_limit=1`),
    expected: {
      status: 200,
      json: { result: [expect.toSatisfy((row: object) => Object.keys(row).length > 80)] },
    },
  },
  ...(
    [
      ['labels', 'true', 'false', { display_value: 'Abel Tuter', link: referenceTo('sys_user') }, '5 - Planning'],
      [
        'both-without-links',
        'all',
        'true',
        { display_value: 'Abel Tuter', value: sysId },
        { display_value: '5 - Planning', value: '5' },
      ],
      [
        'both',
        'all',
        'false',
        { display_value: 'Abel Tuter', link: referenceTo('sys_user'), value: sysId },
        { display_value: '5 - Planning', value: '5' },
      ],
      ['values', 'false', 'false', { link: referenceTo('sys_user'), value: sysId }, '5'],
      ['values-without-links', '', 'True', sysId, '5'],
      ['labels-without-links', 'True', 'TRUE', 'Abel Tuter', '5 - Planning'],
    ] as const
  ).map(([name, display, plain, reference, choice]) => ({
    id: `table/shows-${name}`,
    follows: DISPLAY,
    title: `values come with display value '${display}' and without links '${plain}'`,
    ask: (at: RestWorld) =>
      at.get(
        `${page}&sysparm_limit=1&sysparm_display_value=${display}&sysparm_exclude_reference_link=${plain}` +
          `&sysparm_fields=caller_id,priority,problem_id`,
      ),
    expected: {
      status: 200,
      json: {
        result: [
          {
            caller_id: reference,
            priority: choice,
            problem_id: display === 'all' ? { display_value: '', value: '' } : '',
          },
        ],
      },
    },
  })),
  {
    id: 'table/shows-both-everywhere',
    follows: DISPLAY,
    title: 'every field of a record has a value and a display value, and none a link',
    ask: (at) => at.get(`${page}&sysparm_limit=1&sysparm_display_value=all&sysparm_exclude_reference_link=true`),
    expected: {
      status: 200,
      json: {
        result: [
          expect.toSatisfy((row: object) =>
            Object.values(row).every((value: object) => Object.keys(value).toSorted().join() === 'display_value,value'),
          ),
        ],
      },
    },
  },
  {
    id: 'table/one-record',
    follows: TABLE_API,
    title: 'one record is an object',
    ask: (at) => at.get(`${list}/${incident}`),
    expected: {
      status: 200,
      json: {
        result: expect.objectContaining({
          sys_id: sysId,
          caller_id: { link: referenceTo('sys_user'), value: sysId },
        }),
      },
    },
  },
  {
    id: 'table/versioned-links',
    follows: OWN_CHOICE,
    title: 'links of a versioned call keep the version',
    ask: (at) => at.get(`/api/now/v2/table/incident/${incident}?sysparm_fields=caller_id`),
    expected: {
      status: 200,
      json: {
        result: {
          caller_id: { link: expect.stringMatching(/\/api\/now\/v2\/table\/sys_user\/[0-9a-f]{32}$/), value: sysId },
        },
      },
    },
  },
  {
    id: 'table/unknown-record',
    follows: ERRORS,
    title: 'an unknown record is not found',
    ask: (at) => at.get(`${list}/bunk`),
    expected: NO_RECORD,
  },
  {
    id: 'table/hidden-record',
    follows: ACL,
    title: 'a hidden record is not found either',
    ask: (at) => at.get(`${list}/${incident}`, { as: 'nobody' }),
    expected: NO_RECORD,
  },
  {
    id: 'table/hidden-rows',
    follows: ACL,
    title: 'hidden rows are missing from a list, but counted',
    ask: (at) => at.get(list, { as: 'nobody' }),
    expected: { status: 200, json: { result: [] }, headers: { 'x-total-count': '35' } },
  },
  {
    id: 'table/unknown-table',
    follows: ERRORS,
    title: 'an unknown table is a bad request',
    ask: (at) => at.get('/api/now/table/nope'),
    expected: invalidTable('nope'),
  },
  {
    id: 'table/list-name',
    follows: ERRORS,
    title: 'the name of a list page is no table',
    ask: (at) => at.get('/api/now/table/sys_user_list'),
    expected: invalidTable('sys_user_list'),
  },
  {
    id: 'table/unknown-path',
    follows: ERRORS,
    title: 'an unknown path is a bad request',
    ask: (at) => at.get('/api/now/nope'),
    expected: NO_RESOURCE,
  },
  {
    id: 'table/unknown-version',
    follows: TABLE_API,
    title: 'there is no third version',
    ask: (at) => at.get('/api/now/v3/table/incident'),
    expected: NO_RESOURCE,
  },
  {
    id: 'table/closed-platform-table',
    follows: ERRORS,
    title: 'ordinary users are refused platform tables as a whole',
    ask: (at) => at.get('/api/now/table/sys_db_object', { as: 'nobody' }),
    expected: { status: 403, json: envelope('User Not Authorized', 'Failed API level ACL Validation') },
  },
  {
    id: 'table/properties-of-others',
    follows: TABLES,
    title: 'ordinary users find no system property',
    ask: (at) => at.get(`/api/now/table/sys_properties?${listOf('name=glide.buildname')}`, { as: 'nobody' }),
    expected: { status: 200, json: { result: [] } },
  },
  {
    id: 'table/release',
    follows: TABLES,
    title: 'an administrator reads the release',
    ask: (at) => at.get(`/api/now/table/sys_properties?${listOf('name=glide.buildname')}&sysparm_fields=name,value`),
    expected: { status: 200, json: { result: [{ name: 'glide.buildname', value: 'Zurich' }] } },
  },
  {
    id: 'table/head',
    follows: 'ServiceNow docs: Table API, supported methods',
    title: 'HEAD has the headers of GET and no body',
    ask: (at) => at.call('HEAD', `${page}&sysparm_limit=10`),
    expected: {
      status: 200,
      json: undefined,
      headers: {
        'x-total-count': '35',
        'content-type': 'application/json;charset=UTF-8',
        link: linksTo({ first: 0, next: 10, last: 30 }),
      },
    },
  },
  {
    id: 'table/address-too-long',
    follows: 'the live tests of the PySNC client: a page of the web server',
    title: 'an address of 23,000 characters gets a page',
    ask: (at) => at.get(`/api/now/table/${'a'.repeat(23_000)}`),
    expected: { status: 414, json: undefined, text: expect.stringMatching(/^<.*html>/) },
  },
  {
    id: 'table/class-on-parent',
    follows: 'ServiceNow docs: table extension and classes',
    title: 'a parent table shows rows of a class, with its own columns only',
    ask: (at) => at.get(`/api/now/table/task?${listOf('sys_class_name=incident')}&sysparm_limit=1`),
    expected: {
      status: 200,
      headers: { 'x-total-count': '35' },
      json: {
        result: [
          expect.toSatisfy((row: object) => Reflect.get(row, 'sys_class_name') === 'incident' && !('caller_id' in row)),
        ],
      },
    },
  },
  {
    id: 'table/filter-by-name',
    follows: PARAMETERS,
    title: 'the name of a column is a filter, other names are nothing',
    ask: (at) =>
      at.get(
        `${list}?number=INC0010003&table_name=x&sysparm_fields=number,caller_id&sysparm_exclude_reference_link=true`,
      ),
    expected: { status: 200, json: { result: [{ number: 'INC0010003', caller_id: sysId }] } },
  },
  {
    id: 'table/filter-by-label',
    follows: PARAMETERS,
    title: 'a filter takes labels of choices and names of references',
    ask: (at) => at.get(`${list}?state=new&caller_id=Abel%20Tuter&caller_id.user_name=abel.tuter&sysparm_limit=1`),
    expected: { status: 200, headers: { 'x-total-count': '35' } },
  },
  {
    id: 'table/dot-walk-to-a-reference',
    follows: 'ServiceNow docs: REST API, dot-walking',
    title: 'dot-walks have flat keys and the form of what they lead to',
    ask: async (at) => {
      const department = await at.make('cmn_department', { name: 'Facilities' })
      await at.patch('sys_user', await at.find('sys_user', 'user_name=agent'), { department })
      const query = listOf('user.user_name=agent^role.name=itil')
      return at.get(
        `/api/now/table/sys_user_has_role?${query}&sysparm_fields=role.name,user.department&sysparm_display_value=true`,
      )
    },
    expected: {
      status: 200,
      json: {
        result: [
          {
            'role.name': 'itil',
            'user.department': { display_value: 'Facilities', link: referenceTo('cmn_department') },
          },
        ],
      },
    },
  },
  {
    id: 'table/tiny-url',
    follows: 'what the Ansible collection does with long addresses',
    title: 'a token stands for the parameters of a long address',
    ask: throughTinyUrl,
    expected: { status: 200, json: { result: [{ number: 'INC0010001' }, { number: 'INC0010002' }] } },
  },
]

async function throughTinyUrl(at: RestWorld): Promise<Reply> {
  const url = `${at.sandbox.origin}${page}&sysparm_limit=2&sysparm_fields=number`
  const made = await at.call('POST', '/api/now/tinyurl', { body: { url } })
  const [path, token] = textAt(made.json, 'result').split('?sysparm_tiny=')
  expect([path, valueAt(made.json, 'error')]).toEqual(['incident_list.do', undefined])
  return at.get(`${list}?sysparm_tiny=${token}`)
}

playRows(rows, () => world)

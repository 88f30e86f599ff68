import { afterAll, beforeAll, expect } from 'vitest'
import { valueAt, type Reply } from '../testing/test-sandbox.ts'
import { envelope, listOf, startRestWorld, type RestWorld } from './rest-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
  for (const values of [{ state: '1' }, { state: '1' }, { state: '2', reassignment_count: 1 }]) {
    await world.make('incident', { ...values, caller_id: 'abel.tuter', correlation_display: 'counted' })
  }
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation. */
const AGGREGATE = 'ServiceNow docs: Aggregate API'
const BATCH = 'ServiceNow docs: Batch API'
const CHANGE = 'ServiceNow docs: Change Management API'
const JSONV2 = 'ServiceNow docs: JSONv2 web service; what the Terraform provider sends'
const STATS = 'the page clients read the release from'
const SCHEMA = 'what the table picker of n8n reads'

const counted = `/api/now/stats/incident?${listOf('correlation_display=counted')}`
const changes = '/api/sn_chg_rest/v1/change'
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
const asJson = [{ name: 'Content-Type', value: 'application/json' }]
const runBatch = (at: RestWorld, requests: readonly object[], id: unknown = 1): Promise<Reply> =>
  at.call('POST', '/api/now/v1/batch', { body: { batch_request_id: id, rest_requests: requests } })

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'aggregate/count',
    follows: AGGREGATE,
    title: 'a count is text',
    ask: (at) => at.get(`${counted}&sysparm_count=true`),
    expected: { status: 200, json: { result: { stats: { count: '3' } } } },
  },
  {
    id: 'aggregate/groups',
    follows: AGGREGATE,
    title: 'groups are a list, each with its fields',
    ask: (at) => at.get(`${counted}&sysparm_count=true&sysparm_group_by=state`),
    expected: {
      status: 200,
      json: {
        result: [
          { stats: { count: '2' }, groupby_fields: [{ value: '1', field: 'state' }] },
          { stats: { count: '1' }, groupby_fields: [{ value: '2', field: 'state' }] },
        ],
      },
    },
  },
  {
    id: 'aggregate/several',
    follows: AGGREGATE,
    title: 'averages have four decimals, sums and extremes stand beside them',
    ask: (at) =>
      at.get(
        `${counted}&sysparm_avg_fields=reassignment_count&sysparm_sum_fields=reassignment_count&sysparm_min_fields=reassignment_count&sysparm_max_fields=reassignment_count`,
      ),
    expected: {
      status: 200,
      json: {
        result: {
          stats: {
            avg: { reassignment_count: '0.3333' },
            sum: { reassignment_count: '1' },
            min: { reassignment_count: '0' },
            max: { reassignment_count: '1' },
          },
        },
      },
    },
  },
  {
    id: 'aggregate/unknown-table',
    follows: AGGREGATE,
    title: 'an unknown table is a bad request',
    ask: (at) => at.get('/api/now/stats/nope?sysparm_count=true'),
    expected: { status: 400, json: envelope('Invalid table nope', null) },
  },
  {
    id: 'batch/two-reads',
    follows: BATCH,
    title: 'each part is answered under its id, with headers and an encoded body',
    ask: (at) =>
      runBatch(at, [
        {
          id: '11',
          method: 'GET',
          url: '/api/now/table/sys_user?user_name=admin&sysparm_fields=user_name',
          headers: [],
        },
        { id: '12', method: 'GET', url: '/api/now/table/nope', headers: asJson },
      ]),
    expected: {
      status: 200,
      json: {
        batch_request_id: '1',
        unserviced_requests: [],
        serviced_requests: [
          {
            id: '11',
            status_code: 200,
            status_text: 'OK',
            body: encoded({ result: [{ user_name: 'admin' }] }),
            headers: expect.arrayContaining([{ name: 'X-Total-Count', value: '1' }]),
            execution_time: expect.any(Number),
          },
          {
            id: '12',
            status_code: 400,
            status_text: 'Bad Request',
            body: encoded(envelope('Invalid table nope', null)),
            headers: expect.any(Array),
            execution_time: expect.any(Number),
          },
        ],
      },
    },
  },
  {
    id: 'batch/creates',
    follows: BATCH,
    title: 'parts create records and say where they are',
    ask: (at) =>
      runBatch(
        at,
        ['one', 'two'].map((text) => ({
          id: text,
          method: 'POST',
          url: '/api/now/table/incident?sysparm_fields=short_description',
          headers: asJson,
          body: encoded({ short_description: text }),
        })),
        'x',
      ),
    expected: {
      status: 200,
      json: {
        batch_request_id: 'x',
        unserviced_requests: [],
        serviced_requests: ['one', 'two'].map((text) =>
          expect.objectContaining({
            id: text,
            status_code: 201,
            body: encoded({ result: { short_description: text } }),
            headers: expect.arrayContaining([
              { name: 'Location', value: expect.stringMatching(/\/api\/now\/table\/incident\/[0-9a-f]{32}$/) },
            ]),
          }),
        ),
      },
    },
  },
  {
    id: 'batch/refusals-inside',
    follows: BATCH,
    title: 'refusals stay inside, a deletion has no body',
    ask: async (at) => {
      const url = `/api/now/table/incident/${await at.make('incident')}`
      return runBatch(at, [
        { id: 'a', method: 'PATCH', url, headers: asJson, body: encoded({ state: '6' }) },
        { id: 'b', method: 'DELETE', url, headers: asJson },
        { id: 'c', method: 'GET', url, exclude_response_headers: true },
      ])
    },
    expected: {
      status: 200,
      json: expect.objectContaining({
        serviced_requests: [
          expect.objectContaining({ id: 'a', status_code: 403 }),
          expect.objectContaining({ id: 'b', status_code: 204, body: '' }),
          expect.objectContaining({ id: 'c', status_code: 404, headers: [] }),
        ],
      }),
    },
  },
  {
    id: 'change-api/create',
    follows: CHANGE,
    title: 'a change is created with 200, its values typed, what it ignored named',
    ask: (at) => at.call('POST', changes, { body: { type: 'normal', short_description: 'x', no_such: 'y' } }),
    expected: {
      status: 200,
      json: {
        result: expect.objectContaining({
          short_description: { display_value: 'x', value: 'x' },
          state: { display_value: 'New', value: -5 },
          priority: { display_value: '4 - Low', value: 4 },
          on_hold: { display_value: 'false', value: false },
          opened_at: {
            display_value: expect.any(String),
            value: expect.any(String),
            display_value_internal: expect.any(String),
          },
          __meta: { ignoredFields: ['no_such'] },
        }),
      },
    },
  },
  {
    id: 'change-api/next-states',
    follows: CHANGE,
    title: 'the next states come with their transitions and labels',
    ask: async (at) => at.get(`${changes}/${await at.make('change_request', { type: 'normal' })}/nextstates`),
    expected: {
      status: 200,
      json: {
        result: {
          available_states: expect.arrayContaining(['-5']),
          state_transitions: expect.toSatisfy((lists: unknown[]) => lists.length > 0 && lists.every(Array.isArray)),
          state_label: expect.objectContaining({ '-5': 'New' }),
        },
      },
    },
  },
  {
    id: 'change-api/refusal',
    follows: CHANGE,
    title: 'a refusal has its reason in the message',
    ask: async (at) =>
      at.call('PATCH', `${changes}/${await at.make('change_request', { type: 'normal' })}`, { body: { state: '-1' } }),
    expected: {
      status: 403,
      json: envelope(
        expect.stringMatching(
          /^Change Request record could not be updated\. Operation against file 'change_request' was aborted by Business Rule/,
        ),
        '',
      ),
    },
  },
  {
    id: 'pages/stats',
    follows: STATS,
    title: 'anybody reads the release',
    ask: (at) => at.call('GET', '/stats.do', { as: null }),
    expected: {
      status: 200,
      headers: { 'content-type': 'text/html;charset=UTF-8' },
      contains: ['Build name: Zurich', 'Build tag: glide-zurich-'],
    },
  },
  {
    id: 'jsonv2/record',
    follows: JSONV2,
    title: 'a row is plain text with a status of its own',
    ask: async (at) => {
      const id = await at.make('oauth_entity', { name: 'Portal', client_id: 'c'.repeat(32) })
      return at.get(`/oauth_entity.do?JSONv2&sysparm_query=sys_id=${id}`)
    },
    expected: {
      status: 200,
      json: {
        records: [
          expect.objectContaining({
            name: 'Portal',
            access_token_lifespan: '1800',
            refresh_token_lifespan: '8640000',
            __status: 'success',
          }),
        ],
      },
    },
  },
  {
    id: 'jsonv2/unknown-record',
    follows: JSONV2,
    title: 'an unknown row is none',
    ask: (at) => at.get('/oauth_entity.do?JSONv2&sysparm_query=sys_id=bunk'),
    expected: { status: 200, json: { records: [] } },
  },
  {
    id: 'schema/tables',
    follows: SCHEMA,
    title: 'tables are listed by label and name',
    ask: (at) => at.get('/api/now/doc/table/schema'),
    expected: { status: 200, json: { result: expect.arrayContaining([{ label: 'Incident', value: 'incident' }]) } },
  },
  {
    id: 'batch/without-a-list',
    follows: OWN_CHOICE,
    title: 'a batch without requests is a bad request',
    ask: async (at) => {
      const reply = await at.call('POST', '/api/now/batch', { body: {} })
      expect(valueAt(reply.json, 'error', 'detail')).toContain('rest_requests')
      return reply
    },
    expected: { status: 400, json: expect.objectContaining({ status: 'failure' }) },
  },
]

playRows(rows, () => world)

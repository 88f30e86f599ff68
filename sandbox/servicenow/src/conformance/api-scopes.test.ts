import { afterAll, beforeAll, beforeEach } from 'vitest'
import { textAt, type Reply, valueAt } from '../testing/test-sandbox.ts'
import { CLIENT, type OauthWorld, password, startOauthWorld } from './oauth-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: OauthWorld
beforeAll(async () => {
  world = await startOauthWorld()
})
beforeEach(() => world.restore())
afterAll(() => world.stop())

/** Topics of the vendor's documentation, Platform security > Authentication. */
const AUTH_SCOPE = 'ServiceNow docs: REST API auth scope'
const TROUBLE = 'ServiceNow docs: REST API scope troubleshooting'
const RESTRICTION = 'ServiceNow docs: scope restriction of application registry records'

const INCIDENTS = '/api/now/table/incident'
const MAPPING = 'oauth_entity_auth_scope_mapping'
type Fields = Readonly<Record<string, unknown>>

const make = async (at: OauthWorld, table: string, body: Fields): Promise<string> =>
  textAt((await at.sandbox.call('POST', `/api/now/table/${table}`, { body })).json, 'result', 'sys_id')
const find = async (at: OauthWorld, table: string, query: string): Promise<string> => {
  const found = await at.sandbox.call('GET', `/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`)
  return textAt(found.json, 'result', 0, 'sys_id')
}

/** Lays a scope on what the fields name of the Table API. @returns the scope's sys_id. */
async function lay(at: OauthWorld, name: string, fields: Fields = {}): Promise<string> {
  const scope = await make(at, 'sys_auth_scope', { name })
  await make(at, 'sys_api_access_scope', { auth_scope: scope, api: 'Table API', api_path: 'now/table', ...fields })
  return scope
}
const give = async (at: OauthWorld, scope: string): Promise<string> =>
  make(at, MAPPING, {
    oauth_entity: await find(at, 'oauth_entity', `client_id=${CLIENT.client_id}`),
    auth_scope: scope,
  })
const bearer = async (at: OauthWorld): Promise<string> => textAt((await at.token(password)).json, 'access_token')
const read = async (at: OauthWorld, path = INCIDENTS): Promise<Reply> =>
  at.sandbox.call('GET', `${path}?sysparm_limit=1`, { bearer: await bearer(at) })

const missing = (names: string) => ({
  status: 403,
  json: {
    error: { message: 'User Not Authorized', detail: `Missing required api access scope: ${names}` },
    status: 'failure',
  },
})
const READ_ONLY = { apply_all_methods: false, http_method: 'GET' }

const rows: ReadonlyArray<Row<OauthWorld>> = [
  {
    id: 'scopes/none-laid',
    follows: AUTH_SCOPE,
    title: 'an API without a scope is open to every token',
    ask: (at) => read(at),
    expected: { status: 200 },
  },
  {
    id: 'scopes/missing',
    follows: TROUBLE,
    title: 'once a scope lies on an API, tokens issued before lose it too',
    ask: async (at) => {
      const token = await bearer(at)
      await lay(at, 'table_all')
      return at.read(token)
    },
    expected: missing('table_all'),
  },
  {
    id: 'scopes/basic',
    follows: TROUBLE,
    title: 'Basic credentials know no scopes',
    ask: async (at) => {
      await lay(at, 'table_all')
      return at.sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/given',
    follows: AUTH_SCOPE,
    title: 'and get it back when their application is given the scope',
    ask: async (at) => {
      const token = await bearer(at)
      await give(at, await lay(at, 'table_all'))
      return at.read(token)
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/other-method',
    follows: AUTH_SCOPE,
    title: 'a scope for reading does not let write',
    ask: async (at) => {
      await give(at, await lay(at, 'table_read', READ_ONLY))
      await lay(at, 'table_write')
      const token = await bearer(at)
      const written = await at.sandbox.call('POST', INCIDENTS, { bearer: token, body: {} })
      return [written, (await at.read(token)).status]
    },
    expected: { ...missing('table_write'), besides: 200 },
  },
  {
    id: 'scopes/one-resource',
    follows: AUTH_SCOPE,
    title: 'a scope may lie on one resource and one version of an API',
    ask: async (at) => {
      const narrow = { apply_all_resources: false, api_resource: '/now/table/{tableName}' }
      await lay(at, 'lists_of_v1', { ...narrow, apply_all_versions: false, version: 'v1' })
      const open = [(await read(at)).status, (await read(at, `${INCIDENTS}/none`)).status]
      return [await read(at, '/api/now/v1/table/incident'), open]
    },
    expected: { ...missing('lists_of_v1'), besides: [200, 404] },
  },
  {
    id: 'scopes/token-answer',
    follows: AUTH_SCOPE,
    title: 'the answer of the token endpoint names the scopes',
    ask: async (at) => {
      await give(at, await lay(at, 'table_all'))
      const reply = await at.token(password)
      return [reply, valueAt(reply.json, 'scope')]
    },
    expected: { status: 200, besides: 'table_all' },
  },
  {
    id: 'scopes/useraccount',
    follows: TROUBLE,
    title: 'useraccount opens every API',
    ask: async (at) => {
      await lay(at, 'table_all')
      await give(at, await find(at, 'sys_auth_scope', 'name=useraccount'))
      return read(at)
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/inactive',
    follows: TROUBLE,
    title: 'an inactive record asks for nothing',
    ask: async (at) => {
      await lay(at, 'table_all', { active: false })
      return read(at)
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/switched-off',
    follows: TROUBLE,
    title: 'nor does any when the check is switched off',
    ask: async (at) => {
      await lay(at, 'table_all')
      await at.setProperty('com.glide.rest.api.auth.scope.check.enable', 'false')
      return read(at)
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/old-release',
    follows: 'ServiceNow docs: the plug-in came with Tokyo',
    title: 'before Tokyo there are none',
    ask: async (at) => {
      await lay(at, 'table_all')
      await at.sandbox.control.setRelease('kingston')
      return read(at)
    },
    expected: { status: 200 },
  },
  {
    id: 'scopes/batch',
    follows: OWN_CHOICE,
    title: 'a batch is no way around them',
    ask: async (at) => {
      await lay(at, 'table_all')
      const reply = await at.sandbox.call('POST', '/api/now/batch', {
        bearer: await bearer(at),
        body: { batch_request_id: '1', rest_requests: [{ id: '1', method: 'GET', url: INCIDENTS, headers: [] }] },
      })
      return [reply, valueAt(reply.json, 'serviced_requests', 0, 'status_code')]
    },
    expected: { status: 200, besides: 403 },
  },
  {
    id: 'scopes/securely-scoped',
    follows: RESTRICTION,
    title: 'a securely scoped application reaches what its scopes lie on, and nothing else',
    ask: async (at) => {
      await at.changeClient({ scope_restriction: 'securely_scoped' })
      await give(at, await lay(at, 'table_all'))
      const token = await bearer(at)
      return [await at.sandbox.call('GET', '/api/now/attachment', { bearer: token }), (await at.read(token)).status]
    },
    expected: { status: 403, contains: ['Access to unscoped api is not allowed'], besides: 200 },
  },
]

playRows(rows, () => world)

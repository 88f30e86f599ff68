import { afterAll, beforeAll, expect } from 'vitest'
import { envelope, startRestWorld, type RestWorld } from './rest-world.ts'
import { playRows, type Row } from './row.ts'

const PATH = '/api/x_test_desk/v1/desk'
const handler = (body: string): string => `(function process(request, response) { ${body} })(request, response)`

/** Resources of a service as an administrator writes them: path below the service, and what its script does. */
const resources: Readonly<Record<string, string>> = {
  health: "return { name: 'Desk', who: gs.getUserName() }",
  body: "response.setStatus(202); response.setHeader('X-Desk', 'open'); response.setBody({ answer: 42 })",
  echo: 'return { ids: request.queryParams.id, path: request.uri }',
  BadRequestError: "throw new sn_ws_err.BadRequestError('no subject')",
  NotFoundError: "throw new sn_ws_err.NotFoundError('no desk')",
  NotAcceptableError: "throw new sn_ws_err.NotAcceptableError('not so')",
  ConflictError: "throw new sn_ws_err.ConflictError('taken')",
  UnsupportedMediaTypeError: "throw new sn_ws_err.UnsupportedMediaTypeError('no pictures')",
  ServiceError:
    "var e = new sn_ws_err.ServiceError(); e.setStatus(418); e.setMessage('teapot'); e.setDetail('short'); throw e",
  exception: "throw new Error('out of paper')",
}

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
  const service = await world.make('sys_ws_definition', { name: 'Desk', service_id: 'desk', active: true })
  for (const [path, script] of Object.entries(resources)) {
    await world.make('sys_ws_operation', {
      name: path,
      active: true,
      http_method: 'GET',
      operation_uri: `${PATH}/${path}`,
      operation_script: handler(script),
      web_service_definition: service,
      requires_acl_authorization: false,
    })
  }
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation, API reference > Scripted REST APIs. */
const RESOURCES = 'ServiceNow docs: scripted REST APIs'
const RESPONSE = 'ServiceNow docs: scripted REST APIs, response object'
const REQUEST = 'ServiceNow docs: scripted REST APIs, request object'
const ERRORS = 'ServiceNow docs: scripted REST APIs, error objects'

const thrown: ReadonlyArray<readonly [name: string, status: number, message: string, detail: unknown]> = [
  ['BadRequestError', 400, 'no subject', null],
  ['NotFoundError', 404, 'no desk', null],
  ['NotAcceptableError', 406, 'not so', null],
  ['ConflictError', 409, 'taken', null],
  ['UnsupportedMediaTypeError', 415, 'no pictures', null],
  ['ServiceError', 418, 'teapot', 'short'],
  ['exception', 500, 'out of paper', expect.stringContaining('out of paper')],
]

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'scripted/returned-value',
    follows: RESOURCES,
    title: 'what a handler returns is the result, worked out with the rights of the token',
    ask: async (at) => at.get(`${PATH}/health`, { bearer: (await at.sandbox.tokensFor('itil')).accessToken }),
    expected: { status: 200, json: { result: { name: 'Desk', who: 'itil' } } },
  },
  {
    id: 'scripted/without-credentials',
    follows: RESOURCES,
    title: 'a resource that asks for authentication refuses a call without',
    ask: (at) => at.get(`${PATH}/health`, { as: null }),
    expected: {
      status: 401,
      headers: { 'www-authenticate': 'BASIC realm="Service-now"' },
      json: envelope('User Not Authenticated', 'Required to provide Auth information'),
    },
  },
  {
    id: 'scripted/body-status-header',
    follows: RESPONSE,
    title: 'a handler sets body, status and headers',
    ask: (at) => at.get(`${PATH}/body`),
    expected: { status: 202, headers: { 'x-desk': 'open' }, json: { result: { answer: 42 } } },
  },
  {
    id: 'scripted/parameters-are-lists',
    follows: REQUEST,
    title: 'each parameter of the address is a list',
    ask: (at) => at.get(`${PATH}/echo?id=1&id=2`),
    expected: { status: 200, json: { result: { ids: ['1', '2'], path: `${PATH}/echo` } } },
  },
  ...thrown.map(([name, status, message, detail]) => ({
    id: `scripted/throws-${name}`,
    follows: ERRORS,
    title: `a thrown ${name} is ${status} in the envelope`,
    ask: (at: RestWorld) => at.get(`${PATH}/${name}`),
    expected: { status, json: envelope(message, detail) },
  })),
  {
    id: 'scripted/unknown-resource',
    follows: RESOURCES,
    title: 'a path nobody serves is a bad request',
    ask: (at) => at.get(`${PATH}/nothing`),
    expected: { status: 400, json: envelope('Requested URI does not represent any resource', null) },
  },
]

playRows(rows, () => world)

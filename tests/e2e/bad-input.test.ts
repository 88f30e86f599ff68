import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unsaid, validBodies, type Refusal } from '../support/api-bodies.ts'
import { fillPath, readOperations, type ApiOperation } from '../support/api-operations.ts'
import { badInputs, textsIn, type BadInput } from '../support/bad-inputs.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'
import type { Answer } from '../support/visitor.ts'

const sessionCookie = 'scorelink_session'

let engine: TicketEngine
let operations: ApiOperation[]
let ticketId: string

beforeAll(async () => {
  engine = await startTicketEngine()
  operations = readOperations(await engine.admin.get('/api/v1/openapi.json'))
  ;[ticketId = ''] = await engine.store(1)
})

afterAll(async () => {
  await engine?.close()
})

/** Rows of every table and jobs that wait; a session alone may change, since it notes when it was last used. */
async function everyRow(): Promise<Record<string, unknown>> {
  const { kysely } = engine.server.services.database
  const all = await kysely.introspection.getTables()
  const tables = all.filter(({ schema, name }) => (schema === 'public' ? name !== 'sessions' : name === 'job'))
  const rows = tables.map(async ({ schema, name }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any table will do to read all of it
    const table = kysely.withSchema(schema ?? 'public').selectFrom(name as 'tickets')
    return [`${schema}.${name}`, await table.selectAll().execute()] as const
  })
  return Object.fromEntries(await Promise.all(rows))
}

interface Call {
  readonly operation: ApiOperation
  readonly body?: unknown
  readonly query?: string
  readonly headers?: Record<string, string>
  /** What goes into the gap of the address, in place of something that is there. */
  readonly gap?: string | undefined
}

interface Attempt {
  readonly bad: Pick<BadInput, 'what' | 'field'>
  readonly call: Call
}

const send = async ({ operation: { method, path }, body, query = '', headers = {}, gap }: Call): Promise<Answer> => {
  const filled = fillPath(path, gap ?? (path.includes('{kind}') ? 'change' : ticketId)) + query
  if (method === 'GET') return await engine.admin.get(filled)
  return await engine.admin.write(method, filled, body, { 'idempotency-key': crypto.randomUUID(), ...headers })
}

/** A thing of this id is nowhere. */
const gapOf = ({ status }: Refusal): string | undefined => (status === 404 ? crypto.randomUUID() : undefined)

/** Fills in what the operation wants besides. */
function queryOf({ parameters }: ApiOperation, wanted: Record<string, string>): string {
  const needed = parameters.filter((one) => one.in === 'query' && one.required)
  const valid = Object.fromEntries(needed.map(({ name, schema }) => [name, String(schema.enum?.[0])]))
  return `?${new URLSearchParams({ ...valid, ...wanted }).toString()}`
}

/** The webhook is signed; what it takes is tried beside it. */
const isOurs = ({ path }: ApiOperation): boolean => path.startsWith('/api/v1/') && !path.includes('/webhooks/')

function membersOf(body: unknown): object {
  if (typeof body !== 'object' || body === null) throw new Error('no body to change')
  return body
}

const fieldsOf = ({ json }: Answer): string[] => (json?.errors ?? []).map(({ field }: { field: string }) => field)

/** What is wrong with an answer to bad input; undefined when nothing is. */
function fault(answer: Answer, { what, field }: Pick<BadInput, 'what' | 'field'>): string | undefined {
  const { status, json } = answer
  const refused = status === 400 && json?.code === 'INPUT_INVALID' && json.remedy !== ''
  if (refused && fieldsOf(answer).includes(field)) return undefined
  return `${field} ${what}: ${status} ${json?.code} [${fieldsOf(answer).join(', ')}]`
}

const operation = (name: string): ApiOperation => {
  const found = operations.find((one) => one.name === name)
  if (found === undefined) throw new Error(`the API does not have ${name}`)
  return found
}

/** Tries what must be refused. @returns what was not, or was not said as it should be. */
async function faultsOf(attempts: readonly Attempt[]): Promise<string[]> {
  const faults: string[] = []
  for (const { bad, call } of attempts) {
    const found = fault(await send(call), bad)
    if (found !== undefined) faults.push(`${call.operation.name}: ${found}`)
  }
  return faults
}

describe('bad input', () => {
  let before: Record<string, unknown>

  beforeEach(async () => {
    before = await everyRow()
    engine.newCalls()
  })

  afterEach(async () => {
    // oxlint-disable-next-line vitest/no-standalone-expect -- every test here ends with it
    expect([await everyRow(), engine.newCalls()]).toEqual([before, []])
  })

  it('has every operation with a body tried', () => {
    const withBody = operations.filter(({ body }) => body !== undefined).map(({ name }) => name)
    expect(Object.keys(validBodies).toSorted()).toEqual(withBody.toSorted())
  })

  it.each(Object.entries(validBodies))(
    'in the body of %s is refused by name, and nothing is done',
    async (name, valid) => {
      const { body } = operation(name)
      const inputs = badInputs(body ?? {}, valid)
      expect(inputs.length).toBeGreaterThan(1)
      const attempts = inputs.map((bad) => ({ bad, call: { operation: operation(name), body: bad.value } }))
      expect(await faultsOf(attempts)).toEqual([])
    },
  )

  it('in an address is refused by name, and nothing is done', async () => {
    const attempts = operations.filter(isOurs).flatMap((one) =>
      one.parameters
        .filter((parameter) => parameter.in !== 'header')
        .flatMap(({ name, in: place, schema, required }) => {
          const texts = badInputs(schema, '').filter(({ value }) => typeof value !== 'object')
          return [
            ...texts.map(({ what, value }): Attempt => {
              const text = String(value)
              const call = place === 'path' ? { gap: text } : { query: queryOf(one, { [name]: text }) }
              return { bad: { what, field: name }, call: { operation: one, ...call } }
            }),
            ...(required && place === 'query'
              ? [{ bad: { what: 'missing', field: name }, call: { operation: one, query: '' } }]
              : []),
          ]
        }),
    )
    expect(attempts.length).toBeGreaterThan(50)
    expect(await faultsOf(attempts)).toEqual([])
  })

  it('in a cursor that was never handed out is refused, and nothing is done', async () => {
    const paged = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'))
    expect(paged.length).toBeGreaterThan(3)
    const attempts = paged.flatMap((one) =>
      ['made up', '9'.repeat(19)].map((key): Attempt => {
        const query = `?cursor=${Buffer.from(key).toString('base64url')}`
        return { bad: { what: key, field: 'cursor' }, call: { operation: one, query } }
      }),
    )
    const ranks = operation('get /api/v1/improvement-actions')
    const beyond = `?cursor=${Buffer.from('9'.repeat(10)).toString('base64url')}`
    attempts.push({ bad: { what: 'beyond any rank', field: 'cursor' }, call: { operation: ranks, query: beyond } })
    expect(await faultsOf(attempts)).toEqual([])
  })

  it.each(Object.entries(validBodies))(
    'that is no text, in the body of %s, is refused, and nothing is done',
    async (name, valid) => {
      const attempts = ['a\0b', 'a\ud800b'].flatMap((text) =>
        textsIn(valid).map(({ field, write }): Attempt => {
          return { bad: { what: JSON.stringify(text), field }, call: { operation: operation(name), body: write(text) } }
        }),
      )
      expect(await faultsOf(attempts)).toEqual([])
    },
  )

  it('that is no text, in an address, is refused, and nothing is done', async () => {
    const texts = operations.filter(isOurs).flatMap((one) =>
      one.parameters
        .filter((parameter) => parameter.in !== 'header' && parameter.schema.type === 'string')
        .map(({ name, in: place }): Attempt => {
          const call = place === 'path' ? { gap: 'a\0b' } : { query: queryOf(one, { [name]: 'a\0b' }) }
          return { bad: { what: 'with U+0000', field: name }, call: { operation: one, ...call } }
        }),
    )
    expect(texts.length).toBeGreaterThan(20)
    expect(await faultsOf(texts)).toEqual([])
  })

  it('in the key of a request that makes something is refused, and nothing is done', async () => {
    const keyed = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'idempotency-key'))
    expect(keyed.length).toBeGreaterThan(2)
    const attempts = keyed.flatMap((one) =>
      ['', 'short', 'x'.repeat(101)].map((key): Attempt => {
        const call = { operation: one, body: validBodies[one.name], headers: { 'idempotency-key': key } }
        return { bad: { what: `of ${key.length} characters`, field: 'idempotency-key' }, call }
      }),
    )
    expect(await faultsOf(attempts)).toEqual([])
  })

  it.each(unsaid)('$what, to $operation, is refused, and nothing is done', async (refusal) => {
    const { operation: name, change = {}, status = 400, code = 'INPUT_INVALID' } = refusal
    const body = { ...membersOf(validBodies[name]), ...change }
    const answer = await send({ operation: operation(name), body, gap: gapOf(refusal) })
    expect(answer).toMatchObject({ status, json: { code, remedy: expect.stringMatching(/\w/) } })
    expect(fieldsOf(answer)).toEqual(expect.arrayContaining(refusal.field === undefined ? [] : [refusal.field]))
  })

  it.each([
    ['/api/v1/tickets/%zz', 400, 'INPUT_INVALID'],
    [`/api/v1/problems/${'x'.repeat(5_000)}`, 413, 'INPUT_TOO_LARGE'],
  ])('in an address that no route is found for is refused: %.40s', async (path, status, code) => {
    expect(await engine.admin.get(path)).toMatchObject({ status, json: { code, remedy: expect.stringMatching(/\w/) } })
  })

  it.each([
    ['no JSON', '{"name":', 'application/json', 400, 'INPUT_INVALID'],
    ['another type', '<ticket/>', 'application/xml', 400, 'INPUT_INVALID'],
    ['more than fits', JSON.stringify({ name: 'x'.repeat(2_000_000) }), 'application/json', 413, 'INPUT_TOO_LARGE'],
  ])('that is %s is refused, and nothing is done', async (_what, body, type, status, code) => {
    const { admin, surroundings } = engine
    const session = await admin.get('/api/v1/session')
    const answer = await fetch(`${surroundings.portal}/api/v1/tickets`, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-csrf-token': session.json.csrfToken,
        'idempotency-key': crypto.randomUUID(),
        cookie: `${sessionCookie}=${admin.visitor.cookie(surroundings.portal, sessionCookie)}`,
      },
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code, remedy: expect.stringMatching(/\w/) })
  })
})

import { describe, expect, test } from 'vitest'
import type { Fault } from '../control/fault.ts'
import { isReplyFault } from '../control/fault.ts'
import { createFaultBook } from '../control/fault-book.ts'
import { createRequestLog } from '../control/request-log.ts'
import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import { createExchange } from './exchange.ts'
import { CUT } from './http-listener.ts'
import { TaskCancelled, ThreadLost } from './thread.ts'
import { QueueFull } from './thread-pool.ts'

const NOW = Date.parse('2030-05-01T00:00:00Z')

const request = (values: Partial<TransactionRequest> = {}): TransactionRequest => ({
  method: 'GET',
  target: '/api/now/table/incident',
  headers: {},
  body: new Uint8Array(),
  remoteAddress: '127.0.0.1',
  origin: 'http://127.0.0.1',
  ...values,
})

const list: TransactionResponse = {
  status: 200,
  headers: [['X-Total-Count', '3']],
  body: '{"result":[{"a":"1"},{"a":"2"},{"a":"3"}]}',
}
const created: TransactionResponse = { status: 201, headers: [], body: '{"result":{}}' }

/** One request through an exchange whose threads answer with `response`. */
async function pass(fault: Fault | undefined, sent: TransactionRequest, response: TransactionResponse | Error = list) {
  const faults = createFaultBook()
  const requestLog = createRequestLog(10)
  if (fault !== undefined && isReplyFault(fault)) faults.add('1', fault)
  const transacted: TransactionRequest[] = []
  const transact = (taken: TransactionRequest): Promise<TransactionResponse> => {
    transacted.push(taken)
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response)
  }
  const answer = await createExchange({ transact, faults, requestLog, now: () => NOW })(sent)
  return { answer: answer === CUT ? undefined : readable(answer), transacted, logged: requestLog.list()[0] }
}

function readable({ status, headers, body }: TransactionResponse) {
  return {
    status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(body).toString(),
  }
}

const envelope = (message: string, detail: unknown = expect.any(String)): unknown => ({
  error: { message, detail },
  status: 'failure',
})

describe('faults before the work', () => {
  test('a rate limit with its headers', async () => {
    const { answer, transacted } = await pass({ kind: 'rate-limited', retryAfterSeconds: 7 }, request())
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '7', 'x-ratelimit-limit': '100' } })
    expect(answer?.headers['x-ratelimit-reset']).toBe(String(NOW / 1000 + 7))
    expect(JSON.parse(answer?.body ?? '')).toEqual(
      envelope('Rate limit exceeded', 'Rate limit of 100 requests per hour for Table API exceeded'),
    )
    expect(transacted).toEqual([])
  })

  test('a rate limit without headers', async () => {
    const { answer } = await pass({ kind: 'rate-limited', headers: false }, request())
    expect(Object.keys(answer?.headers ?? {}).filter((name) => /ratelimit|retry/.test(name))).toEqual([])
  })

  test.each(['/api/now/table/incident', '/oauth_token.do', '/login.do', '/'])(
    'hibernation shows its page on %s',
    async (target) => {
      const { answer } = await pass({ kind: 'hibernation' }, request({ target, method: 'POST' }))
      expect(answer?.status).toBe(200)
      expect(answer?.headers['content-type']).toBe('text/html;charset=UTF-8')
      expect(answer?.body).toMatch(/^<html>.*Instance Hibernating page/s)
    },
  )

  test.each<[Fault, number, string]>([
    [{ kind: 'hibernation', form: 'redirect' }, 302, 'https://developer.servicenow.com/dev.do#!/home?wu=true'],
    [{ kind: 'login-redirect' }, 302, '/login.do'],
    [{ kind: 'login-redirect', location: 'https://idp.example/' }, 302, 'https://idp.example/'],
  ])('%j redirects', async (fault, status, location) => {
    expect((await pass(fault, request())).answer).toMatchObject({ status, headers: { location } })
  })

  test('maintenance is a page', async () => {
    const { answer } = await pass({ kind: 'maintenance' }, request())
    expect(answer).toMatchObject({ status: 503, body: expect.stringContaining('<html>') })
  })

  test('a connection cut before the work does none', async () => {
    const { answer, transacted, logged } = await pass({ kind: 'cut-before-work' }, request({ method: 'POST' }))
    expect(answer).toBeUndefined()
    expect(transacted).toEqual([])
    expect(logged).toMatchObject({ method: 'POST', status: undefined })
  })

  test('its answers carry the time of the instance', async () => {
    const { answer } = await pass({ kind: 'maintenance' }, request())
    expect(answer?.headers['date']).toBe('Wed, 01 May 2030 00:00:00 GMT')
  })
})

describe('faults after the work', () => {
  test('a lost reply leaves the work done', async () => {
    const { answer, transacted } = await pass({ kind: 'cut-after-commit' }, request({ method: 'POST' }), created)
    expect(answer).toBeUndefined()
    expect(transacted).toHaveLength(1)
  })

  test('the transaction limit on an insert answers 500 after the work', async () => {
    const { answer, transacted } = await pass(
      { kind: 'transaction-limit-on-insert' },
      request({ method: 'POST' }),
      created,
    )
    expect(answer?.status).toBe(500)
    expect(JSON.parse(answer?.body ?? '')).toEqual(envelope('Transaction cancelled: maximum execution time exceeded'))
    expect(transacted).toHaveLength(1)
  })

  test('the transaction limit on a list sends rows and error together', async () => {
    const { answer } = await pass({ kind: 'transaction-limit-on-list' }, request())
    expect(answer?.status).toBe(200)
    const body: unknown = JSON.parse(answer?.body ?? '')
    expect(body).toMatchObject({ result: [{ a: '1' }, { a: '2' }], status: 'failure' })
    expect(body).toHaveProperty('error.message', 'Transaction cancelled: maximum execution time exceeded')
  })

  test('or JSON that ends in mid-air, in which clients look for the text', async () => {
    const { answer } = await pass({ kind: 'transaction-limit-on-list', form: 'unparsable' }, request())
    expect(answer?.status).toBe(200)
    expect(() => void JSON.parse(answer?.body ?? '')).toThrow(SyntaxError)
    expect(answer?.body).toContain('Transaction cancelled: maximum execution time exceeded')
  })

  test('a single record is no list', async () => {
    const { answer } = await pass({ kind: 'transaction-limit-on-list' }, request(), { ...list, body: '{"result":{}}' })
    expect(answer?.body).toBe('{"result":{}}')
  })

  test('compression is not asked for where the answer is going to be cut up', async () => {
    const { transacted } = await pass(
      { kind: 'transaction-limit-on-list' },
      request({ headers: { 'accept-encoding': 'gzip' } }),
    )
    expect(transacted[0]?.headers).toEqual({})
  })
})

test.each([
  [new QueueFull('full'), 429, 'Too many requests'],
  [new TaskCancelled('slow'), 500, 'Transaction cancelled: maximum execution time exceeded'],
  [new ThreadLost('crash'), 500, 'Unexpected exception'],
  [new Error('other'), 500, 'Unexpected exception'],
])('%s is answered in the envelope', async (error, status, message) => {
  const { answer } = await pass(undefined, request(), error)
  expect(answer?.status).toBe(status)
  expect(JSON.parse(answer?.body ?? '')).toEqual(envelope(message))
})

test('the log keeps what was sent but no secret', async () => {
  const { logged } = await pass(
    undefined,
    request({ headers: { authorization: 'Basic eA==', accept: '*/*' }, body: Buffer.from('password=x&a=b') }),
  )
  expect(logged).toMatchObject({ status: 200, headers: { accept: '*/*' }, body: 'password=***&a=b' })
})

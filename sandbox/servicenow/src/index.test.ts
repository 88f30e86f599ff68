import { createServer } from 'node:http'
import { get } from 'node:https'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestSandbox, stopTestSandbox, textAt, type TestSandbox, valueAt } from './testing/test-sandbox.ts'

const INCIDENTS = '/api/now/table/incident'
const NAME = 'dev00000.service-now.com'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox({ threads: 4, tls: { port: 0, hostNames: [NAME] } })
})
afterAll(() => stopTestSandbox(sandbox))

describe('an answer of the API', () => {
  test('carries the headers every instance sends', async () => {
    const { headers, status } = await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json;charset=UTF-8',
      'x-is-logged-in': 'true',
      pragma: 'no-store,no-cache',
      'cache-control': 'no-cache,no-store,must-revalidate,max-age=-1',
      expires: '0',
      server: 'ServiceNow',
    })
    expect(headers.get('x-transaction-id')).toMatch(/^[0-9a-f]{12}$/)
    expect(headers.getSetCookie().join()).toContain('JSESSIONID=')
  })

  test('without credentials is the challenge and the envelope', async () => {
    const reply = await sandbox.call('GET', INCIDENTS, { as: null })
    expect(reply.status).toBe(401)
    expect(reply.headers.get('www-authenticate')).toBe('BASIC realm="Service-now"')
    expect(reply.headers.get('x-is-logged-in')).toBeNull()
    expect(reply.json).toEqual({
      error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
      status: 'failure',
    })
  })

  test.each([
    ['/api/now/nothing', null, 401],
    ['/api/now/nothing', 'admin', 400],
    ['/api/now/v3/table/incident', 'admin', 400],
    ['/api/now/table/no_such_table', null, 401],
    ['/api/now/table/%zz', 'admin', 400],
    ['/api/now//table/incident', 'admin', 400],
    ['/api/now/table/incident%00', 'admin', 400],
    ['/api/now/table/..%2f..%2fetc', 'admin', 400],
  ])('%s as %s is %i in the envelope', async (path, as, status) => {
    const reply = await sandbox.call('GET', path, { as })
    expect(reply.status).toBe(status)
    expect(valueAt(reply.json, 'status')).toBe('failure')
  })

  test('to the wrong verb says which there are', async () => {
    const reply = await sandbox.call('PATCH', INCIDENTS, { body: {} })
    expect(reply.status).toBe(405)
    expect(reply.headers.get('allow')).toBe('GET, POST')
  })

  test('to a POST that overrides its verb is that of the other verb', async () => {
    const sysId = textAt((await sandbox.call('POST', INCIDENTS, { body: {} })).json, 'result', 'sys_id')
    const reply = await sandbox.call('POST', `${INCIDENTS}/${sysId}`, {
      body: { short_description: 'changed' },
      headers: { 'x-http-method-override': 'PATCH' },
    })
    expect(reply.status).toBe(200)
    expect(valueAt(reply.json, 'result', 'short_description')).toBe('changed')
  })

  test('to HEAD is that of GET without its body', async () => {
    const reply = await sandbox.call('HEAD', `${INCIDENTS}?sysparm_limit=1`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('x-total-count')).toMatch(/^\d+$/)
    expect(reply.text).toBe('')
  })

  test('over the longest address is a page of the web server', async () => {
    const reply = await sandbox.call('GET', `${INCIDENTS}?sysparm_query=${'x'.repeat(20_000)}`)
    expect(reply.status).toBe(414)
    expect(reply.text).toMatch(/^<.*html>/)
  })

  test('leaves a row in the transaction log', async () => {
    await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1&marker=7`)
    const query = 'sysparm_query=urlLIKEmarker=7&sysparm_fields=url,type,method,response_status'
    const rows = await sandbox.call('GET', `/api/now/table/syslog_transaction?${query}`)
    expect(valueAt(rows.json, 'result', 0)).toEqual({
      url: `${INCIDENTS}?sysparm_limit=1&marker=7`,
      type: 'rest',
      method: 'GET',
      response_status: '200',
    })
  })
})

describe('a page', () => {
  test('that is not there is 404', async () => {
    const reply = await sandbox.call('GET', '/no/such/page')
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('without a session leads to the log-in page', async () => {
    const reply = await sandbox.call('GET', '/incident_list.do', { as: null })
    expect(reply.status).toBe(302)
    expect(reply.headers.get('location')).toMatch(/^\/login\.do/)
  })
})

describe('many requests at once', () => {
  test('200 parallel creates: what does not fit the queue is refused, all the rest is stored once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        sandbox.call('POST', INCIDENTS, { body: { correlation_id: `parallel-${index}` } }),
      ),
    )
    const created = replies.filter(({ status }) => status === 201)
    expect(created.length).toBeGreaterThanOrEqual(150)
    expect(replies.filter(({ status }) => status !== 201 && status !== 429)).toEqual([])
    const numbers = created.map(({ json }) => textAt(json, 'result', 'number'))
    expect(new Set(numbers).size).toBe(created.length)
    const list = await sandbox.call(
      'GET',
      `${INCIDENTS}?sysparm_query=correlation_idSTARTSWITHparallel-&sysparm_limit=1`,
    )
    expect(Number(list.headers.get('x-total-count'))).toBe(created.length)
  })

  test('a long transaction does not hold up short ones', async () => {
    const rest_requests = Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `${INCIDENTS}?sysparm_limit=50`,
      headers: [{ name: 'Accept', value: 'application/json' }],
    }))
    const finished: string[] = []
    const long = sandbox
      .call('POST', '/api/now/batch', { body: { batch_request_id: '1', rest_requests } })
      .then((reply) => {
        finished.push('long')
        return reply
      })
    await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`).then(() => finished.push('short'))
    expect((await long).status).toBe(200)
    expect(finished).toEqual(['short', 'long'])
  })
})

test('a client that trusts the authority speaks HTTPS, and links carry the public address', async () => {
  const port = new URL(sandbox.tlsOrigin ?? '').port
  const body = await new Promise<string>((resolve, reject) => {
    const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
    const options = { host: '127.0.0.1', port, servername: NAME, ca: sandbox.caCertificate }
    const request = get(
      { ...options, path: '/api/now/table/sys_user?sysparm_limit=1', headers: { host: NAME, authorization } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => resolve(text))
      },
    )
    request.on('error', reject)
  })
  expect(JSON.parse(body)).toHaveProperty('result.0.user_name')
})

test('a restart keeps records, tokens and clock', async () => {
  const first = await startTestSandbox()
  const { accessToken } = await first.tokensFor('itil')
  const created = await first.call('POST', INCIDENTS, { body: { short_description: 'kept' } })
  await first.control.advanceClock(60_000)
  await first.close()
  const second = await startTestSandbox({ release: 'kingston' }, first.dataDir)
  const found = await second.call('GET', `${INCIDENTS}/${textAt(created.json, 'result', 'sys_id')}`, {
    bearer: accessToken,
  })
  expect(found.status).toBe(200)
  expect(Math.round(second.control.readClock().offsetMs / 1000)).toBe(60)
  expect(second.control.release()).toBe('zurich')
  await stopTestSandbox(second)
})

test('a port that is taken is an error, and nothing is left running', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(startTestSandbox({ port })).rejects.toThrow('EADDRINUSE')
  await new Promise((resolve) => {
    other.close(resolve)
  })
})

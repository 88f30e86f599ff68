import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestSandbox, stopTestSandbox, textAt, type TestSandbox, valueAt } from '../testing/test-sandbox.ts'

const INCIDENTS = '/api/now/table/incident'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => stopTestSandbox(sandbox))
beforeEach(() => sandbox.control.reset())

async function create(correlationId: string): Promise<string> {
  const reply = await sandbox.call('POST', INCIDENTS, { body: { correlation_id: correlationId } })
  return textAt(reply.json, 'result', 'sys_id')
}
const exists = async (sysId: string): Promise<boolean> =>
  (await sandbox.call('GET', `${INCIDENTS}/${sysId}`)).status === 200

describe('reset, snapshot and restore', () => {
  test('reset takes back records, faults, clock and log', async () => {
    const sysId = await create('reset-me')
    await sandbox.control.addFault({ kind: 'delay', delayMs: 1 })
    await sandbox.control.advanceClock(86_400_000)
    await sandbox.control.reset()
    expect(await exists(sysId)).toBe(false)
    expect(await sandbox.control.listFaults()).toEqual([])
    expect(Math.abs(sandbox.control.readClock().offsetMs)).toBeLessThan(1000)
    expect(sandbox.control.requests({ method: 'POST' })).toEqual([])
  })

  test('restoring a snapshot brings back what was there and nothing else', async () => {
    const before = await create('before')
    await sandbox.control.snapshot('one')
    const after = await create('after')
    await sandbox.call('DELETE', `${INCIDENTS}/${before}`)
    await sandbox.control.restore('one')
    expect(await exists(before)).toBe(true)
    expect(await exists(after)).toBe(false)
    expect(sandbox.control.snapshots()).toContain('one')
  })

  test('requests sent meanwhile wait and are all answered', async () => {
    const sysId = await create('kept')
    await sandbox.control.snapshot('busy')
    const reads = Array.from({ length: 20 }, () => sandbox.call('GET', `${INCIDENTS}/${sysId}`))
    await sandbox.control.restore('busy')
    expect((await Promise.all(reads)).map(({ status }) => status)).toEqual(reads.map(() => 200))
  })

  test('a fault that is data belongs to the snapshot', async () => {
    await sandbox.control.addFault({ kind: 'single-sign-on-only' })
    await sandbox.control.snapshot('with-fault')
    await sandbox.control.clearFaults()
    await sandbox.control.restore('with-fault')
    expect((await sandbox.control.listFaults()).map(({ fault }) => fault.kind)).toEqual(['single-sign-on-only'])
  })

  test.each(['../escape', '', 'a b', 'x'.repeat(65)])('%j is no name for a snapshot', async (name) => {
    await expect(sandbox.control.snapshot(name)).rejects.toThrow('letters, digits')
  })

  test('there has to be a snapshot to restore', async () => {
    const reply = await sandbox.call('POST', '/_sandbox/snapshots/none/restore')
    expect(reply.status).toBe(400)
    expect(reply.json).toEqual({ error: "There is no snapshot named 'none'" })
  })
})

describe('clock and release', () => {
  test('tokens run out when the clock moves on', async () => {
    const { accessToken } = await sandbox.tokensFor('itil')
    const status = async () =>
      (await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { bearer: accessToken })).status
    expect(await status()).toBe(200)
    await sandbox.call('POST', '/_sandbox/clock', { body: { advanceMs: 1_801_000 } })
    expect(await status()).toBe(401)
  })

  test('an unknown release is refused', async () => {
    const reply = await sandbox.call('PUT', '/_sandbox/release', { body: { family: 'atlantis' } })
    expect(reply.status).toBe(400)
    expect(textAt(reply.json, 'error')).toContain('atlantis')
    expect((await sandbox.call('GET', '/_sandbox/release')).json).toEqual({ family: 'zurich' })
  })
})

describe('the request log', () => {
  test('tells what a client sent, without its secrets', async () => {
    await sandbox.call('POST', INCIDENTS, { body: { short_description: 'logged' }, headers: { 'x-client': 'mine' } })
    const reply = await sandbox.call('GET', '/_sandbox/requests?method=POST&path=incident')
    expect(reply.json).toMatchObject([
      {
        method: 'POST',
        target: INCIDENTS,
        status: 201,
        headers: { 'x-client': 'mine' },
        body: '{"short_description":"logged"}',
      },
    ])
    expect(reply.text).not.toMatch(/authorization/i)
    await sandbox.call('DELETE', '/_sandbox/requests')
    expect((await sandbox.call('GET', '/_sandbox/requests')).json).toEqual([])
  })

  test('refuses a filter it does not know', async () => {
    const reply = await sandbox.call('GET', '/_sandbox/requests?status=abc')
    expect(reply.status).toBe(400)
    expect(valueAt(reply.json, 'field')).toBe('status')
  })
})

describe('who may use the control plane', () => {
  test('not a page of another site in a browser', async () => {
    const reply = await sandbox.call('POST', '/_sandbox/reset', { headers: { origin: 'https://evil.example' } })
    expect(reply.status).toBe(403)
  })

  test.each([
    ['GET', '/_sandbox/', 404],
    ['GET', '/_sandbox/nothing', 404],
    ['POST', '/_sandbox/health', 405],
    ['DELETE', '/_sandbox/faults/none', 404],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await sandbox.call(method, path)).status).toBe(status)
  })

  test('a body that is no JSON is refused', async () => {
    const reply = await sandbox.call('POST', '/_sandbox/faults', { body: '{' })
    expect(reply.status).toBe(400)
    expect(textAt(reply.json, 'error')).toBe('The body is not valid JSON')
  })
})

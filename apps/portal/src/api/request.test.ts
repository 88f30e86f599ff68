import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import { TicketPage } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWorthRetrying, RequestError, type RequestFailure } from './request-error.ts'
import { command, request } from './request.ts'

const problem = {
  type: 'about:blank',
  title: 'Forbidden',
  status: 403,
  code: 'AUTH_FORBIDDEN',
  detail: 'You may not do this.',
  remedy: 'Ask an administrator.',
}
const answers: Record<string, { status: number; body: string }> = {
  '/empty': { status: 200, body: JSON.stringify({ items: [], nextCursor: null }) },
  '/other-shape': { status: 200, body: JSON.stringify({ tickets: [] }) },
  '/page': { status: 200, body: '<html>asleep</html>' },
  '/refused': { status: 403, body: JSON.stringify(problem) },
  '/broken': { status: 502, body: 'Bad gateway' },
  '/accepted': { status: 202, body: '' },
}

describe('request', () => {
  let received: IncomingHttpHeaders = {}
  const server = createServer((incoming, reply) => {
    received = incoming.headers
    const answer = answers[incoming.url ?? ''] ?? { status: 404, body: '' }
    reply.writeHead(answer.status).end(answer.body)
  })
  let origin = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  })
  afterAll(() => {
    server.close()
  })

  it('lets in what the contract describes', async () => {
    expect(await request(`${origin}/empty`, TicketPage)).toEqual({ items: [], nextCursor: null })
  })

  it.each<[string, string, RequestFailure]>([
    ['an answer of another shape', '/other-shape', { kind: 'unreadable', status: 200 }],
    ['a page instead of data', '/page', { kind: 'unreadable', status: 200 }],
    ['a gateway in between that failed', '/broken', { kind: 'unreadable', status: 502 }],
    ['a refusal the server explains', '/refused', { kind: 'problem', problem }],
  ])('fails on %s: it never looks like an empty list', async (_, path, failure) => {
    await expect(request(`${origin}${path}`, TicketPage)).rejects.toMatchObject({ failure })
  })

  it('fails as unreachable when nothing answers', async () => {
    const silent = createServer()
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    silent.close()
    await once(silent, 'close')
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(request(`http://127.0.0.1:${port}/`, TicketPage)).rejects.toMatchObject({
      failure: { kind: 'unreachable' },
    })
  })

  it('sends the token of the session and the key of the task with a write', async () => {
    await command(`${origin}/accepted`, { method: 'POST', body: {}, csrfToken: 'token', idempotencyKey: 'key' })
    expect(received).toMatchObject({ 'x-csrf-token': 'token', 'idempotency-key': 'key' })
  })

  it.each<[RequestFailure, boolean]>([
    [{ kind: 'unreachable' }, true],
    [{ kind: 'unreadable', status: 502 }, true],
    [{ kind: 'unreadable', status: 200 }, false],
    [{ kind: 'problem', problem }, false],
  ])('after %j, reading again is worth it: %s', (failure, expected) => {
    expect(isWorthRetrying(new RequestError(failure))).toBe(expected)
  })
})

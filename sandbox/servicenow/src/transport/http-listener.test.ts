import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { TransactionRequest } from '../instance.ts'
import { CUT, type Exchange, listen, type Listener } from './http-listener.ts'

const listeners: Listener[] = []

async function start(exchange: Exchange): Promise<{ port: number; listener: Listener }> {
  const listener = await listen({ host: '127.0.0.1', port: 0, exchange })
  listeners.push(listener)
  return { port: listener.port, listener }
}

/** A listener that keeps what it was asked. */
async function startRecorder(): Promise<{ port: number; seen: TransactionRequest[] }> {
  const seen: TransactionRequest[] = []
  const { port } = await start((request) => {
    seen.push(request)
    return Promise.resolve({ status: 200, headers: [], body: 'ok' })
  })
  return { port, seen }
}

/** Sends bytes as they are and reads until the other side closes. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      received += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
}

afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.close()
})

describe('what reaches the exchange', () => {
  test.each([
    '/api/now/table/incident?sysparm_query=a^b=%zz',
    '/api/../etc/passwd',
    '//double//slash',
    '/a;jsessionid=1?x',
    '/%2e%2e/%00',
  ])('the target %s exactly as sent', async (target) => {
    const { port, seen } = await startRecorder()
    await sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(seen.map((request) => request.target)).toEqual([target])
  })

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'a %s with a body of a content type nobody knows',
    async (method) => {
      const { port, seen } = await startRecorder()
      const head = `${method} /x HTTP/1.1\r\nHost: h:1\r\nContent-Type: ;;garbage\r\nContent-Length: 3\r\n`
      await sendRaw(port, `${head}Connection: close\r\n\r\n{"b`)
      expect(seen[0]).toMatchObject({ method, origin: 'http://h:1', remoteAddress: '127.0.0.1' })
      expect(new TextDecoder().decode(seen[0]?.body)).toBe('{"b')
    },
  )

  test('a body in chunks, bytes and all', async () => {
    const { port, seen } = await startRecorder()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array([0, 255]))
        controller.enqueue(new Uint8Array([128]))
        controller.close()
      },
    })
    await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, duplex: 'half' })
    expect([...(seen[0]?.body ?? [])]).toEqual([0, 255, 128])
  })
})

describe('what comes back', () => {
  test('status, body and repeated headers', async () => {
    const { port } = await start(() =>
      Promise.resolve({
        status: 418,
        headers: [
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['Date', 'Thu, 01 Jan 1970 00:00:00 GMT'],
        ],
        body: new Uint8Array([104, 105]),
      }),
    )
    const response = await fetch(`http://127.0.0.1:${port}/`)
    expect(response.status).toBe(418)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('date')).toBe('Thu, 01 Jan 1970 00:00:00 GMT')
    expect(await response.text()).toBe('hi')
  })

  test('no body for HEAD and 204', async () => {
    const { port } = await start(({ method }) =>
      Promise.resolve({ status: method === 'HEAD' ? 200 : 204, headers: [], body: '' }),
    )
    expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' })).text()).toBe('')
    expect((await fetch(`http://127.0.0.1:${port}/`, { method: 'DELETE' })).status).toBe(204)
  })

  test('nothing at all when the exchange cuts the connection', async () => {
    const { port } = await start(() => Promise.resolve(CUT))
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('')
  })

  test('a page with status 500 when the exchange fails', async () => {
    const { port } = await start(() => Promise.reject(new Error('secret detail')))
    const response = await fetch(`http://127.0.0.1:${port}/`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
  })

  test('a page with status 413 for a body no instance reads', async () => {
    const { port, seen } = await startRecorder()
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: new Uint8Array(65 * 1024 * 1024),
    })
    expect(response.status).toBe(413)
    expect(seen).toEqual([])
  })

  test.each([
    'GARBAGE\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n',
  ])('a page with status 400 for %j, and the listener lives on', async (bytes) => {
    const { port } = await startRecorder()
    expect(await sendRaw(port, bytes)).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })
})

test('closing lets a running exchange finish', async () => {
  const arrived = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const { port, listener } = await start(async () => {
    arrived.resolve()
    await release.promise
    return { status: 200, headers: [], body: 'finished' }
  })
  const answer = fetch(`http://127.0.0.1:${port}/`)
  await arrived.promise
  const closed = listener.close()
  release.resolve()
  expect(await (await answer).text()).toBe('finished')
  await closed
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
})

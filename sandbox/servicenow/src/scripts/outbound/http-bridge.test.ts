import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { known } from '../engine/known.ts'
import { createHttpBridge } from './http-bridge.ts'

/** On a thread of its own, because the bridge blocks this one. `/silent` never answers. */
const SERVER = `
  const { createServer } = require('node:http')
  const { parentPort } = require('node:worker_threads')
  const server = createServer((request, response) => {
    if (request.url === '/silent') return
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      response.writeHead(request.url === '/moved' ? 302 : 201, { 'X-Method': request.method, Location: '/elsewhere' })
      response.end(request.headers['x-mine'] + ':' + Buffer.concat(chunks))
    })
  })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

describe('a blocking HTTP call', () => {
  const send = createHttpBridge()
  let server: Worker
  let base = ''
  beforeAll(async () => {
    server = new Worker(SERVER, { eval: true })
    const [port] = known<[number]>(await once(server, 'message'))
    base = `http://127.0.0.1:${port}`
  })
  afterAll(() => server.terminate())

  const call = (path: string, timeoutMs = 5000) =>
    send({ url: `${base}${path}`, method: 'POST', headers: { 'X-Mine': 'me' }, body: 'çé', timeoutMs })

  test('sends method, headers and body, and brings the answer back', () => {
    const result = call('/')
    expect(result).toMatchObject({ kind: 'answered', status: 201 })
    expect(result.kind === 'answered' && Buffer.from(result.body).toString()).toBe('me:çé')
    expect(result.kind === 'answered' && Object.fromEntries(result.headers)['X-Method']).toBe('POST')
  })

  test('does not follow redirects', () => {
    expect(call('/moved')).toMatchObject({ status: 302 })
  })

  test('gives up after its time, and the next call gets its own answer', () => {
    expect(call('/silent', 100)).toEqual({ kind: 'failed', message: 'Read timed out' })
    expect(call('/')).toMatchObject({ status: 201 })
  })

  test('says that nobody listens', () => {
    const result = send({ url: 'http://127.0.0.1:9', method: 'GET', headers: {}, body: '', timeoutMs: 5000 })
    expect(result).toEqual({ kind: 'failed', message: 'Connection refused' })
  })
})

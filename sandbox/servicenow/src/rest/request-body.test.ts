import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instance, TransactionRequest } from '../instance.ts'
import { ApiFailure, type ApiReply } from './envelope.ts'
import { readRecord } from './request-body.ts'

// Reading a body asks the instance for one property only.
const instance: Pick<Instance, 'property'> = { property: () => undefined }

function post(body: Uint8Array | string, headers: Record<string, string> = {}): TransactionRequest {
  return {
    method: 'POST',
    target: '/api/now/table/incident',
    headers,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    remoteAddress: '127.0.0.1',
    origin: 'http://127.0.0.1:8090',
  }
}

function failureOf(request: TransactionRequest): ApiReply | undefined {
  try {
    readRecord(request, instance)
  } catch (error) {
    if (error instanceof ApiFailure) return error.reply
    throw error
  }
  return undefined
}

describe('record of a request', () => {
  it.each([
    ['no body', '', {}, {}],
    ['an object', '{"a":1}', { 'content-type': 'application/json;charset=UTF-8' }, { a: 1 }],
    ['an array: the first element', '[{"a":1},{"a":2}]', { 'content-type': 'application/json' }, { a: 1 }],
    ['an empty array', '[]', {}, {}],
    ['a body without a type', '{"a":"ü"}', {}, { a: 'ü' }],
    [
      'XML',
      '<request><entry><a>1 &amp; 2</a><b/></entry></request>',
      { 'content-type': 'text/xml' },
      { a: '1 & 2', b: '' },
    ],
    ['gzip', gzipSync('{"a":1}'), { 'content-encoding': 'gzip' }, { a: 1 }],
  ])('reads %s', (_, body, headers, expected) => {
    expect(readRecord(post(body, headers), instance)).toEqual(expected)
  })

  it.each([
    ['broken JSON', '{"a":', {}],
    ['a bare number', '1', {}],
    ['null', 'null', {}],
    ['nested arrays', '['.repeat(100_000), {}],
    ['arrays nested and closed', `${'['.repeat(5000)}${']'.repeat(5000)}`, {}],
    ['broken XML', '<a><b></a>', { 'content-type': 'application/xml' }],
    ['text as XML', 'plain', { 'content-type': 'application/xml' }],
    ['broken gzip', '{}', { 'content-encoding': 'gzip' }],
    ['unknown encoding', '{}', { 'content-encoding': 'br' }],
  ])('refuses %s with 400', (_, body, headers) => {
    expect(failureOf(post(body, headers))).toMatchObject({
      status: 400,
      content: { document: { error: { message: 'Exception while reading request' } } },
    })
  })

  it('refuses another media type with 415', () => {
    expect(failureOf(post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject({
      status: 415,
    })
  })

  it.each([
    ['as sent', Buffer.alloc(11 * 1024 * 1024, ' '), {}, 11_534_336],
    ['unfolded', gzipSync(Buffer.alloc(11 * 1024 * 1024, ' ')), { 'content-encoding': 'gzip' }, 10_485_761],
  ])('refuses more than 10 MB %s', (_, body, headers, length) => {
    const detail = `Rejected large REST payload with content-length = ${length} bytes. Max allowed: 10485760 bytes.`
    expect(failureOf(post(body, headers))).toMatchObject({ status: 400, content: { document: { error: { detail } } } })
  })

  it('answers any bytes with a record or a refusal', () => {
    const type = fc.constantFrom('application/json', 'application/xml', 'text/xml')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), type, (body, contentType) => {
        const failure = failureOf(post(body, { 'content-type': contentType }))
        expect([undefined, 400]).toContain(failure?.status)
      }),
    )
  })
})

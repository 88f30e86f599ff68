import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TransactionRequest } from '../instance.ts'
import { apiEmpty, apiError, apiResult } from './envelope.ts'
import { acceptedMediaType, effectiveMethod, overlongTargetPage, renderReply } from './negotiation.ts'

const request = (overrides: Partial<TransactionRequest> = {}): TransactionRequest => ({
  method: 'GET',
  target: '/api/now/table/incident',
  headers: {},
  body: new Uint8Array(),
  remoteAddress: '127.0.0.1',
  origin: 'http://127.0.0.1:8090',
  ...overrides,
})

const header = (reply: { headers: ReadonlyArray<readonly [string, string]> }, name: string): string | undefined =>
  reply.headers.find(([key]) => key.toLowerCase() === name)?.[1]

describe('accepted media type', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    ['application/xml', 'application/xml'],
    ['text/xml', 'text/xml'],
    ['text/*', 'text/xml'],
    ['application/json;q=0.1, application/xml', 'application/xml'],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
  ])('%j gives %j', (accept, type) => {
    expect(acceptedMediaType(accept)).toBe(type)
  })
})

describe('method override', () => {
  it.each([
    ['POST', 'PATCH', 'PATCH'],
    ['post', 'delete', 'DELETE'],
    ['POST', '', 'POST'],
    ['GET', 'DELETE', 'GET'],
  ])('%s overridden by %j is %s', (method, override, expected) => {
    expect(effectiveMethod({ method, headers: { 'x-http-method-override': override } })).toBe(expected)
  })
})

describe('rendering', () => {
  it('wraps an error in the envelope of the platform', () => {
    const reply = renderReply(apiError(400, 'Invalid table nope', null), request())
    expect(reply.body).toBe('{"error":{"message":"Invalid table nope","detail":null},"status":"failure"}')
    expect(header(reply, 'content-type')).toBe('application/json;charset=UTF-8')
  })

  it('repeats the result element for each row of a list in XML', () => {
    const reply = renderReply(
      apiResult([{ number: 'A&B', caller_id: { link: 'l', value: 'v' } }, { number: '' }]),
      request({ headers: { accept: 'application/xml' } }),
    )
    expect(header(reply, 'content-type')).toBe('application/xml;charset=UTF-8')
    expect(reply.body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><response><result><number>A&amp;B</number><caller_id><link>l</link>' +
        '<value>v</value></caller_id></result><result><number/></result></response>',
    )
  })

  it('compresses a large body for a client that accepts gzip', () => {
    const text = 'x'.repeat(5000)
    const reply = renderReply(apiResult(text), request({ headers: { 'accept-encoding': 'gzip, deflate' } }))
    expect(header(reply, 'content-encoding')).toBe('gzip')
    expect(JSON.parse(gunzipSync(reply.body).toString())).toEqual({ result: text })
  })

  it('sends neither body nor content type with a deletion', () => {
    const reply = renderReply(apiEmpty(), request({ method: 'DELETE' }))
    expect(reply).toMatchObject({ status: 204, body: '' })
    expect(header(reply, 'content-type')).toBeUndefined()
  })

  it('says who is logged in only after authentication', () => {
    expect(header(renderReply(apiResult({}), request()), 'x-is-logged-in')).toBe('true')
    expect(header(renderReply(apiResult({}), request(), false), 'x-is-logged-in')).toBeUndefined()
  })

  it('hands out a session cookie once', () => {
    expect(header(renderReply(apiResult({}), request()), 'set-cookie')).toMatch(/^JSESSIONID=[0-9A-F]{32};/)
    const known = request({ headers: { cookie: 'a=b; JSESSIONID=00' } })
    expect(header(renderReply(apiResult({}), known), 'set-cookie')).toBeUndefined()
  })

  it('writes well-formed XML whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reply = renderReply(apiResult({ field: text }), request({ headers: { accept: 'text/xml' } }))
        // oxlint-disable-next-line no-control-regex -- characters XML cannot carry
        expect(reply.body).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
      }),
    )
  })
})

it('answers an over-long address with a page of the web server', () => {
  expect(overlongTargetPage(request())).toBeUndefined()
  const page = overlongTargetPage(request({ target: `/api/now/table/${'a'.repeat(23_000)}` }))
  expect(page?.status).toBe(414)
  expect(page?.content).toMatchObject({ kind: 'raw', body: expect.stringMatching(/^<.*html>/) })
})

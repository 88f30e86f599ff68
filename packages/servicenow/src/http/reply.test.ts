import { describe, expect, it } from 'vitest'
import { CallFailure, readResult, retryAfterMs, type RawReply } from './reply.ts'

const now = Date.parse('2026-11-22T10:00:00Z')

function reply(status: number, body: unknown, over: Partial<RawReply> = {}): RawReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const contentType = text.startsWith('<') ? 'text/html;charset=UTF-8' : 'application/json;charset=UTF-8'
  return { status, body: text, contentType, retryAfter: undefined, ...over }
}

const failure = (message: string, detail: string | null) => ({ error: { message, detail }, status: 'failure' })

it('hands out the result of a 2xx', () => {
  expect(readResult(reply(201, { result: { number: 'INC1' } }), now)).toEqual({ number: 'INC1' })
  expect(readResult(reply(200, { result: [] }), now)).toEqual([])
})

describe('what is not a result is a failure with a code, and says whether the work may have been done', () => {
  const policy = 'Data Policy Exception: Short description is mandatory'
  it.each<[string, RawReply, string, 'no' | 'maybe']>([
    ['401', reply(401, failure('User Not Authenticated', null)), 'SERVICENOW_UNAUTHORIZED', 'no'],
    [
      '403 by ACL',
      reply(403, failure('Operation Failed', 'ACL Exception Insert Failed')),
      'SERVICENOW_FORBIDDEN',
      'no',
    ],
    ['403 by a data policy', reply(403, failure('Operation Failed', policy)), 'SERVICENOW_REJECTED', 'no'],
    ['400', reply(400, failure('Invalid table nope', null)), 'SERVICENOW_REJECTED', 'no'],
    ['429', reply(429, failure('Rate limit exceeded', null)), 'SERVICENOW_RATE_LIMITED', 'no'],
    ['500', reply(500, failure('Transaction cancelled', null)), 'SERVICENOW_UNAVAILABLE', 'maybe'],
    [
      '403 of a token restricted to scopes',
      reply(403, failure('User Not Authorized', 'Access to unscoped api is not allowed')),
      'SERVICENOW_TOKEN_RESTRICTED',
      'no',
    ],
    ['403 page', reply(403, '<html>Restricted</html>'), 'SERVICENOW_IP_BLOCKED', 'no'],
    ['503 page', reply(503, '<html>maintenance</html>'), 'SERVICENOW_UNAVAILABLE', 'maybe'],
    ['sleeping instance', reply(200, '<html><title>Instance Hibernating page</title>'), 'SERVICENOW_ASLEEP', 'no'],
    ['log-in page', reply(200, '<html><title>Log in | ServiceNow</title>'), 'SERVICENOW_LOGIN_PAGE', 'no'],
    ['redirect', reply(302, ''), 'SERVICENOW_LOGIN_PAGE', 'no'],
    [
      'redirect to the developer site',
      reply(302, '', { location: 'https://developer.servicenow.com/dev.do#!/home?wu=true' }),
      'SERVICENOW_ASLEEP',
      'no',
    ],
    [
      '2xx with an error beside the result',
      reply(200, { result: [], ...failure('Transaction cancelled', null) }),
      'SERVICENOW_UNAVAILABLE',
      'maybe',
    ],
    ['2xx without a result', reply(200, {}), 'SERVICENOW_BAD_RESPONSE', 'maybe'],
    ['broken JSON', reply(200, '{"result":[{'), 'SERVICENOW_BAD_RESPONSE', 'maybe'],
    ['empty body', reply(200, ''), 'SERVICENOW_BAD_RESPONSE', 'maybe'],
  ])('%s', (_name, raw, code, done) => {
    expect(() => readResult(raw, now)).toThrow(CallFailure)
    expect(() => readResult(raw, now)).toThrow(expect.objectContaining({ code, done }))
  })
})

it.each([
  ['120', 120_000],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['999999999', 3_600_000],
  ['soon', undefined],
  [undefined, undefined],
])('reads Retry-After %s', (header, milliseconds) => {
  expect(retryAfterMs(header, now)).toBe(milliseconds)
})

it('waits long on a 429 that does not say how long', () => {
  expect(() => readResult(reply(429, failure('Rate limit exceeded', null)), now)).toThrow(
    expect.objectContaining({ retryAfterMs: 60_000 }),
  )
})

it('leaves the code of the connector app out of what a person reads', () => {
  const error = { message: 'Business impact is mandatory', detail: 'TICKET_REFUSED', code: 'TICKET_REFUSED' }
  expect(() => readResult(reply(422, { error, status: 'failure' }), now)).toThrow(
    expect.objectContaining({ detail: 'Business impact is mandatory', appCode: 'TICKET_REFUSED' }),
  )
})

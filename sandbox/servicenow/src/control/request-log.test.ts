import { expect, test } from 'vitest'
import { createRequestLog, withoutSecretHeaders, withoutSecretValues } from './request-log.ts'

const entry = (values: { method?: string; target?: string; status?: number } = {}) => ({
  at: '2026-01-01T00:00:00.000Z',
  method: 'GET',
  target: '/api/now/table/incident',
  status: 200,
  durationMs: 1,
  remoteAddress: '127.0.0.1',
  headers: {},
  body: '',
  ...values,
})

test('keeps the newest entries only, numbered without a gap', () => {
  const log = createRequestLog(3)
  for (let index = 0; index < 10; index += 1) log.add(entry())
  expect(log.list().map(({ sequence }) => sequence)).toEqual([8, 9, 10])
})

test('finds entries by method, part of the path, status, age and number', () => {
  const log = createRequestLog(10)
  log.add(entry({ method: 'POST', status: 201 }))
  log.add(entry({ target: '/oauth_token.do' }))
  log.add(entry({ status: 429 }))
  const found = (filter: Parameters<typeof log.list>[0]) => log.list(filter).map(({ sequence }) => sequence)
  expect(found({ method: 'POST' })).toEqual([1])
  expect(found({ path: 'oauth' })).toEqual([2])
  expect(found({ status: 429 })).toEqual([3])
  expect(found({ after: 1 })).toEqual([2, 3])
  expect(found({ limit: 2 })).toEqual([2, 3])
})

test('credentials in headers are not kept', () => {
  const headers = { authorization: 'Bearer x', cookie: 'JSESSIONID=1', 'x-usertoken': 'y', accept: '*/*' }
  expect(withoutSecretHeaders(headers)).toEqual({ accept: '*/*' })
})

test.each([
  [
    'grant_type=password&username=a&password=p%20q&client_secret=s',
    'grant_type=password&username=a&password=***&client_secret=***',
  ],
  ['/oauth_revoke_token.do?token=abc', '/oauth_revoke_token.do?token=***'],
  ['{"client_secret": "s", "name": "n"}', '{"client_secret":"***", "name": "n"}'],
  ['{"short_description":"password reset"}', '{"short_description":"password reset"}'],
])('secrets in %s are left out', (text, expected) => {
  expect(withoutSecretValues(text)).toBe(expected)
})

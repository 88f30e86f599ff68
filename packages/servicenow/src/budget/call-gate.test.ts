import { expect, it } from 'vitest'
import { readRateNews } from './call-gate.ts'

const now = Date.parse('2026-11-22T10:00:00Z')

function reply(status: number, headers: Record<string, string>) {
  return { status, headers, retryAfter: headers['retry-after'], contentType: 'application/json', body: '' }
}

it('reads limit, reset and rule', () => {
  const headers = { 'x-ratelimit-limit': '100', 'x-ratelimit-reset': '1795345200', 'x-ratelimit-rule': 'abc' }
  expect(readRateNews(reply(200, headers), now)).toEqual({
    rule: { id: 'abc', limitPerHour: 100, resetsAtMs: 1_795_345_200_000 },
    limited: false,
    retryAfterMs: undefined,
  })
})

it.each([
  [{}, undefined],
  [{ 'x-ratelimit-limit': 'many' }, undefined],
  [{ 'x-ratelimit-limit': '0' }, undefined],
  [{ 'x-ratelimit-limit': '5' }, { id: '', limitPerHour: 5, resetsAtMs: null }],
])('of %j it learns %j', (headers, rule) => {
  expect(readRateNews(reply(200, headers), now).rule).toEqual(rule)
})

it('says how long a refusal asks to wait', () => {
  expect(readRateNews(reply(429, { 'retry-after': '90' }), now)).toMatchObject({ limited: true, retryAfterMs: 90_000 })
  expect(readRateNews(reply(429, {}), now)).toMatchObject({ limited: true, retryAfterMs: undefined })
})

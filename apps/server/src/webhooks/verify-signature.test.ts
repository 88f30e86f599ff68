import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { isSignedNow } from './verify-signature.ts'

const nowMs = Date.parse('2026-11-22T10:00:00Z')
const timestamp = String(nowMs / 1000)
const rawBody = Buffer.from('{"eventId":"e1","text":"caf\u00e9"}')

function signed(secret: string, at = timestamp, body = rawBody): string {
  return `v1=${createHmac('sha256', secret).update(`${at}.${body.toString()}`).digest('base64')}`
}
const check = (over: Partial<{ timestamp: string; signature: string; rawBody: Buffer }>, secrets = ['new']) =>
  isSignedNow({ timestamp, signature: signed('new'), rawBody, ...over }, secrets, nowMs)

it('takes a call signed with the secret', () => {
  expect(check({})).toBe(true)
})

it.each([
  ['another secret', { signature: signed('wrong') }],
  ['another body', { rawBody: Buffer.from('{}') }],
  ['the same JSON written otherwise', { rawBody: Buffer.from('{"eventId": "e1","text":"caf\u00e9"}') }],
  ['another time', { timestamp: String(nowMs / 1000 + 1) }],
  ['no signature', { signature: '' }],
  ['another version', { signature: signed('new').replace('v1', 'v2') }],
  ['a time that is none', { timestamp: 'now', signature: signed('new', 'now') }],
])('refuses %s', (_name, over) => {
  expect(check(over)).toBe(false)
})

it.each([
  [-300, true],
  [-301, false],
  [300, true],
  [301, false],
])('%i seconds from now: %s', (seconds, taken) => {
  const at = String(nowMs / 1000 + seconds)
  expect(check({ timestamp: at, signature: signed('new', at) })).toBe(taken)
})

it('takes either secret during a rotation, from either side', () => {
  expect(check({ signature: signed('old') }, ['new', 'old'])).toBe(true)
  expect(check({ signature: `${signed('newer')},${signed('new')}` })).toBe(true)
})

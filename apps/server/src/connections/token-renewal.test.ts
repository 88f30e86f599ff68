import { expect, it } from 'vitest'
import { decideRenewal } from './token-renewal.ts'

const now = new Date('2026-11-25T10:00:00Z')
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)

it.each([
  ['fresh', { expiresAt: at(1800), renewedAt: at(0) }, 'no'],
  ['a minute and a second left', { expiresAt: at(61), renewedAt: at(-1739) }, 'no'],
  ['a minute left', { expiresAt: at(60), renewedAt: at(-1740) }, 'try'],
  ['a minute left, of an older version', { expiresAt: at(60), renewedAt: null }, 'try'],
  ['handed out again in its last minute', { expiresAt: at(40), renewedAt: at(-10) }, 'no'],
  ['given for less than a minute', { expiresAt: at(20), renewedAt: at(-10) }, 'no'],
  ['run out just now', { expiresAt: at(0), renewedAt: at(-10) }, 'must'],
  ['run out long ago', { expiresAt: at(-1800), renewedAt: at(-3600) }, 'must'],
] as const)('a token that is %s', (_name, times, expected) => {
  expect(decideRenewal(times, now)).toBe(expected)
})

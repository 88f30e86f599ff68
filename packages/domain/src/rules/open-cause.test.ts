import { expect, it } from 'vitest'
import { isOpenCause, type CauseTicket } from './open-cause.ts'

const open: CauseTicket = {
  delivery: 'delivered',
  following: 'following',
  phase: 'open',
  verification: 'open',
  followedUp: false,
}

it.each<[string, Partial<CauseTicket>, readonly number[], boolean]>([
  ['is worked on', {}, [], true],
  ['waits to be sent', { delivery: 'queued', following: 'not-yet', phase: null, verification: 'none' }, [], true],
  ['was refused and may be mended', { delivery: 'refused', following: 'not-yet', phase: null }, [], true],
  ['was withdrawn', { delivery: 'withdrawn', following: 'not-yet', phase: null }, [], false],
  ['is done and waits for its points', { phase: 'done', verification: 'awaiting-verification' }, [], true],
  ['is verified', { phase: 'done', verification: 'verified' }, [], false],
  ['regressed', { phase: 'done', verification: 'regressed' }, [], false],
  ['regressed and is followed up by policy', { phase: 'done', verification: 'regressed', followedUp: true }, [], true],
  ['was open on another instance', { following: 'disconnected', verification: 'none' }, [], false],
  ['was done on another instance', { following: 'disconnected', phase: 'done', verification: 'none' }, [5], true],
  [
    'was done on another instance before the points went',
    { following: 'disconnected', phase: 'done', verification: 'none' },
    [5, 8],
    false,
  ],
  ['was cancelled', { phase: 'cancelled', verification: 'none' }, [3, 5], true],
  ['was cancelled before the points came and went', { phase: 'cancelled', verification: 'none' }, [5, 8], false],
  ['was deleted in ServiceNow', { following: 'deleted' }, [], false],
  ['was forgotten', { following: 'forgotten' }, [], false],
  ['cannot be read at present', { following: 'hidden' }, [], true],
])('a ticket that %s', (_name, over, pointsSince, expected) => {
  expect(isOpenCause({ ...open, ...over }, 5, pointsSince)).toBe(expected)
})

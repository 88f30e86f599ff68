import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowsFollowing,
  applyReading,
  followingTable,
  type FollowedRecord,
  type FollowingState,
  type Reading,
} from './following.ts'

const stored: FollowedRecord = { following: 'following', sysId: 'a', updatedAtMs: 2_000 }

describe('a reading', () => {
  it.each<[string, FollowedRecord, Reading, object]>([
    [
      'as new as the stored one is taken: the instance counts in seconds',
      stored,
      { type: 'record', sysId: 'a', updatedAtMs: 2_000 },
      { outcome: 'applied', following: 'following', takeValues: true },
    ],
    [
      'older than the stored one is ignored',
      stored,
      { type: 'record', sysId: 'a', updatedAtMs: 1_000 },
      { outcome: 'ignored' },
    ],
    [
      'asked for by id is taken even when its time went back',
      stored,
      { type: 'record', sysId: 'a', updatedAtMs: 1_000, fresh: true },
      { outcome: 'applied', following: 'following', takeValues: true },
    ],
    ['of another record is ignored', stored, { type: 'gone', sysId: 'b' }, { outcome: 'ignored' }],
    [
      'of the end of a record keeps its values',
      stored,
      { type: 'gone', sysId: 'a' },
      { outcome: 'applied', following: 'deleted', takeValues: false },
    ],
    [
      'finds a restored record again',
      { ...stored, following: 'deleted' },
      { type: 'record', sysId: 'a', updatedAtMs: 3_000 },
      { outcome: 'applied', following: 'following', takeValues: true },
    ],
    [
      'reaches no ticket whose connection is gone',
      { ...stored, following: 'disconnected' },
      { type: 'record', sysId: 'a', updatedAtMs: 3_000 },
      { outcome: 'ignored' },
    ],
    [
      'reaches no ticket that has no record yet',
      { following: 'not-yet', sysId: null, updatedAtMs: null },
      { type: 'gone', sysId: 'a' },
      { outcome: 'ignored' },
    ],
  ])('%s', (_name, ticket, reading, result) => {
    expect(applyReading(ticket, reading)).toEqual(result)
  })

  it('changes nothing when it is repeated', () => {
    const states = fc.constantFrom<FollowingState>('following', 'moved', 'hidden', 'deleted', 'disconnected')
    const reading = fc.oneof(
      fc.record({ type: fc.constant('record' as const), sysId: fc.constant('a'), updatedAtMs: fc.nat(5_000) }),
      fc.record({ type: fc.constantFrom('gone', 'elsewhere', 'unreadable'), sysId: fc.constant('a') }),
    )
    fc.assert(
      fc.property(states, reading, (following, read) => {
        const once = after({ ...stored, following }, read)
        expect(after(once, read)).toEqual(once)
      }),
    )
  })
})

it('never lets a record that exists be made anew', () => {
  const rows = Object.entries(followingTable)
  expect(rows.filter(([, events]) => events.recreate !== 'denied').map(([state]) => state)).toEqual(['deleted'])
})

it('forgets what it follows, and only that', () => {
  expect(allowsFollowing('not-yet', 'forget')).toBe(false)
  expect(allowsFollowing('hidden', 'forget')).toBe(true)
})

function after(ticket: FollowedRecord, reading: Reading): FollowedRecord {
  const result = applyReading(ticket, reading)
  if (result.outcome === 'ignored') return ticket
  const updatedAtMs = reading.type === 'record' && result.takeValues ? reading.updatedAtMs : ticket.updatedAtMs
  return { ...ticket, following: result.following, updatedAtMs }
}

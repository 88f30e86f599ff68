import type { Ticket } from '@scorelink/contracts'
import { expect, it } from 'vitest'
import { whyNotMeasured } from './why-not-measured.ts'

const followed: Pick<Ticket, 'following' | 'actions' | 'state'> = {
  following: 'following',
  actions: [{ id: 'MFA', title: 'Require multifactor authentication' }],
  state: { value: '1', label: 'New', instanceLabel: 'New', phase: 'open' },
}

it.each([
  ['notYet', 'is new', {}],
  ['notYet', 'has no state yet', { state: null }],
  ['noAction', 'was written by hand', { actions: [] }],
  [
    'cancelled',
    'was cancelled',
    { state: { value: '8', label: 'Canceled', instanceLabel: 'Canceled', phase: 'cancelled' as const } },
  ],
  ['unfollowed', 'was deleted, whatever it was about', { following: 'deleted' as const, actions: [] }],
])('says %s of a ticket that %s', (why, _what, over) => {
  expect(whyNotMeasured({ ...followed, ...over })).toBe(why)
})

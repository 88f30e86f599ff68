import { expect, it } from 'vitest'
import { closureNote } from './note.ts'

it.each([
  [
    'resolve',
    { day: '2026-11-24', points: 9, maxPoints: 9 },
    null,
    'The Microsoft Secure Score snapshot of 2026-11-24 shows the work as done: 9 of 9 points. Resolved by Scorelink by the closing policy of the organization.',
  ],
  [
    'reopen',
    { day: '2026-11-25', points: 3.333333, maxPoints: null },
    'Maren Oduya',
    'The Microsoft Secure Score snapshot of 2026-11-25 no longer shows the work as done: 3.33 of an unknown number of points. Reopened by Scorelink for Maren Oduya.',
  ],
] as const)('%s cites the snapshot', (step, evidence, person, expected) => {
  expect(closureNote(step, evidence, person)).toBe(expected)
})

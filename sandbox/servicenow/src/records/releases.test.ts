import { describe, expect, it } from 'vitest'
import { isAtLeast, releases, requireRelease } from './releases.ts'

describe('the order of releases', () => {
  it.each([
    ['zurich', 'washingtondc', true],
    ['australia', 'zurich', true],
    ['zurich', 'australia', false],
    ['kingston', 'madrid', false],
    ['washingtondc', 'madrid', true],
    ['jakarta', 'kingston', false],
    ['kingston', 'kingston', true],
  ])('%s is at least %s: %s', (family, since, expected) => {
    expect(isAtLeast(family, since)).toBe(expected)
  })

  it('is that of the families played', () => {
    for (const [index, { family }] of releases.entries()) {
      for (const older of releases.slice(0, index)) expect(isAtLeast(older.family, family)).toBe(false)
    }
  })

  it('is no answer for a name that never was a release', () => {
    expect(() => isAtLeast('zurich', 'zürich')).toThrow(/zürich/)
    expect(() => isAtLeast('Zurich', 'zurich')).toThrow(RangeError)
    expect(() => requireRelease('atlantis')).toThrow(/jakarta, kingston/)
  })
})

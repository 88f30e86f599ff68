import { describe, expect, it } from 'vitest'
import { createFormatters, percentageOf } from './format.ts'

const english = createFormatters('en-US', 'America/New_York')
const dutch = createFormatters('nl-NL', 'Europe/Amsterdam')

describe('formatters', () => {
  it('always show the sign of a score impact', () => {
    expect(english.signedPercent(3.237)).toBe('+3.24\u00A0%')
    expect(dutch.signedPercent(3.237)).toBe('+3,24\u00A0%')
  })

  it('show points as a fraction, with a question mark for a maximum nobody knows', () => {
    expect(english.points(5, 9)).toBe('5/9')
    expect(dutch.points(7.83, 8)).toBe('7,83/8')
    expect(english.points(5, null)).toBe('5/?')
  })

  it('show a calendar day as that day, west of Greenwich too', () => {
    expect(english.day('2026-11-30')).toBe('Nov 30, 2026')
    expect(english.shortDay('2026-11-30')).toBe('Nov 30')
  })

  it('show an instant in the zone of the tenant', () => {
    expect(english.instant('2026-11-30T02:00:00Z')).toMatch(/Nov 29, 2026.*9:00.PM/)
    expect(dutch.instant('2026-11-30T02:00:00Z')).toContain('03:00')
  })

  it('fall back to UTC for a zone nobody knows', () => {
    expect(createFormatters('nl-NL', 'Mars/Olympus').instant('2026-11-30T02:00:00Z')).toContain('02:00')
  })
})

describe('percentageOf', () => {
  it('is nothing of nothing, not a division by zero', () => {
    expect(percentageOf(0, 0)).toBe(0)
    expect(percentageOf(815.22, 1376)).toBeCloseTo(59.246, 3)
  })
})

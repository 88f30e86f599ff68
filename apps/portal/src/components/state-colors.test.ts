import { describe, expect, it } from 'vitest'
import { colorStates } from './state-colors.ts'

describe('colorStates', () => {
  it('tells states of one phase apart', () => {
    expect(new Set(colorStates(['in-progress', 'in-progress', 'in-progress'])).size).toBe(3)
  })

  it('gives a state its colour by its phase, whatever stands before it', () => {
    expect(colorStates(['open', 'done'])[1]).toBe(colorStates(['done'])[0])
  })

  it('has a colour for a state whose meaning nobody knows, and for more states than colours', () => {
    expect(colorStates([null, ...Array.from({ length: 9 }, () => 'cancelled' as const)])).not.toContain(undefined)
  })
})

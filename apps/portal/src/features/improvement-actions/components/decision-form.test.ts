import { describe, expect, it } from 'vitest'
import { decisionsFor, toDecision } from './decision-form.ts'

describe('a decision about an improvement action', () => {
  it.each([
    ['to-address', ['risk-accepted', 'third-party', 'alternate-mitigation']],
    ['risk-accepted', ['to-address', 'third-party', 'alternate-mitigation']],
    ['completed', ['to-address', 'risk-accepted', 'third-party', 'alternate-mitigation']],
  ] as const)('changes something: from %s', (status, choices) => {
    expect(decisionsFor(status)).toEqual(choices)
  })

  it('needs no comment, and sends one without blanks round it', () => {
    expect(toDecision('third-party', '')).toEqual({ status: 'third-party', comment: '' })
    expect(toDecision('third-party', ' By our gateway ')).toEqual({ status: 'third-party', comment: 'By our gateway' })
  })

  it('takes no comment longer than a thousand characters', () => {
    expect(toDecision('risk-accepted', 'x'.repeat(1000))).toBeDefined()
    expect(toDecision('risk-accepted', 'x'.repeat(1001))).toBeUndefined()
  })
})

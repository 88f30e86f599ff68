import type { Ticket } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { actsOf } from './ticket-acts.ts'

const problem = { type: '/help/x', title: 't', status: 503, code: 'X', detail: 'd', remedy: 'r' }

describe('what can be done with a ticket', () => {
  it.each([
    ['queued', 'not-yet', ['mend', 'withdraw']],
    ['sending', 'not-yet', []],
    ['unknown', 'not-yet', ['resend']],
    ['refused', 'not-yet', ['mend', 'resend', 'withdraw']],
    ['withdrawn', 'not-yet', ['resend']],
    ['delivered', 'following', ['forget']],
    ['delivered', 'moved', ['link', 'forget']],
    ['delivered', 'hidden', ['link', 'forget']],
    ['delivered', 'deleted', ['recreate', 'link', 'forget']],
    ['delivered', 'disconnected', ['forget']],
    ['delivered', 'forgotten', ['link']],
  ] satisfies [Ticket['delivery'], Ticket['following'], string[]][])('while %s and %s', (delivery, following, acts) => {
    expect(actsOf({ delivery, following, problem: null })).toEqual(acts)
  })

  it('lets a waiting ticket go at once', () => {
    expect(actsOf({ delivery: 'queued', following: 'not-yet', problem })).toContain('resend')
  })
})

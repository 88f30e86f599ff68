import { maxDescriptionLength, maxNameLength } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { isChanged, startForm, type TaskOrigin } from './task-form.ts'

const shared: TaskOrigin = {
  kind: 'change',
  action: {
    id: 'AdminMFAV2',
    title: 'Require MFA for administrators',
    category: 'identity',
    draft: { name: 'Require MFA for administrators', description: 'Steps' },
    openTickets: [],
    leftTickets: [],
  },
}

describe('a task shared from an improvement action', () => {
  it('starts with the draft', () => {
    expect(startForm(shared)).toEqual({
      kind: 'change',
      priority: '3',
      name: 'Require MFA for administrators',
      description: 'Steps',
      dueDate: '',
      category: 'identity',
      fields: {},
      added: [],
    })
  })

  it('cuts a draft to what an instance can hold, so that it can be sent', () => {
    const draft = { name: 'n'.repeat(300), description: 'd'.repeat(9_000) }
    const form = startForm({ ...shared, action: { ...shared.action, draft } })
    expect([form.name.length, form.description.length]).toEqual([maxNameLength, maxDescriptionLength])
  })
})

describe('isChanged', () => {
  it('sees what somebody typed', () => {
    expect(isChanged(startForm(shared), shared)).toBe(false)
    expect(isChanged({ ...startForm(shared), dueDate: '2026-12-01' }, shared)).toBe(true)
    expect(isChanged({ ...startForm(shared), fields: { u_a: '1' } }, shared)).toBe(true)
  })
})

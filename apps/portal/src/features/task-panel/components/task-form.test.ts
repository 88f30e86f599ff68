import { maxDescriptionLength, maxNameLength } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import {
  checkForm,
  fieldErrorsOf,
  findingsOf,
  isChanged,
  startForm,
  type TaskOrigin,
  withoutFields,
} from './task-form.ts'

const messages = {
  required: 'required',
  tooLong: (max: number) => `at most ${max}`,
  invalidDate: 'no date',
  invalid: 'invalid',
  problem: ({ reason, label }: { reason: string; label: string }) => `${reason}: ${label}`,
}
const shared: TaskOrigin = {
  kind: 'change',
  action: {
    id: 'AdminMFAV2',
    title: 'Require MFA for administrators',
    category: 'identity',
    draft: { name: 'Require MFA for administrators', description: 'Steps' },
    openTickets: [],
  },
}
const byHand: TaskOrigin = { kind: 'incident', action: null }

describe('a task shared from an improvement action', () => {
  it('starts with the draft and can be sent as it is', () => {
    expect(checkForm(startForm(shared), 'AdminMFAV2', messages)).toEqual({
      ok: true,
      ticket: {
        kind: 'change',
        priority: 3,
        name: 'Require MFA for administrators',
        description: 'Steps',
        dueDate: null,
        actionId: 'AdminMFAV2',
        category: 'identity',
        fields: {},
      },
    })
  })

  it('cuts a draft to what an instance can hold, so that it can be sent', () => {
    const long: TaskOrigin = {
      ...shared,
      action: { ...shared.action, draft: { name: 'n'.repeat(300), description: 'd'.repeat(9_000) } },
    }
    const form = startForm(long)
    expect([form.name.length, form.description.length]).toEqual([maxNameLength, maxDescriptionLength])
  })
})

describe('a task written by hand', () => {
  it('names every field that is missing at once', () => {
    expect(checkForm(startForm(byHand), null, messages)).toEqual({
      ok: false,
      errors: { name: 'required', description: 'required', category: 'required' },
    })
  })

  it.each([
    ['a name over the length of the column', { name: 'n'.repeat(161) }, { name: 'at most 160' }],
    ['a name of blanks', { name: '   ' }, { name: 'required' }],
    ['a description that is too long', { description: 'd'.repeat(3401) }, { description: 'at most 3400' }],
    ['a day that does not exist', { dueDate: '2026-02-30' }, { dueDate: 'no date' }],
    ['no category', { category: '' }, { category: 'required' }],
    ['a priority nobody offers', { priority: '5' }, { priority: 'invalid' }],
    ['a further column that is too long', { fields: { u_a: 'x'.repeat(4001) } }, { 'fields.u_a': 'at most 4000' }],
  ])('is refused with %s', (_, change, errors) => {
    const form = { ...startForm(byHand), name: 'Name', description: 'Text', category: 'data', ...change }
    expect(checkForm(form, null, messages)).toEqual({ ok: false, errors })
  })
})

describe('fieldErrorsOf', () => {
  const problem = { type: '', title: '', status: 400, code: 'INPUT_INVALID', detail: '', remedy: '' }

  it('puts what the server refused at its field', () => {
    const errors = [
      { field: 'name', message: 'Too long.' },
      { field: '/dueDate', message: 'Not a day.' },
      { field: 'fields.u_x', message: 'Unknown.' },
    ]
    expect(fieldErrorsOf({ ...problem, errors })).toEqual({
      name: 'Too long.',
      dueDate: 'Not a day.',
      'fields.u_x': 'Unknown.',
    })
  })

  it('finds nothing in an error without fields', () => {
    expect(fieldErrorsOf(problem)).toEqual({})
    expect(fieldErrorsOf(null)).toEqual({})
  })
})

describe('what the instance has against a ticket', () => {
  const problem = { severity: 'error', reason: 'mandatory', label: 'Cost centre', maxLength: null } as const
  const findings = findingsOf(
    [
      { ...problem, field: 'fields.u_cost_centre' },
      { ...problem, field: 'dueDate', label: 'Due date' },
      { ...problem, field: 'fields.assignment_group', severity: 'warning', reason: 'unknown-group', label: 'Nobody' },
    ],
    messages,
  )

  it('stands at its fields, what may pass apart from what will not', () => {
    expect(findings).toEqual({
      errors: { 'fields.u_cost_centre': 'mandatory: Cost centre', dueDate: 'mandatory: Due date' },
      warnings: { 'fields.assignment_group': 'unknown-group: Nobody' },
    })
  })

  it('goes from a field that somebody changed', () => {
    expect(withoutFields(findings, ['dueDate', 'fields.assignment_group'])).toEqual({
      errors: { 'fields.u_cost_centre': 'mandatory: Cost centre' },
      warnings: {},
    })
  })
})

describe('isChanged', () => {
  it('sees what somebody typed', () => {
    expect(isChanged(startForm(shared), shared)).toBe(false)
    expect(isChanged({ ...startForm(shared), dueDate: '2026-12-01' }, shared)).toBe(true)
    expect(isChanged({ ...startForm(shared), fields: { u_a: '1' } }, shared)).toBe(true)
  })
})

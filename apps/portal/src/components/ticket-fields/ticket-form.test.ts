import { describe, expect, it } from 'vitest'
import { withoutFields } from './findings.ts'
import { checkMend, checkNew, fieldErrorsOf, findingsOf, type TicketForm } from './ticket-form.ts'

const messages = {
  required: 'required',
  tooLong: (max: number) => `at most ${max}`,
  invalidDate: 'no date',
  invalid: 'invalid',
  problem: ({ reason, label }: { reason: string; label: string }) => `${reason}: ${label}`,
}
const texts = { priority: '3', name: 'Turn on MFA', description: 'For everybody', dueDate: '2026-12-24' }
const form: TicketForm = { ...texts, kind: 'incident', category: 'data', fields: { u_a: '1' }, added: ['u_a'] }
const written = { priority: 3, name: 'Turn on MFA', description: 'For everybody', dueDate: '2026-12-24' }

describe('a ticket as it stands on the screen', () => {
  it('is sent as it was typed, an empty day as none', () => {
    const sent = { ...written, kind: 'incident', category: 'data', actionId: null, fields: { u_a: '1' } }
    expect(checkNew(form, null, messages)).toEqual({ ok: true, sent })
    expect(checkNew({ ...form, dueDate: '' }, null, messages)).toMatchObject({ ok: true, sent: { dueDate: null } })
  })

  it('leaves its category to the improvement action', () => {
    const sent = { actionId: 'AdminMFAV2', category: null }
    expect(checkNew({ ...form, category: '' }, 'AdminMFAV2', messages)).toMatchObject({ ok: true, sent })
  })

  it('names every field that is missing at once', () => {
    expect(checkNew({ ...form, name: '', description: '', category: '' }, null, messages)).toEqual({
      ok: false,
      errors: { name: 'required', description: 'required', category: 'required' },
    })
  })

  it('is changed by what stands there, with the same fields', () => {
    expect(checkMend(form, messages)).toEqual({ ok: true, sent: { ...written, fields: { u_a: '1' } } })
  })

  it.each([
    ['a name over the length of the column', { name: 'n'.repeat(161) }, { name: 'at most 160' }],
    ['a name of blanks', { name: '   ' }, { name: 'required' }],
    ['a description that is too long', { description: 'd'.repeat(3401) }, { description: 'at most 3400' }],
    ['a day that does not exist', { dueDate: '2026-02-30' }, { dueDate: 'no date' }],
    ['a priority nobody offers', { priority: '5' }, { priority: 'invalid' }],
    ['a further column that is too long', { fields: { u_a: 'x'.repeat(4001) } }, { 'fields.u_a': 'at most 4000' }],
  ])('is refused with %s, new or changed', (_, change, errors) => {
    const refusal = { ok: false, errors }
    expect(checkNew({ ...form, ...change }, null, messages)).toEqual(refusal)
    expect(checkMend({ ...form, ...change }, messages)).toEqual(refusal)
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

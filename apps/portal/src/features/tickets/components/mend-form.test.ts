import { describe, expect, it } from 'vitest'
import { checkMend, mendErrorsOf, startMend } from './mend-form.ts'

const messages = {
  required: 'required',
  tooLong: (max: number) => `at most ${max}`,
  invalidDate: 'no date',
  invalid: 'invalid',
}
const typed = { name: 'Turn on MFA', description: 'For everybody', priority: 2, dueDate: '2026-12-24' } as const
const form = startMend(typed)

describe('the form that mends a ticket', () => {
  it('starts with what was typed, and sends it back the same', () => {
    expect(checkMend(form, messages)).toEqual({ ok: true, mend: typed })
  })

  it('takes an empty day for no due date', () => {
    expect(checkMend({ ...form, dueDate: '' }, messages)).toMatchObject({ ok: true, mend: { dueDate: null } })
  })

  it.each([
    ['name', { name: ' ' }, 'required'],
    ['name', { name: 'x'.repeat(161) }, 'at most 160'],
    ['description', { description: '' }, 'required'],
    ['description', { description: 'x'.repeat(3401) }, 'at most 3400'],
    ['dueDate', { dueDate: '2026-02-30' }, 'no date'],
    ['priority', { priority: '9' }, 'invalid'],
  ])('says what is wrong with %s: %o', (field, change, message) => {
    expect(checkMend({ ...form, ...change }, messages)).toEqual({ ok: false, errors: { [field]: message } })
  })

  it('shows what the server refused at the field', () => {
    const errors = [
      { field: '/name', message: 'Too plain.' },
      { field: 'fields.assignment_group', message: 'No such group.' },
    ]
    const problem = { type: 't', title: 't', status: 400, code: 'INPUT_INVALID', detail: 'd', remedy: 'r', errors }
    expect(mendErrorsOf(problem)).toEqual({ name: 'Too plain.' })
  })
})

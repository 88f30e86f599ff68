import type { Rule } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { checkRule, ruleErrorsOf, startRule } from './rule-form.ts'

const messages = { required: 'required', tooLong: 'too long', range: (min: number, max: number) => `${min} to ${max}` }

const rule: Rule = {
  id: 'r1',
  name: 'Identity first',
  mode: 'on',
  conditions: {
    categories: ['identity'],
    products: ['Microsoft Entra ID'],
    minMissingPoints: 2.5,
    regressedOnly: true,
  },
  order: { kind: 'incident', priority: 2, dueInDays: null, fields: { assignment_group: 'abc', u_a: '1' } },
  capPerDay: 5,
  author: { id: 'u', name: 'U' },
  createdAt: '2026-11-25T10:00:00Z',
  updatedAt: '2026-11-25T10:00:00Z',
  lastRun: null,
}

describe('the form of a rule', () => {
  it('begins in preview, so that nobody orders tickets by accident', () => {
    expect(startRule(null).mode).toBe('preview')
  })

  it('comes back from the screen as it went there', () => {
    const { name, mode, conditions, order, capPerDay } = rule
    expect(checkRule(startRule(rule), messages)).toEqual({
      ok: true,
      rule: { name, mode, conditions, order, capPerDay },
    })
  })

  it('takes a decimal comma', () => {
    const checked = checkRule({ ...startRule(rule), minMissingPoints: '2,5' }, messages)
    expect(checked).toMatchObject({ ok: true, rule: { conditions: { minMissingPoints: 2.5 } } })
  })

  it.each([
    ['name', { name: ' ' }, 'required'],
    ['name', { name: 'x'.repeat(201) }, 'too long'],
    ['minMissingPoints', { minMissingPoints: '' }, '0 to 1000'],
    ['minMissingPoints', { minMissingPoints: 'many' }, '0 to 1000'],
    ['dueInDays', { dueInDays: '1.5' }, '0 to 3650'],
    ['capPerDay', { capPerDay: '0' }, '1 to 1000'],
  ])('says what is wrong with %s: %o', (field, change, message) => {
    expect(checkRule({ ...startRule(rule), ...change }, messages)).toEqual({
      ok: false,
      errors: { [field]: message },
    })
  })

  it('shows what the server refused at the field', () => {
    const errors = [
      { field: 'conditions.products[0]', message: 'Too long.' },
      { field: 'order.fields.u_a', message: 'Unknown.' },
    ]
    const problem = { type: 't', title: 't', status: 400, code: 'INPUT_INVALID', detail: 'd', remedy: 'r', errors }
    expect(ruleErrorsOf(problem)).toEqual({ products: 'Too long.', 'fields.u_a': 'Unknown.' })
  })
})

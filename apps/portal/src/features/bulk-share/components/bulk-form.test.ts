import { describe, expect, it } from 'vitest'
import { bulkErrorsOf, checkBulkForm, startBulkForm } from './bulk-form.ts'

const messages = {
  invalidDate: 'invalid date',
  tooMany: (max: number) => `at most ${max}`,
  tooLong: (max: number) => `at most ${max} characters`,
}

describe('the form of a share of many', () => {
  it('sends separate tickets as they stand, leaving out actions with an open one', () => {
    expect(checkBulkForm({ ...startBulkForm, name: 'left over' }, ['A', 'B'], messages)).toEqual({
      ok: true,
      share: {
        actionIds: ['A', 'B'],
        grouping: 'separate',
        kind: 'change',
        priority: 3,
        dueDate: null,
        name: null,
        description: null,
        fields: {},
        skipOpen: true,
      },
    })
  })

  it('sends the texts of the one ticket of a group, and leaves empty ones to the server', () => {
    const form = { ...startBulkForm, grouping: 'grouped' as const, name: ' All of it ', description: ' ' }
    expect(checkBulkForm(form, ['A'], messages)).toMatchObject({
      ok: true,
      share: { name: 'All of it', description: null },
    })
  })

  it('sends further columns along', () => {
    expect(checkBulkForm({ ...startBulkForm, fields: { assignment_group: 'Network' } }, ['A'], messages)).toMatchObject(
      {
        ok: true,
        share: { fields: { assignment_group: 'Network' } },
      },
    )
  })

  it.each([
    ['dueDate', { dueDate: '2026-02-30' }, ['A'], 'invalid date'],
    ['actionIds', {}, Array.from({ length: 1001 }, (_, index) => `A${index}`), 'at most 1000'],
    ['fields.u_a', { fields: { u_a: 'x'.repeat(4001) } }, ['A'], 'at most 4000 characters'],
    ['name', { grouping: 'grouped', name: 'x'.repeat(161) }, ['A'], 'at most 160 characters'],
    ['description', { grouping: 'grouped', description: 'x'.repeat(3401) }, ['A'], 'at most 3400 characters'],
  ] as const)('says what is wrong with %s', (field, change, ids, message) => {
    expect(checkBulkForm({ ...startBulkForm, ...change }, ids, messages)).toEqual({
      ok: false,
      errors: { [field]: message },
    })
  })

  it('shows what the server refused at the field', () => {
    const errors = [
      { field: 'actionIds', message: 'They do not fit.' },
      { field: 'fields.assignment_group', message: 'No such group.' },
    ]
    const problem = { type: 't', title: 't', status: 400, code: 'INPUT_INVALID', detail: 'd', remedy: 'r', errors }
    expect(bulkErrorsOf(problem)).toEqual({
      actionIds: 'They do not fit.',
      'fields.assignment_group': 'No such group.',
    })
  })
})

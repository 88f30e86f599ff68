import type { TicketForm } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { demandOf, furtherColumns, isNewColumn, sentFields, shownValue } from './further-fields.ts'

const form: TicketForm = {
  kind: 'incident',
  readAt: '2026-11-25T10:00:00Z',
  columns: [
    { column: 'assignment_group', label: 'Assignment group', mandatory: 'always', choices: [] },
    { column: 'due_date', label: 'Due date', mandatory: 'always', choices: [] },
    { column: 'u_cost_centre', label: 'Cost centre', mandatory: 'sometimes', choices: [] },
  ],
  offered: [{ column: 'contact_type', label: 'Channel', choices: [{ value: 'email', label: 'Email' }] }],
  groups: [],
  templates: [],
  labels: { u_b: 'Of a template' },
  unknown: [],
  problem: null,
}

describe('further fields', () => {
  it('are the columns the instance demands and those the tenant fills, save those the panel has anyway', () => {
    expect(furtherColumns(form, { assignment_group: 'a', u_cost_centre: '42', contact_type: 'email' })).toEqual([
      { column: 'u_cost_centre', label: 'Cost centre', demand: 'sometimes', choices: [] },
      { column: 'contact_type', label: 'Channel', demand: null, choices: [{ value: 'email', label: 'Email' }] },
    ])
    expect(demandOf(form, 'due_date')).toBe('always')
  })

  it('are those somebody added too, once each', () => {
    expect(furtherColumns(form, { u_a: '1' }, ['u_a', 'u_b', 'u_cost_centre']).map(({ label }) => label)).toEqual([
      'Cost centre',
      'u_a',
      'Of a template',
    ])
  })

  it('take a column by the name it has in the platform, unless it is there', () => {
    const columns = furtherColumns(form, {})
    const names = ['u_risk', 'u_cost_centre', 'assignment_group', 'due_date', 'Risk area', '']
    expect(names.filter((name) => isNewColumn(name, columns))).toEqual(['u_risk'])
  })

  it('are none while nothing is known of the instance', () => {
    expect(furtherColumns(undefined, {})).toEqual([])
    expect(demandOf(undefined, 'due_date')).toBeNull()
  })

  it('show the default until somebody types, be it nothing', () => {
    expect(shownValue('u_a', {}, { u_a: '1' })).toBe('1')
    expect(shownValue('u_a', { u_a: '2' }, { u_a: '1' })).toBe('2')
    expect(shownValue('u_a', { u_a: '' }, { u_a: '1' })).toBe('')
  })

  it('send what was typed, and an emptied field only against a default', () => {
    const columns = furtherColumns(form, {})
    const typed = { assignment_group: '', u_cost_centre: ' 42 ', u_of_another_kind: 'x' }
    expect(sentFields(columns, typed, {})).toEqual({ u_cost_centre: '42' })
    expect(sentFields(columns, typed, { assignment_group: 'a' })).toEqual({ assignment_group: '', u_cost_centre: '42' })
  })
})

import { TicketDefaults } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import {
  checkDefaults,
  type Entry,
  entryOf,
  groupBehind,
  isChanged,
  keyOf,
  kindsOf,
  startDefaults,
  toDefaults,
} from './defaults-form.ts'

const messages = { invalidColumn: 'no column', twice: 'twice', ownField: 'own field', tooMany: 'too many' }
const blank: Entry = { template: '', templateName: '', group: '', rows: [] }
const stored: TicketDefaults = {
  items: [
    {
      kind: 'change',
      category: null,
      template: null,
      templateName: null,
      fields: { assignment_group: 'a1', u_cost_centre: '42' },
    },
    { kind: 'incident', category: 'identity', template: 'f'.repeat(32), templateName: 'Intake', fields: {} },
  ],
}

function withRows(...rows: Array<[column: string, value: string]>) {
  const entry = { ...blank, rows: rows.map(([column, value]) => ({ column, value })) }
  return { [keyOf('incident', 'data')]: entry }
}

describe('the form of the ticket defaults', () => {
  it('comes back from the screen as it went there', () => {
    const form = startDefaults(stored)
    expect(entryOf(form, 'change', null)).toEqual({
      ...blank,
      group: 'a1',
      rows: [{ column: 'u_cost_centre', value: '42' }],
    })
    expect(entryOf(form, 'change', 'data')).toEqual(blank)
    expect(toDefaults(form)).toEqual(stored)
    expect(isChanged(form, stored)).toBe(false)
    expect(isChanged({ ...form, ...withRows(['u_a', '1']) }, stored)).toBe(true)
  })

  it('leaves out what says nothing, and keeps a column that is to stay empty', () => {
    expect(toDefaults(withRows(['', ' '], [' u_a ', ''])).items).toEqual([
      { kind: 'incident', category: 'data', template: null, templateName: null, fields: { u_a: '' } },
    ])
    expect(toDefaults(withRows(['', '']))).toEqual({ items: [] })
  })

  it.each([
    ['not a column', [['Cost centre', '42']], { 0: 'no column' }],
    ['a value without a column', [['', '42']], { 0: 'no column' }],
    [
      'a column twice',
      [
        ['u_a', '1'],
        ['u_b', '1'],
        [' u_a', '2'],
      ],
      { 2: 'twice' },
    ],
    ['the group, which has a field of its own', [['assignment_group', 'x']], { 0: 'own field' }],
    [
      'more columns than a ticket takes',
      Array.from({ length: 50 }, (_, index) => [`u_${index}`, '1']),
      { 49: 'too many' },
    ],
  ] as Array<[string, Array<[string, string]>, object]>)('says where there is %s', (_, rows, expected) => {
    const errors = checkDefaults(withRows(...rows), messages)
    expect(errors).toEqual({ 'incident/data': expected })
    expect(kindsOf(errors)).toEqual(['incident'])
  })

  it('sends nothing that the contract refuses', () => {
    const most = withRows(...Array.from({ length: 49 }, (_, index): [string, string] => [`u_${index}`, '1']))
    expect(checkDefaults(most, messages)).toEqual({})
    expect(TicketDefaults.safeParse(toDefaults(most)).success).toBe(true)
  })

  const withGroup = { value: 't1', label: 'Intake', fields: { assignment_group: 'g1' }, omitted: [] }
  it.each<[string, Entry, Entry | undefined, object | undefined]>([
    ['its own template', { ...blank, template: 't1' }, { ...blank, group: 'g2' }, { group: 'g1', from: 'template' }],
    ['all categories', blank, { ...blank, template: 't1', group: 'g2' }, { group: 'g2', from: 'all' }],
    ['the template of all categories', blank, { ...blank, template: 't1' }, { group: 'g1', from: 'all' }],
    ['nothing', { ...blank, template: 'gone' }, blank, undefined],
    ['nothing further up', blank, undefined, undefined],
  ])('tells the group that comes from %s', (_name, entry, ofAll, expected) => {
    expect(groupBehind(entry, ofAll, [withGroup])).toEqual(expected)
  })
})

import { expect, it } from 'vitest'
import type { TicketContent } from '@scorelink/domain'
import { encodeQueryValue, fromGlideDateTime, toGlideDateTime } from './encoded-query.ts'
import { furtherDifferences, toRecordValues, writtenColumns } from './record.ts'

const content: TicketContent = {
  kind: 'change',
  name: 'Require MFA',
  description: '1. Open the portal\n2. Switch it on',
  priority: 2,
  dueAt: new Date('2026-11-30T22:59:59Z'),
  source: 'microsoft',
  category: 'identity',
  requestedBy: 'ann@example.com',
  link: 'https://portal.example/tickets/1',
}

it('sends the agreed data, the key and the link back, and nothing else', () => {
  expect(toRecordValues('id-1', content, [])).toEqual({
    correlation_id: 'id-1',
    correlation_display: 'Scorelink',
    short_description: 'Require MFA',
    description: [
      '1. Open the portal',
      '2. Switch it on',
      '',
      'Recommendation source: Microsoft recommendation',
      'Recommendation category: Identity',
      'Requested by: ann@example.com',
      'Follow this ticket: https://portal.example/tickets/1',
    ].join('\n'),
    priority: '2',
    impact: '1',
    urgency: '2',
    due_date: '2026-11-30 22:59:59',
  })
})

it('names every column it fills', () => {
  expect(Object.keys(toRecordValues('id-1', content, [])).sort()).toEqual([...writtenColumns].sort())
})

it.each([
  ['a^ORactive=true', 'a^^ORactive=true'],
  ['two\r\nlines', 'two lines'],
  ['plain, comma', 'plain, comma'],
])('encodes %j in a query', (value, encoded) => {
  expect(encodeQueryValue(value)).toBe(encoded)
})

it('reads back the date-times it writes, and nothing from what is none', () => {
  const instant = new Date('2026-02-28T23:59:59Z')
  expect(fromGlideDateTime(toGlideDateTime(instant))).toEqual(instant)
  expect(fromGlideDateTime('')).toBeNull()
  expect(fromGlideDateTime('2026-13-45 10:00:00')).toBeNull()
})

it('tells which further columns the record holds otherwise, by stored and by shown value', () => {
  const result = {
    assignment_group: { value: '287e', display_value: 'Network' },
    u_text: { value: 'two\r\nlines', display_value: 'two\r\nlines' },
    u_emptied: { value: 'set by a rule', display_value: 'set by a rule' },
    category: { value: 'net', display_value: 'Network' },
  }
  expect(furtherDifferences({ assignment_group: 'Network', u_text: 'two\nlines', category: 'net' }, result)).toEqual([])
  expect(furtherDifferences({ u_emptied: '', u_unknown: '1', category: 'hardware' }, result)).toEqual([
    { field: 'fields.u_emptied', sent: '', stored: 'set by a rule' },
    { field: 'fields.u_unknown', sent: '1', stored: '' },
    { field: 'fields.category', sent: 'hardware', stored: 'Network' },
  ])
})

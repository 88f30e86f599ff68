import { expect, it } from 'vitest'
import { withDefaults, type TicketDefaults } from './ticket-defaults.ts'

const defaults: TicketDefaults[] = [
  { kind: 'incident', category: null, fields: { assignment_group: 'Service Desk', contact_type: 'self-service' } },
  { kind: 'incident', category: 'identity', fields: { assignment_group: 'Identity' } },
  { kind: 'change', category: 'identity', fields: { assignment_group: 'CAB' } },
]

it.each([
  ['incident', 'identity', {}, { assignment_group: 'Identity', contact_type: 'self-service' }],
  ['incident', 'data', {}, { assignment_group: 'Service Desk', contact_type: 'self-service' }],
  ['incident', null, {}, { assignment_group: 'Service Desk', contact_type: 'self-service' }],
  ['change', 'data', {}, {}],
  ['incident', 'identity', { assignment_group: 'Mine' }, { assignment_group: 'Mine', contact_type: 'self-service' }],
] as const)('%s of category %s asking for %j gets %j', (kind, category, fields, expected) => {
  expect(withDefaults({ kind, category, fields }, defaults)).toEqual(expected)
})

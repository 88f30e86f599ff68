import { describe, expect, it } from 'vitest'
import { checkTemplates, withDefaults, type ChosenTemplate, type TicketDefaults } from './ticket-defaults.ts'

function template(fields: ChosenTemplate['fields'], label = 'Security'): ChosenTemplate {
  return { value: 'a'.repeat(32), label, fields }
}

const defaults: TicketDefaults[] = [
  {
    kind: 'incident',
    category: null,
    template: template({ assignment_group: 'Of the template', u_area: 'Security', u_plan: 'Look' }),
    fields: { assignment_group: 'Service Desk', contact_type: 'self-service' },
  },
  {
    kind: 'incident',
    category: 'identity',
    template: template({ contact_type: 'email', u_area: 'Identity', u_owner: 'Of the template' }),
    fields: { u_owner: 'Identity', assignment_group: 'Identity' },
  },
  { kind: 'incident', category: 'apps', template: template(null, 'Apps'), fields: { u_owner: 'Apps' } },
  { kind: 'change', category: 'identity', template: null, fields: { assignment_group: 'CAB' } },
]

const ofKind = { assignment_group: 'Service Desk', contact_type: 'self-service', u_area: 'Security', u_plan: 'Look' }
const ofIdentity = {
  assignment_group: 'Identity',
  contact_type: 'email',
  u_area: 'Identity',
  u_owner: 'Identity',
  u_plan: 'Look',
}

describe('the further columns of a ticket', () => {
  it.each([
    ['incident', 'identity', {}, ofIdentity],
    ['incident', 'data', {}, ofKind],
    ['incident', null, {}, ofKind],
    ['change', 'data', {}, {}],
    ['change', 'identity', {}, { assignment_group: 'CAB' }],
    [
      'incident',
      'identity',
      { assignment_group: 'Mine', u_area: '' },
      { ...ofIdentity, assignment_group: 'Mine', u_area: '' },
    ],
    ['incident', 'apps', {}, { ...ofKind, u_owner: 'Apps' }],
  ] as const)('of the kind %s and the category %s, asking for %j, are %j', (kind, category, fields, expected) => {
    expect(withDefaults({ kind, category, fields }, defaults)).toEqual(expected)
  })

  it.each([
    ['incident', 'apps', ['Apps']],
    ['incident', 'identity', []],
    ['incident', null, []],
    ['change', 'apps', []],
  ] as const)('of the kind %s and the category %s lack the templates %j', (kind, category, labels) => {
    expect(checkTemplates({ kind, category }, defaults).map(({ label }) => label)).toEqual(labels)
  })
})

import { expect, test } from 'vitest'
import { columnOf, tableOf, ticketKinds } from './names.ts'

test('gives our columns of another application the prefix of our scope', () => {
  expect(ticketKinds.map((kind) => `${tableOf[kind]}.${columnOf(kind, 'external_id')}`)).toEqual([
    'x_mioms_m365ticket_change.external_id',
    'incident.x_mioms_m365ticket_external_id',
  ])
})

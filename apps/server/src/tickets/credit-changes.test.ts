import { expect, it } from 'vitest'
import type { RemoteTicket } from '@scorelink/domain'
import type { Observation } from './apply-changes.ts'
import { creditChanges } from './credit-changes.ts'

const us = 'scorelink.integration'

it.each<[string, Array<[string, string | null]>, Array<string | null>]>([
  ['us alone', [['one', us]], [us]],
  [
    'somebody after us',
    [
      ['one', us],
      ['one', 'abel'],
    ],
    ['abel', 'abel'],
  ],
  [
    'somebody before us',
    [
      ['one', 'abel'],
      ['one', us],
    ],
    ['abel', 'abel'],
  ],
  [
    'the last of several',
    [
      ['one', 'abel'],
      ['one', 'beth'],
    ],
    ['beth', 'beth'],
  ],
  [
    'each for a record',
    [
      ['one', us],
      ['two', 'abel'],
    ],
    [us, 'abel'],
  ],
  ['nobody known', [['one', null]], [null]],
])('credits a change to %s', (_name, page, credited) => {
  const read = page.map(([id, by]): Observation => ({ type: 'record', ticket: ticket(id), by }))
  expect(creditChanges(read, [us]).map((each) => (each.type === 'record' ? each.by : undefined))).toEqual(credited)
})

it('leaves deletions as they are', () => {
  const deleted: Observation = { type: 'deleted', id: 'one', at: new Date(0), by: us }
  expect(creditChanges([deleted, { type: 'record', ticket: ticket('one'), by: 'abel' }], [us])[0]).toEqual(deleted)
})

function ticket(id: string): RemoteTicket {
  return {
    id,
    kind: 'incident',
    sysId: 's',
    number: 'INC0000001',
    url: 'https://dev00000.service-now.com',
    stateValue: '2',
    stateLabel: 'In Progress',
    priority: '3',
    dueAt: null,
    updatedAt: new Date(0),
  }
}

import { expect, it } from 'vitest'
import { deliveryKey, isMarkedForAnother, ticketIdOfKey } from './delivery-key.ts'

const id = '0f6d3a52-7a1c-4c39-9d43-1f2a3b4c5d6e'

it.each([1, 2, 17])('finds the ticket of record number %i by its key', (generation) => {
  expect(ticketIdOfKey(deliveryKey(id, generation))).toBe(id)
})

it('gives every record its own key, the first that of the ticket', () => {
  expect(deliveryKey(id, 1)).toBe(id)
  expect(deliveryKey(id, 2)).not.toBe(id)
})

it.each(['', 'INC0010001', `${id}x`, `${id}.0`, `x${id}`])('takes %j for nothing of ours', (text) => {
  expect(ticketIdOfKey(text)).toBeUndefined()
})

it.each([
  ['nobody', '', false],
  ['something else', 'PO-4711', false],
  ['this ticket', deliveryKey(id, 2), false],
  ['another ticket', deliveryKey('11111111-1111-4111-8111-111111111111', 1), true],
])('a record marked for %s', (_whom, key, another) => {
  expect(isMarkedForAnother(key, id)).toBe(another)
})

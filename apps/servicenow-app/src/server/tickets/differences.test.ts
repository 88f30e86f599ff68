import { expect, test } from 'vitest'
import { differencesOf } from './differences.ts'

test('reports what is stored otherwise, and what is not stored at all', () => {
  const changed = { field: 'priority', sent: '1', stored: '3' }
  const dropped = { field: 'fields.u_nothing', sent: '', stored: null }
  expect(differencesOf([{ field: 'name', sent: 'a', stored: 'a' }, changed, dropped])).toEqual([changed, dropped])
})

test('overlooks line ends and blanks at the end', () => {
  expect(differencesOf([{ field: 'description', sent: 'a\r\nb\n', stored: 'a\nb' }])).toEqual([])
})

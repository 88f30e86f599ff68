import { expect, it } from 'vitest'
import { theirLabel } from './their-label.ts'

const ours = ['Category', 'Due date']

it.each([
  ['is told apart from the field of ours with its name', 'Category', 'ServiceNow category'],
  ['is told apart where its label is not known', 'category', 'ServiceNow category'],
  ['keeps the label of its instance otherwise', 'Cost Centre', 'Cost Centre'],
])('a column %s', (_name, label, shown) => {
  expect(theirLabel(label, ours, (name) => `ServiceNow ${name}`)).toBe(shown)
})

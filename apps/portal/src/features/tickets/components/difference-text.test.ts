import { createInstance } from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { createFormatters } from '../../../format/format.ts'
import { en } from '../../../i18n/en.ts'
import { differenceText } from './difference-text.ts'

const i18n = createInstance()
const columns = {
  label: (column: string) => (column === 'category' ? 'Category of the instance' : column),
  value: (_column: string, value: string) => (value === 'net' ? 'Network' : value),
}

beforeAll(async () => {
  await i18n.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } })
})

it.each([
  ['name', 'A', 'a', ['Name', 'A', 'a']],
  ['priority', '4', '5', ['Priority', '4 - Low', '5 - Planning']],
  ['dueDate', '2026-12-24T22:59:59.000Z', '', ['Due date', 'Dec 24, 2026, 11:59 PM', '']],
  ['fields.category', 'net', '', ['Category of the instance', 'Network', '']],
  ['fields.u_new', '1', '2', ['u_new', '1', '2']],
])('tells in words what was stored otherwise: %s', (field, sent, stored, words) => {
  const formatters = createFormatters('en', 'Europe/Amsterdam')
  const text = differenceText({ field, sent, stored }, i18n.getFixedT('en'), formatters, columns)
  expect([text.label, text.sent, text.stored]).toEqual(words)
})

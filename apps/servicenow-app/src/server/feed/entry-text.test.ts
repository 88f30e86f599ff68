import { expect, test } from 'vitest'
import { entryText } from './entry-text.ts'

test('takes the text as written', () => {
  expect(entryText('on it', '2026-11-25 08:00:00 - Beth Anglin (Work notes)\nearlier\n\n')).toBe('on it')
})

test('takes it from the displayed entry where the field is empty by now', () => {
  expect(entryText('', '2026-11-25 08:00:00 - Beth Anglin (Work notes)\nline 1\n\nline 3\n\n')).toBe('line 1\n\nline 3')
})

test('cuts what no column holds, and shows that it did', () => {
  const text = entryText('x'.repeat(70_000), '')
  expect(text).toHaveLength(65_000)
  expect(text.endsWith('x [...]')).toBe(true)
})

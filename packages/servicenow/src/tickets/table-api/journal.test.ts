import { expect, it } from 'vitest'
import { readJournal } from './journal.ts'

const shown = [
  '2026-11-22 10:05:00 - Abel Tuter (Additional comments)\nTomorrow.\n\n',
  '2026-11-22 10:00:00 - Scorelink Integration (Additional comments)\nFirst paragraph.\n\nSecond - with (brackets)\nand more\n\n',
].join('')
const read = (text: string) => readJournal(text, 'a'.repeat(32), 'comment').map(({ by, text: entry }) => [by, entry])

const ids = (text: string) => readJournal(text, 'x', 'work-note').map(({ remoteId }) => remoteId)

it('reads entries oldest first, with texts of several paragraphs', () => {
  expect(read(shown)).toEqual([
    ['Scorelink Integration', 'First paragraph.\n\nSecond - with (brackets)\nand more'],
    ['Abel Tuter', 'Tomorrow.'],
  ])
})

it.each([
  [
    'in another language and format',
    '22.11.2026 10:05 - Jörg O’Hara (Zusätzliche Kommentare)\r\nMorgen.\r\n\r\n',
    'Morgen.',
  ],
  ['with hyphens in the name', '11/22/2026 10:05:00 AM - Ann - Sales (Comments)\nDone.\n\n', 'Done.'],
])('reads entries %s', (_name, text, entry) => {
  expect(read(text)).toMatchObject([[expect.any(String), entry]])
})

it('knows an entry again whatever zone it is shown in, and equal texts apart', () => {
  const twice = '2026-11-22 10:05:00 - A (W)\nagain\n\n2026-11-22 10:00:00 - A (W)\nagain\n\n'
  const elsewhere = '22/11/2026 19:05 - A (W)\nagain\n\n22/11/2026 19:00 - A (W)\nagain\n\n'
  expect(ids(twice)).toEqual(ids(elsewhere))
  expect(new Set(ids(twice)).size).toBe(2)
})

it.each(['', '\n', 'a text without a header'])('finds nothing in %j', (text) => {
  expect(read(text)).toEqual([])
})

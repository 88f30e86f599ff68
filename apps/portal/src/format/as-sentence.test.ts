import { expect, it } from 'vitest'
import { asSentence } from './as-sentence.ts'

it.each([
  ['Business impact is mandatory', 'Business impact is mandatory.'],
  ['It was refused. ', 'It was refused.'],
  ['Why (see the log.)', 'Why (see the log.)'],
  ['Is it there?', 'Is it there?'],
  ['', ''],
])('ends %j as a sentence', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence)
})

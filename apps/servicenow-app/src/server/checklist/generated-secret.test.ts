import { expect, it } from 'vitest'
import { generatedClientSecret, generatedPassword, type RandomText } from './generated-secret.ts'

/** Letters in order, so that nothing is used twice. */
function sequence(): RandomText {
  let next = 0
  return (length) => Array.from({ length }, () => String.fromCharCode(97 + (next++ % 26))).join('')
}

it('makes passwords with every kind of character policies count, and 24 random ones', () => {
  const password = generatedPassword(sequence())
  for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind)
  expect(password).toBe('abcdefgh-ijklmnop-qrstuvwx+aZ7')
})

it('makes client secrets of 43 random characters', () => {
  expect(generatedClientSecret(sequence())).toHaveLength(43)
})

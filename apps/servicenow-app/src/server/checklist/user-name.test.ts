import { expect, it } from 'vitest'
import { readUserName } from './user-name.ts'

it.each(['scorelink.integration', 'svc-m365', 'portal@example.com', ' spaced '])('takes %j', (typed) => {
  expect(readUserName(typed)).toEqual({ ok: true, userName: typed.trim() })
})

it.each([
  ['', /Enter a user ID/],
  ['two words', /Use letters, digits/],
  ['.hidden', /Use letters, digits/],
  ['a^ORDERBYname', /Use letters, digits/],
  ['x'.repeat(41), /more than 40 characters/],
])('refuses %j and says why', (typed, message) => {
  expect(readUserName(typed)).toEqual({ ok: false, message: expect.stringMatching(message) })
})

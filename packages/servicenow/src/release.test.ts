import { expect, it } from 'vitest'
import { offersOf } from './release.ts'

it.each([
  ['Istanbul', { supported: false, app: false, pkce: false, clientCredentials: false }],
  ['Jakarta', { supported: false, app: false, pkce: false, clientCredentials: false }],
  ['Kingston', { supported: true, app: false, pkce: false, clientCredentials: false }],
  ['Vancouver', { supported: true, app: false, pkce: false, clientCredentials: false }],
  ['Washington DC', { supported: true, app: true, pkce: false, clientCredentials: true }],
  ['washingtondc', { supported: true, app: true, pkce: false, clientCredentials: true }],
  ['Zurich', { supported: true, app: true, pkce: true, clientCredentials: true }],
  ['Australia', { supported: true, app: true, pkce: true, clientCredentials: true }],
  ['Some later one', { supported: true, app: true, pkce: true, clientCredentials: true }],
])('%s offers what its documentation says', (release, offers) => {
  expect(offersOf(release)).toEqual(offers)
})

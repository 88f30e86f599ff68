import { describe, expect, it } from 'vitest'
import { chooseLanguage, localeOf } from './languages.ts'

describe('chooseLanguage', () => {
  it.each([
    ['what the person chose before', 'en', ['nl-NL'], 'en'],
    ['the first language of the browser that is spoken here', null, ['fr-FR', 'nl-BE', 'en-US'], 'nl'],
    ['English when none is spoken here', null, ['fr-FR'], 'en'],
    ['the browser’s over a stored language that does not exist', 'tlh', ['nl'], 'nl'],
  ] as const)('takes %s', (_, stored, preferred, expected) => {
    expect(chooseLanguage(stored, preferred)).toBe(expected)
  })
})

describe('localeOf', () => {
  it('keeps the region of the browser for the chosen language', () => {
    expect(localeOf('en', ['nl-NL', 'en-GB'])).toBe('en-GB')
  })

  it('falls back to the main region when the browser does not name the language', () => {
    expect(localeOf('nl', ['en-GB'])).toBe('nl-NL')
  })
})

import { describe, expect, it } from 'vitest'
import { parseTicketsSearch } from './tickets-search.ts'

describe('parseTicketsSearch', () => {
  it.each([
    [
      'keeps what is known',
      { kind: 'change', phase: 'done', verification: 'regressed', search: 'mfa' },
      { kind: 'change', phase: 'done', verification: 'regressed', search: 'mfa' },
    ],
    ['leaves out what is not', { kind: 'problem', phase: 'someday', verification: 'perhaps', page: 3 }, {}],
    ['reads a number as text', { search: 42 }, { search: '42' }],
    ['takes blanks for no search', { search: '  ' }, {}],
  ])('%s', (_, address, expected) => {
    expect(parseTicketsSearch(address)).toEqual(expected)
  })

  it('shortens what the API would refuse', () => {
    expect(parseTicketsSearch({ search: 'x'.repeat(300) }).search).toHaveLength(200)
  })
})

import { describe, expect, it } from 'vitest'
import { parseAuditSearch } from './audit-search.ts'

describe('parseAuditSearch', () => {
  it.each([
    [
      'keeps what is known',
      { action: 'ticket.create', search: 'maren', from: '2026-11-01', to: '2026-11-30' },
      { action: 'ticket.create', search: 'maren', from: '2026-11-01', to: '2026-11-30' },
    ],
    ['leaves out what is not', { action: 'ticket.eat', from: 'yesterday', to: '2026-13-45' }, {}],
    ['reads a number as text', { search: 42 }, { search: '42' }],
    ['takes blanks for no search', { search: '  ' }, {}],
  ])('%s', (_, address, expected) => {
    expect(parseAuditSearch(address)).toEqual(expected)
  })
})

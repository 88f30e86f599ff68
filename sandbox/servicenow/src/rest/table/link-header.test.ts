import { describe, expect, it } from 'vitest'
import { linkHeader } from './link-header.ts'

const address = 'https://host/api/now/table/incident'

function relations(header: string | undefined): Record<string, string> {
  const members = (header ?? '').matchAll(/<[^>]*sysparm_offset=(\d+)>;rel="(\w+)"/g)
  return Object.fromEntries([...members].map(([, offset = '', rel = '']) => [rel, offset]))
}

describe('Link header', () => {
  it('joins members without blanks and keeps the other parameters', () => {
    const query = new URLSearchParams('sysparm_query=a=1^b=2&sysparm_limit=10')
    expect(linkHeader(address, query, { limit: 10, offset: 0, total: 11 })).toBe(
      `<${address}?sysparm_query=a%3D1%5Eb%3D2&sysparm_limit=10&sysparm_offset=0>;rel="first",` +
        `<${address}?sysparm_query=a%3D1%5Eb%3D2&sysparm_limit=10&sysparm_offset=10>;rel="next",` +
        `<${address}?sysparm_query=a%3D1%5Eb%3D2&sysparm_limit=10&sysparm_offset=10>;rel="last"`,
    )
  })

  it.each([
    ['a middle page', 10, 35, { first: '0', prev: '0', next: '20', last: '30' }],
    ['the last page', 30, 35, { first: '0', prev: '20', last: '30' }],
    ['one page', 0, 3, { first: '0', last: '0' }],
    ['a full last page', 10, 20, { first: '0', prev: '0', last: '10' }],
    ['nothing', 0, 0, {}],
    ['an uncounted list', 0, undefined, { first: '0', next: '10' }],
  ])('names the neighbours of %s', (_, offset, total, expected) => {
    const query = new URLSearchParams({ sysparm_limit: '10', sysparm_offset: String(offset) })
    expect(relations(linkHeader(address, query, { limit: 10, offset, total }))).toEqual(expected)
  })
})

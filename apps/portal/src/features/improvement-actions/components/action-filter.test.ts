import type { ImprovementAction } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { matchesFilter, parseActionFilter, productsOf } from './action-filter.ts'

const action: ImprovementAction = {
  id: '123.MDA_GitHub_sso',
  title: 'Require SSO for all members',
  rank: 1,
  category: 'apps',
  product: 'GitHub',
  points: 0,
  maxPoints: 5,
  scoreImpact: 0.4,
  status: 'to-address',
  asserted: false,
  regressed: false,
  userImpact: null,
  implementationCost: null,
  leftTickets: [],
  openTickets: [
    {
      id: 't1',
      kind: 'change',
      delivery: 'delivered',
      following: 'following',
      number: 'CHG0030001',
      stateLabel: 'New',
      phase: 'open',
      verification: 'open',
    },
  ],
}

describe('matchesFilter', () => {
  it.each([
    ['words in any order and case', { search: 'MEMBERS require' }, true],
    ['the number of an open ticket', { search: 'chg0030001' }, true],
    ['the id', { search: '123.mda' }, true],
    ['a word that is missing', { search: 'require passkeys' }, false],
    ['no filter', {}, true],
    ['its category', { category: 'apps' }, true],
    ['another category', { category: 'identity' }, false],
    ['another status', { status: 'completed' }, false],
    ['another product', { product: 'Zoom' }, false],
  ] as const)('judges a row by %s', (_, filter, expected) => {
    expect(matchesFilter(action, filter)).toBe(expected)
  })
})

describe('parseActionFilter', () => {
  it('leaves out what makes no sense in an address', () => {
    const address = { search: ' ', category: 'hardware', status: 'completed', product: 7, theme: 'dark' }
    expect(parseActionFilter(address)).toEqual({ status: 'completed' })
  })
})

describe('productsOf', () => {
  it('names each product once, sorted', () => {
    const others = [{ ...action, product: 'Zoom' }, action, { ...action, product: 'Entra ID' }]
    expect(productsOf([...others, action])).toEqual(['Entra ID', 'GitHub', 'Zoom'])
  })
})

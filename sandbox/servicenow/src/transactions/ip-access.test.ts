import { describe, expect, test } from 'vitest'
import { clientAddress, isAddressAllowed } from './ip-access.ts'

const deny = (start: string, end = start): Record<string, string> => rule('deny', start, end)
const allow = (start: string, end = start): Record<string, string> => rule('allow', start, end)
const rule = (type: string, range_start: string, range_end: string): Record<string, string> => ({
  type,
  range_start,
  range_end,
  flow: 'inbound',
})

describe('IP Address Access Control', () => {
  test.each([
    ['no rules', '10.0.0.1', [], true],
    ['inside a denied range', '10.0.0.7', [deny('10.0.0.1', '10.0.0.9')], false],
    ['beside a denied range', '10.0.0.10', [deny('10.0.0.1', '10.0.0.9')], true],
    ['a range compared by number, not by text', '10.0.0.9', [deny('10.0.0.1', '10.0.0.100')], false],
    ['allow wins over deny', '10.0.0.7', [deny('0.0.0.0', '255.255.255.255'), allow('10.0.0.7')], true],
    ['only allow rules keep nobody out', '10.9.9.9', [allow('10.0.0.1')], true],
    ['IPv6', '2001:db8::5', [deny('2001:db8::1', '2001:db8::f')], false],
    ['another family', '2001:db8::5', [deny('0.0.0.0', '255.255.255.255')], true],
    ['an outbound rule', '10.0.0.7', [{ ...deny('10.0.0.7'), flow: 'outbound' }], true],
    ['a rule that is no range', '10.0.0.7', [deny('10.0.0.0/8')], true],
  ])('%s', (_title, address, rules, allowed) => {
    expect(isAddressAllowed(address, rules)).toBe(allowed)
  })
})

test.each([
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['::ffff:127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '203.0.113.9, 10.0.0.1', '203.0.113.9'],
  ['127.0.0.1', 'nonsense', '127.0.0.1'],
])('a client at %s forwarded for %s has the address %s', (remote, forwarded, expected) => {
  expect(clientAddress(remote, forwarded)).toBe(expected)
})

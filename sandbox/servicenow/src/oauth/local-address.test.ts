import { expect, test } from 'vitest'
import { localAddress } from './local-address.ts'

test.each([
  ['/incident.do?sys_id=1', '/incident.do?sys_id=1'],
  ['incident_list.do', '/incident_list.do'],
  [
    '/oauth_auth.do?redirect_uri=https%3A%2F%2Fportal.example',
    '/oauth_auth.do?redirect_uri=https%3A%2F%2Fportal.example',
  ],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  [String.raw`\\evil.example`, '/'],
  [String.raw`/\evil.example`, '/'],
  ['/.//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
])('after log-in %s leads to %s', (asked, address) => {
  expect(localAddress(asked)).toBe(address)
})

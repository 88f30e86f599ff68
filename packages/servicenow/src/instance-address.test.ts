import { expect, it } from 'vitest'
import { parseInstanceAddress } from './instance-address.ts'

const allowed = ['http://127.0.0.1:8090']

it.each([
  ['dev00000', 'https://dev00000.service-now.com'],
  ['  Dev00000 ', 'https://dev00000.service-now.com'],
  ['dev00000.service-now.com', 'https://dev00000.service-now.com'],
  ['https://dev00000.service-now.com/nav_to.do?uri=incident.do', 'https://dev00000.service-now.com'],
  ['agency.servicenowservices.com', 'https://agency.servicenowservices.com'],
  ['support.example.com', 'https://support.example.com'],
  ['http://127.0.0.1:8090/login.do', 'http://127.0.0.1:8090'],
])('takes %s as %s', (text, origin) => {
  expect(parseInstanceAddress(text, allowed)).toBe(origin)
})

it.each([
  ['http://dev00000.service-now.com', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://10.0.0.1', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://[::1]', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://localhost', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://metadata.internal', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://2130706433', 'SERVICENOW_ADDRESS_REFUSED'],
  ['https://dev00000.service-now.com:8443', 'SERVICENOW_ADDRESS_REFUSED'],
  ['http://127.0.0.1:8091', 'SERVICENOW_ADDRESS_REFUSED'],
  ['ftp://dev00000.service-now.com', 'SERVICENOW_ADDRESS_INVALID'],
  ['https://user:pass@dev00000.service-now.com', 'SERVICENOW_ADDRESS_INVALID'],
  ['not an address', 'SERVICENOW_ADDRESS_INVALID'],
  ['', 'SERVICENOW_ADDRESS_INVALID'],
])('refuses %s with %s', (text, code) => {
  expect(() => parseInstanceAddress(text, allowed)).toThrow(expect.objectContaining({ code }))
})

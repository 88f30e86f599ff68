import { expect, it } from 'vitest'
import { refusalCause } from './refusal.ts'

it.each([
  [
    "Read operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused due to the table's cross-scope access policy",
    'table-closed',
  ],
  [
    "Read operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused because of the table's cross-scope access policy",
    'table-closed',
  ],
  [
    "Create operation on table 'sys_user' from scope 'Microsoft 365 Ticketing Connector' was denied. The application 'Microsoft 365 Ticketing Connector' must declare a cross scope access privilege. Please contact the application admin to update their access requests.",
    'privilege-denied',
  ],
  [
    'com.glide.script.fencing.access.ScopeAccessNotGrantedException: read access to sys_user_has_role not granted',
    'privilege-denied',
  ],
  ['Operation against file oauth_entity was aborted by Business Rule', 'other'],
  ['', 'other'],
])('the instance saying %j means %s', (message, cause) => {
  expect(refusalCause(message)).toBe(cause)
})

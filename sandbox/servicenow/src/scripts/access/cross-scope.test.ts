import { describe, expect, test } from 'vitest'
import type { TableDefinition } from '../../instance.ts'
import { decideTableAccess } from './cross-scope.ts'

const scope = { name: 'x_mioms_m365ticket', label: 'Microsoft 365 Ticketing', tracking: 'permissive' } as const
const enforcing = { ...scope, tracking: 'enforcing' } as const
const table: TableDefinition = {
  name: 'oauth_entity',
  label: 'Application Registries',
  parent: undefined,
  scope: 'global',
  columns: new Map(),
  access: 'public',
  readAccess: true,
  createAccess: false,
  alterAccess: true,
  deleteAccess: false,
  webServiceAccess: true,
}

describe('cross-scope access to a table', () => {
  test.each([
    [{ ...table, access: 'package_private' } as const, 'read', 'Read'],
    [{ ...table, readAccess: false }, 'read', 'Read'],
    [{ ...table, readAccess: false }, 'write', 'Write'],
    [table, 'create', 'Create'],
    [table, 'delete', 'Delete'],
  ] as const)('is refused by the settings of the table, whatever was granted (%#)', (closed, operation, word) => {
    expect(decideTableAccess(scope, closed, operation, 'allowed')).toEqual({
      kind: 'refused',
      privilege: undefined,
      message: `${word} operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused due to the table's cross-scope access policy`,
    })
  })

  test.each([
    ['of its own scope', { ...scope, name: 'global' }, undefined, 'allowed'],
    ['already allowed', enforcing, 'allowed', 'allowed'],
    ['of an application without tracking', { ...scope, tracking: 'none' } as const, undefined, 'allowed'],
    ['first use under permissive tracking', scope, undefined, 'granted'],
    ['first use under enforcing tracking', enforcing, undefined, 'refused'],
    ['requested and not yet allowed', scope, 'requested', 'refused'],
    ['denied by an administrator', scope, 'denied', 'refused'],
  ] as const)('%s: is %s', (_case, from, status, expected) => {
    expect(decideTableAccess(from, table, 'read', status).kind).toBe(expected)
  })

  test('names the application, not the scope, when a privilege is granted or missing', () => {
    expect(decideTableAccess(scope, table, 'read', undefined)).toMatchObject({
      message:
        "Read operation on table 'oauth_entity' from scope 'Microsoft 365 Ticketing' was granted and added to 'Microsoft 365 Ticketing' cross scope privileges",
    })
    expect(decideTableAccess(enforcing, table, 'read', undefined)).toMatchObject({
      privilege: 'requested',
      message:
        "Read operation on table 'oauth_entity' from scope 'Microsoft 365 Ticketing' was denied. The application 'Microsoft 365 Ticketing' must declare a cross scope access privilege. Please contact the application admin to update their access requests.",
    })
  })
})

import { expect, test } from 'vitest'
import { checkAppScope, rekey, scopeIdOf } from './servicenow-app-scope.ts'

const scopeId = '0123456789abcdef0123456789abcdef'

test.each(['x_mioms_m365ticket', 'x_acme_t', 'sn_tickets'])('takes the scope %s', (scope) => {
  expect(() => checkAppScope({ scope, scopeId })).not.toThrow()
})

test.each([
  ['x_mioms_m365tickets', '19 characters; ServiceNow takes 18 at most'],
  ['mioms_tickets', 'must be x_'],
  ['x_Acme_tickets', 'must be x_'],
  ['x_acme__tickets', 'must be x_'],
  ['x_acme_', 'must be x_'],
  ['x', 'must be x_'],
])('refuses the scope %s', (scope, reason) => {
  expect(() => checkAppScope({ scope, scopeId })).toThrow(reason)
})

test.each(['', scopeId.slice(1), scopeId.toUpperCase()])('refuses the scope id "%s"', (id) => {
  expect(() => checkAppScope({ scope: 'x_acme_t', scopeId: id })).toThrow('32 hexadecimal digits')
})

test('gives one scope one id, and another another', () => {
  expect(scopeIdOf('x_acme_t')).toBe(scopeIdOf('x_acme_t'))
  expect(scopeIdOf('x_acme_t')).not.toBe(scopeIdOf('x_acme_u'))
  expect(() => checkAppScope({ scope: 'x_acme_t', scopeId: scopeIdOf('x_acme_t') })).not.toThrow()
})

test('gives records of another scope ids of their own, and the same ones every time', () => {
  const foreign = 'f'.repeat(32)
  const keys = `{ table: 'sys_atf_step' id: '${scopeId}' }, { table: 'sys_variable_value' id: '${scopeIdOf('value')}'
    key: { document_key: '${scopeId}' variable: '${foreign}' } }`
  const rekeyed = rekey(keys, scopeIdOf('x_acme_t'))
  expect(rekeyed).toBe(rekey(keys, scopeIdOf('x_acme_t')))
  expect(rekeyed).not.toBe(rekey(keys, scopeIdOf('x_acme_u')))
  expect(rekeyed).not.toContain(scopeId)
  const [step, value, step2, variable] = rekeyed.match(/[0-9a-f]{32}/g) ?? []
  expect([step2, variable]).toEqual([step, foreign])
  expect(value).not.toBe(step)
})

import { describe, expect, it } from 'vitest'
import type { IntegrationUser } from './checklist-state.ts'
import { decideUser, type UserFacts } from './decide-user.ts'
import type { Refusal } from './refusal.ts'

const role = 'x_mioms_m365ticket.integration'
const user: IntegrationUser = {
  sysId: 'b'.repeat(32),
  userName: 'scorelink.integration',
  name: 'Microsoft 365 Ticketing Connector',
  active: true,
  lockedOut: false,
  webServiceAccessOnly: false,
  machineIdentity: false,
  passwordNeedsReset: false,
  roles: [role],
  ownRoles: [role],
}
const facts: UserFacts = { isChosen: true, user, neededRoles: [role], mayCreate: true, mayGrantRoles: true }
const found = (changed: Partial<IntegrationUser>) => decideUser({ ...facts, user: { ...user, ...changed } }).findings

describe('the step of the integration user', () => {
  it('is done with a user that may log in and holds the role', () => {
    expect(decideUser(facts)).toMatchObject({ status: 'done', user, findings: [] })
  })

  it('is to do before one was made or picked', () => {
    expect(decideUser({ ...facts, isChosen: false, user: null })).toMatchObject({ status: 'todo', findings: [] })
  })

  it.each<[string, Partial<IntegrationUser>]>([
    ['inactive', { active: false }],
    ['locked-out', { lockedOut: true }],
    ['web-service-only', { webServiceAccessOnly: true }],
    ['machine-identity', { machineIdentity: true }],
    ['password-reset', { passwordNeedsReset: true }],
    ['missing-roles', { roles: ['itil'] }],
    ['external', { roles: [role, 'snc_external'] }],
    ['more-roles', { roles: [role, 'admin'] }],
  ])('needs attention when the user is %s', (code, changed) => {
    expect(found(changed).map((finding) => finding.code)).toEqual([code])
    expect(decideUser({ ...facts, user: { ...user, ...changed } }).status).toBe('attention')
  })

  it('names the roles that lack or are too many', () => {
    expect(found({ roles: ['admin', 'oauth_admin'] })).toEqual([
      { code: 'missing-roles', values: [role] },
      { code: 'more-roles', values: ['admin', 'oauth_admin'] },
    ])
  })

  it('takes a user that counts as internal as well', () => {
    expect(found({ roles: [role, 'snc_external', 'snc_internal'] })).toEqual([])
  })

  it('is refused to a person who may not make users, until somebody else has', () => {
    const lacking = { ...facts, mayCreate: false }
    expect(decideUser({ ...lacking, isChosen: false, user: null })).toMatchObject({
      status: 'refused',
      refusal: { table: 'sys_user', operation: 'create', cause: 'person-lacks-rights' },
    })
    expect(decideUser(lacking)).toMatchObject({ status: 'done', refusal: null })
  })

  it('needs attention when the user is gone, and is refused when users cannot be read', () => {
    expect(decideUser({ ...facts, user: null })).toMatchObject({
      status: 'attention',
      findings: [{ code: 'not-found' }],
    })
    const refusal: Refusal = { table: 'sys_user', operation: 'read', cause: 'other', message: 'no' }
    expect(decideUser({ ...facts, user: refusal })).toMatchObject({ status: 'refused', refusal, user: null })
  })
})

import type { Finding, IntegrationUser, StepStatus, UserFinding, UserStep } from './checklist-state.ts'
import { lacksRights, type Refusal } from './refusal.ts'

export interface UserFacts {
  /** Whether a user was created or picked. */
  readonly isChosen: boolean
  /** The user, null when there is none of that id, or why it cannot be read. */
  readonly user: IntegrationUser | null | Refusal
  readonly neededRoles: readonly string[]
  readonly mayCreate: boolean
  readonly mayGrantRoles: boolean
}

/** Roles that let a user do more than any integration should. */
const POWERFUL: ReadonlySet<string> = new Set([
  'admin',
  'security_admin',
  'user_admin',
  'oauth_admin',
  'itil_admin',
  'web_service_admin',
])

/** Second step: a user that can click Allow, with the rights of the integration role and no more. */
export function decideUser(facts: UserFacts): UserStep {
  const { isChosen, user, neededRoles, mayCreate, mayGrantRoles } = facts
  const common = { neededRoles, mayCreate, mayGrantRoles }
  if (user !== null && 'cause' in user) {
    return { ...common, status: 'refused', findings: [], refusal: user, user: null }
  }
  if (user === null) {
    const findings: Finding<UserFinding>[] = isChosen ? [{ code: 'not-found', values: [] }] : []
    if (!mayCreate)
      return { ...common, status: 'refused', findings, refusal: lacksRights('sys_user', 'create'), user: null }
    return { ...common, status: isChosen ? 'attention' : 'todo', findings, refusal: null, user: null }
  }
  const findings = findingsOf(user, neededRoles)
  const status: StepStatus = findings.length > 0 ? 'attention' : 'done'
  return { ...common, status, findings, refusal: null, user }
}

function findingsOf(user: IntegrationUser, neededRoles: readonly string[]): Finding<UserFinding>[] {
  const found: Finding<UserFinding>[] = []
  const add = (isSo: boolean, code: UserFinding, values: readonly string[] = []): void => {
    if (isSo) found.push({ code, values })
  }
  const missing = neededRoles.filter((role) => !user.roles.includes(role))
  const powerful = user.roles.filter((role) => POWERFUL.has(role))
  add(!user.active, 'inactive')
  add(user.lockedOut, 'locked-out')
  add(user.webServiceAccessOnly, 'web-service-only')
  add(user.machineIdentity, 'machine-identity')
  add(user.passwordNeedsReset, 'password-reset')
  add(missing.length > 0, 'missing-roles', missing)
  add(user.roles.includes('snc_external') && !user.roles.includes('snc_internal'), 'external')
  add(powerful.length > 0, 'more-roles', powerful)
  return found
}

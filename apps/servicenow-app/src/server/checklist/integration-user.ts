import { GlideRecord, GlideSecureRandomUtil, gs } from '@servicenow/glide'
import type { IntegrationUser } from './checklist-state.ts'
import { generatedPassword } from './generated-secret.ts'
import { lacksRights, type Refusal } from './refusal.ts'
import { type Attempt, attempt } from './refused-operation.ts'

const SCOPE = 'x_mioms_m365ticket'
const USERS = 'sys_user'
const USER_ROLES = 'sys_user_has_role'

/** All the portal needs: the routes ask for this role, and the scripts behind them do the rest. */
export const neededRoles: readonly string[] = [`${SCOPE}.integration`]

/** Shown once: the instance keeps a hash of the password. */
export interface IssuedUser {
  readonly sysId: string
  readonly userName: string
  readonly password: string
}

/** @returns null when there is no such user. */
export function readUser(sysId: string): IntegrationUser | null | Refusal {
  return findUser('sys_id', sysId)
}

export function readUserByName(userName: string): IntegrationUser | null | Refusal {
  return findUser('user_name', userName)
}

export function mayCreateUser(): boolean {
  return new GlideRecord(USERS).canCreate()
}

export function mayGrantRoles(): boolean {
  return new GlideRecord(USER_ROLES).canCreate()
}

/**
 * Makes a user that can log in and click Allow: one for web services only could not (ServiceNow docs, Non-interactive
 * sessions).
 */
export function createUser(values: { readonly userName: string; readonly email: string }): Attempt<IssuedUser> {
  if (!mayCreateUser()) return { ok: false, refusal: lacksRights(USERS, 'create') }
  const password = newPassword()
  const record = new GlideRecord(USERS)
  return attempt(record, 'create', () => {
    record.initialize()
    record.setValue('user_name', values.userName)
    record.setValue('first_name', 'Microsoft 365')
    record.setValue('last_name', 'Ticketing Connector')
    if (values.email !== '') record.setValue('email', values.email)
    record.setValue('active', 'true')
    record.setValue('web_service_access_only', 'false')
    record.setValue('password_needs_reset', 'false')
    // Display values of date fields in what the portal reads are then UTC.
    record.setValue('time_zone', 'GMT')
    setPassword(record, password)
    const sysId = record.insert()
    return sysId ? { sysId, userName: values.userName, password } : undefined
  })
}

/** Gives a user of ours a new password, and lets it log in with it. */
export function replacePassword(sysId: string): Attempt<IssuedUser> {
  const password = newPassword()
  const record = new GlideRecord(USERS)
  const found = attempt(record, 'read', () => record.get(sysId) || undefined)
  if (!found.ok) return found
  if (!record.canWrite() || !record.getElement('user_password').canWrite()) {
    return { ok: false, refusal: lacksRights(USERS, 'update') }
  }
  return attempt(record, 'update', () => {
    setPassword(record, password)
    record.setValue('password_needs_reset', 'false')
    return record.update() ? { sysId, userName: record.getValue('user_name'), password } : undefined
  })
}

/** Gives the user what it lacks of {@link neededRoles}. @returns the roles given. */
export function grantRoles(user: IntegrationUser): Attempt<readonly string[]> {
  const missing = neededRoles.filter((role) => !user.roles.includes(role))
  if (missing.length > 0 && !mayGrantRoles()) return { ok: false, refusal: lacksRights(USER_ROLES, 'create') }
  for (const name of missing) {
    const role = roleId(name)
    if (!role.ok) return role
    const record = new GlideRecord(USER_ROLES)
    const given = attempt(record, 'create', () => {
      record.initialize()
      record.setValue('user', user.sysId)
      record.setValue('role', role.value)
      return record.insert() || undefined
    })
    if (!given.ok) return given
  }
  return { ok: true, value: missing }
}

function roleId(name: string): Attempt<string> {
  const record = new GlideRecord('sys_user_role')
  return attempt(record, 'read', () => (record.get('name', name) ? record.getUniqueValue() : undefined))
}

function findUser(column: string, value: string): IntegrationUser | null | Refusal {
  const record = new GlideRecord(USERS)
  record.addQuery(column, value)
  record.setLimit(1)
  const found = attempt(record, 'read', () => {
    record.query()
    return record.next()
  })
  if (!found.ok) return found.refusal
  if (!found.value) return null
  const roles = rolesOf(record.getUniqueValue())
  return roles.ok ? userOf(record, roles.value) : roles.refusal
}

function userOf(record: GlideRecord, roles: readonly HeldRole[]): IntegrationUser {
  const text = (column: string): string => record.getValue(column) ?? ''
  const ticked = (column: string): boolean => ['1', 'true'].includes(text(column))
  const names = (held: readonly HeldRole[]): string[] => [...new Set(held.map(({ name }) => name))].sort()
  return {
    sysId: record.getUniqueValue(),
    userName: text('user_name'),
    name: text('name') || text('user_name'),
    active: ticked('active'),
    lockedOut: ticked('locked_out'),
    webServiceAccessOnly: ticked('web_service_access_only'),
    machineIdentity: record.isValidField('identity_type') && text('identity_type') === 'machine',
    passwordNeedsReset: ticked('password_needs_reset'),
    roles: names(roles),
    ownRoles: names(roles.filter(({ inherited }) => !inherited)),
  }
}

interface HeldRole {
  readonly name: string
  readonly inherited: boolean
}

function rolesOf(userId: string): Attempt<readonly HeldRole[]> {
  const record = new GlideRecord(USER_ROLES)
  record.addQuery('user', userId)
  return attempt(record, 'read', () => {
    record.query()
    const held: HeldRole[] = []
    while (record.next()) {
      const inherited = ['1', 'true'].includes(record.getValue('inherited') ?? '')
      held.push({ name: record.getElement('role').getDisplayValue(), inherited })
    }
    return held
  })
}

/** As a display value: that is what hashes a password (ServiceNow docs, GlideElement, setDisplayValue). */
function setPassword(record: GlideRecord, password: string): void {
  record.getElement('user_password').setDisplayValue(password)
}

function newPassword(): string {
  return generatedPassword((length) => GlideSecureRandomUtil.getSecureRandomString(length))
}

/** Whether this is the person at the page: nobody's own account may become the integration user. */
export function isOwnAccount(user: IntegrationUser): boolean {
  return user.sysId === gs.getUserID()
}

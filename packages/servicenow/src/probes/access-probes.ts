import type { AppError, ErrorDefinition } from '@scorelink/kit'
import { serviceNowErrors } from '../errors.ts'
import { failedBy, failedWith, fail, hiddenBy, pass, unsure, type Finding, type Observed } from './finding.ts'

/** Rows the platform showed us, and how many there are before access controls. */
export interface Rows {
  readonly rows: ReadonlyArray<Readonly<Record<string, string>>>
  readonly total: number | undefined
  /** Limit of the rate-limit rule that matched; undefined when none did. */
  readonly callsAnHour?: number | undefined
}

/** Causes that lie with the fact probed; whatever else fails keeps us from telling. */
const refusals = new Set<ErrorDefinition>([
  serviceNowErrors.SERVICENOW_UNAUTHORIZED,
  serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED,
  serviceNowErrors.SERVICENOW_FORBIDDEN,
  serviceNowErrors.SERVICENOW_TOKEN_RESTRICTED,
  serviceNowErrors.SERVICENOW_REJECTED,
])

function judgeFailure(failure: AppError): Finding {
  return refusals.has(failure.definition) ? failedBy(failure) : hiddenBy(failure)
}

/** @param self the own record of the integration user, read with our token. */
export function judgeAuthorization(self: Observed<Rows>): Finding {
  if (self.ok) return pass('ServiceNow accepts our token.')
  return judgeFailure(self.failure)
}

export interface RegistryExpectation {
  readonly clientId: string
  /** Undefined where the grant sends nobody back. */
  readonly redirectUri: string | undefined
}

/** @param records registry records with our client ID; ordinary users are not shown any. */
export function judgeRegistry(
  self: Observed<Rows>,
  records: Observed<Rows>,
  { clientId, redirectUri }: RegistryExpectation,
): Finding {
  const facts = { clientId }
  const record = records.ok ? records.value.rows[0] : undefined
  if (record !== undefined) return judgeRecord(record, { clientId, redirectUri })
  if (self.ok) return pass('The registry record is active: tokens made by it are accepted.', facts)
  if (self.failure.definition === serviceNowErrors.SERVICENOW_TOKEN_RESTRICTED) return failedBy(self.failure, facts)
  if (refusals.has(self.failure.definition)) {
    return unsure('The integration user may not read the application registry, so the record cannot be compared.', {
      remedy: 'Compare the record with the page on validating the OAuth entity.',
      help: 'validate-the-oauth-entity',
      facts,
    })
  }
  return hiddenBy(self.failure)
}

function judgeRecord(record: Readonly<Record<string, string>>, expected: RegistryExpectation): Finding {
  const { clientId, redirectUri } = expected
  const wrong = [
    record['active'] === 'false' ? 'it is not active' : undefined,
    record['public_client'] === 'true' ? 'it is ticked as public client, which gets no refresh token' : undefined,
    redirectUri !== undefined && !(record['redirect_url'] ?? '').split(/[,\s]+/).includes(redirectUri)
      ? `its redirect URL is not ${redirectUri}`
      : undefined,
    record['scope_restriction'] === 'securely_scoped' ? 'it restricts tokens to named scopes' : undefined,
  ].filter((each) => each !== undefined)
  const facts = { clientId, name: record['name'] ?? '' }
  if (wrong.length === 0) return pass('The registry record is as it should be.', facts)
  return fail(
    `The registry record does not fit: ${wrong.join('; ')}.`,
    'Correct the record in System OAuth > Application Registry.',
    'validate-the-oauth-entity',
    facts,
  )
}

/** Account flags of the integration user. That it can log in at all is proven by the token. */
export function judgeUser(self: Observed<Rows>): Finding {
  if (!self.ok) {
    return self.failure.definition === serviceNowErrors.SERVICENOW_UNAUTHORIZED
      ? unsure(
          'ServiceNow refuses us, which it also does when the user is inactive, locked out or must reset the password.',
          {
            remedy: 'Look the user up in User Administration > Users.',
            help: 'validate-the-integration-user',
          },
        )
      : judgeFailure(self.failure)
  }
  const user = self.value.rows[0]
  if (user === undefined) {
    return fail(
      'The integration user cannot read its own record.',
      'Give the integration user a role that reads users, such as itil.',
      'validate-the-integration-user',
    )
  }
  const flags = [
    user['active'] === 'false' ? 'not active' : undefined,
    user['locked_out'] === 'true' ? 'locked out' : undefined,
    user['password_needs_reset'] === 'true' ? 'due to reset the password' : undefined,
  ].filter((each) => each !== undefined)
  const facts = { userName: user['user_name'] ?? '', name: user['name'] ?? '' }
  if (flags.length === 0) return pass('The integration user exists, is active and not locked out.', facts)
  return fail(
    `The integration user is ${flags.join(' and ')}.`,
    'Correct it in User Administration > Users.',
    'validate-the-integration-user',
    facts,
  )
}

/** Whether the connected account looks like a person's own. @param people addresses of those who use the portal. */
export function judgeOwnAccount(self: Observed<Rows>, roles: Observed<Rows>, people: readonly string[]): Finding {
  if (!self.ok) return hiddenBy(self.failure)
  const user = self.value.rows[0] ?? {}
  const facts = { userName: user['user_name'] ?? '' }
  const addresses = new Set([user['email'] ?? '', user['user_name'] ?? ''].map((text) => text.toLowerCase()))
  const person = people.some((address) => addresses.has(address.toLowerCase()))
  const marks = [
    person ? 'it belongs to somebody who uses this portal' : undefined,
    roleNames(roles)?.includes('admin') ? 'it has the role admin' : undefined,
    user['title'] ? 'it has a job title' : undefined,
    user['manager'] ? 'it has a manager' : undefined,
  ].filter((each) => each !== undefined)
  if (marks.length === 0) return pass('The connected account is no person’s own.', facts)
  return fail(
    `The connected account looks like a person’s own: ${marks.join(', ')}.`,
    'Authorize again, and log in as an integration user made for this purpose.',
    'log-in-as-the-integration-user',
    facts,
  )
}

/** Roles that read and write both tables; either of each pair will do. */
const needs: ReadonlyArray<{ readonly what: string; readonly any: readonly string[] }> = [
  { what: 'incidents', any: ['admin', 'itil', 'sn_incident_write'] },
  { what: 'changes', any: ['admin', 'itil', 'sn_change_write', 'change_manager'] },
]

export function judgeRoles(self: Observed<Rows>, roles: Observed<Rows>): Finding {
  if (!self.ok) return hiddenBy(self.failure)
  if (!roles.ok) return judgeFailure(roles.failure)
  const names = roleNames(roles) ?? []
  if (names.length === 0) {
    return unsure('The instance does not show the roles of the integration user.', {
      remedy: 'Compare them in User Administration > Users.',
      help: 'validate-the-integration-user',
    })
  }
  const facts = { roles: names.join(', ') }
  const missing = needs.filter(({ any }) => !any.some((role) => names.includes(role))).map(({ what }) => what)
  if (missing.length === 0) return pass('The integration user has the roles that are needed.', facts)
  return fail(
    `No role of the integration user lets it write ${missing.join(' and ')}.`,
    'Give it the role itil, or sn_incident_write and sn_change_write.',
    'validate-the-integration-user',
    facts,
  )
}

function roleNames(roles: Observed<Rows>): string[] | undefined {
  return roles.ok ? roles.value.rows.map((row) => row['role.name'] ?? '').filter(Boolean) : undefined
}

/**
 * Whether a table can be read. A row that access controls hide is missing from a list without a word; only the count
 * tells (ServiceNow docs, Table API).
 */
export function judgeReading(table: string, read: Observed<Rows>): Finding {
  if (!read.ok) return judgeFailure(read.failure)
  const { rows, total } = read.value
  const facts = { table }
  if (rows.length > 0) return pass(`Rows of ${table} can be read.`, facts)
  if (total === 0) return unsure(`There is no row in ${table} to read; nothing refuses it.`, { facts })
  return failedWith(serviceNowErrors.SERVICENOW_FORBIDDEN, `every row of ${table} is hidden`, facts)
}

/** @param write a change of one of our own records to what it is already; undefined when there is none. */
export function judgeWriting(table: string, write: Observed<unknown> | undefined): Finding {
  const facts = { table }
  if (write === undefined) {
    return unsure(`There is no ticket of ours in ${table} yet by which to try.`, {
      remedy: 'The roles say whether writing is allowed; send one ticket to be sure.',
      facts,
    })
  }
  if (write.ok) return pass(`Our records in ${table} can be written.`, facts)
  // A record nobody shows us is answered as one that is not there.
  return write.failure.definition === serviceNowErrors.SERVICENOW_REJECTED
    ? failedWith(serviceNowErrors.SERVICENOW_FORBIDDEN, `our record in ${table} is hidden or gone`, facts)
    : judgeFailure(write.failure)
}

/** @param setting the own row of `oauth_entity` in the table of tables; only administrators are shown it. */
export function judgeRegistryOpen(setting: Observed<Rows>): Finding {
  const row = setting.ok ? setting.value.rows[0] : undefined
  if (row !== undefined) {
    const open = row['access'] === 'public' && row['read_access'] === 'true'
    const facts = { accessibleFrom: row['access'] ?? '', canRead: row['read_access'] ?? '' }
    if (open) return pass('Scripts of other applications may read the application registry, as shipped.', facts)
    return fail(
      'The table of application registries is closed to scripts of other applications.',
      'Set "Accessible from" of table oauth_entity to "All application scopes" and tick "Can read".',
      'oauth-creation-refused',
      facts,
    )
  }
  return unsure('Only an administrator of the instance can see this setting; it matters to the connector app alone.', {
    remedy: 'When the first step of the installation checklist is refused, look at table oauth_entity.',
    help: 'oauth-creation-refused',
  })
}

/** @param callsAnHour limit of the rule that matched; undefined when none did. @param needed what polling takes */
export function judgeBudget(self: Observed<unknown>, callsAnHour: number | undefined, needed: number): Finding {
  if (!self.ok) {
    return self.failure.definition === serviceNowErrors.SERVICENOW_RATE_LIMITED
      ? failedBy(self.failure)
      : hiddenBy(self.failure)
  }
  if (callsAnHour === undefined) return pass('No rate-limit rule of the instance matches our calls.')
  const facts = { callsAnHour: String(callsAnHour), neededByFollowing: String(needed) }
  if (callsAnHour > needed) return pass(`A rule allows ${callsAnHour} calls an hour; following takes ${needed}.`, facts)
  return fail(
    `A rule allows ${callsAnHour} calls an hour, and following tickets alone takes ${needed}.`,
    'Have the rule raised for the integration user, or raise SERVICENOW_POLL_SECONDS.',
    serviceNowErrors.SERVICENOW_RATE_LIMITED.code,
    facts,
  )
}

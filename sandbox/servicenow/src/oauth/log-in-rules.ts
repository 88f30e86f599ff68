import type { Row } from '../instance.ts'

/** Which door a person or program comes in by. */
export type Door =
  /** Log-in page: leads to a session in a browser. */
  | 'page'
  /** Basic or bearer on an API call, password grant. */
  | 'api'

/**
 * Why a user is kept out although the password may be right.
 *
 * @returns the reason for the system log; undefined when nothing speaks against it.
 */
export function refusalOf(user: Row, door: Door): string | undefined {
  if (user['active'] !== 'true') return 'user is inactive'
  if (user['locked_out'] === 'true') return 'user is locked out'
  if (user['password_needs_reset'] === 'true') return 'user must reset the password'
  if (door === 'page' && !isInteractive(user)) return 'user has web service access only'
  return undefined
}

/** Users made for programs have no pages: they cannot consent to anything (ServiceNow docs, non-interactive sessions). */
export function isInteractive(user: Row): boolean {
  return user['web_service_access_only'] !== 'true' && user['identity_type'] !== 'machine'
}

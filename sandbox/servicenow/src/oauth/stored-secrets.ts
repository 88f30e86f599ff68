import type { Instance, Row } from '../instance.ts'
import { decryptSecret, verifyPassword } from '../records/writing/secrets.ts'

/** Whether this is the password of the user; a user without one has none. */
export function isPasswordOf(user: Row, password: string): boolean {
  return verifyPassword(user['user_password'] ?? '', password)
}

/** Plain client secret of an application registry record; empty when none is set. */
export function clientSecretOf(row: Row, instance: Instance): string {
  return revealSecret(instance, row['client_secret'] ?? '')
}

/** Plain text of a stored two-way encrypted value; empty for anything else. */
export function revealSecret({ sql }: Instance, stored: string): string {
  return decryptSecret({ prepare: (text) => sql.prepare(text) }, stored)
}

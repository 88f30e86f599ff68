import type { Instance, Row } from '../instance.ts'
import { decryptSecret, verifyPassword } from '../records/writing/secrets.ts'

/** Whether this is the password of the user; a user without one has none. */
export function isPasswordOf(user: Row, password: string): boolean {
  return verifyPassword(user['user_password'] ?? '', password)
}

/** Plain client secret of an application registry record; empty when none is set. */
export function clientSecretOf(row: Row, { sql }: Instance): string {
  return decryptSecret({ prepare: (text) => sql.prepare(text) }, row['client_secret'] ?? '')
}

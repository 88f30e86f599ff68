import type { Instance, Row } from '../instance.ts'
import type { Connection } from '../records/storage/connection.ts'
import { decryptSecret, verifyPassword } from '../records/writing/secrets.ts'

/** Whether this is the password of the user; a user without one has none. */
export function isPasswordOf(user: Row, password: string): boolean {
  return verifyPassword(user['user_password'] ?? '', password)
}

/** Plain client secret of an application registry record; empty when none is set. */
export function clientSecretOf(row: Row, instance: Instance): string {
  const { sql } = instance
  const connection: Connection = {
    sql,
    prepare: (text) => sql.prepare(text),
    atomically: (work) => instance.atomically(work),
    close: () => undefined,
  }
  return decryptSecret(connection, row['client_secret'] ?? '')
}

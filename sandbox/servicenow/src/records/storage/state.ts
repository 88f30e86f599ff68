import type { Connection } from './connection.ts'

/** Facts about the file itself that are no records: schema version, clock offset, key of secrets. */
export function createState(connection: Connection): void {
  connection.sql.exec(
    'CREATE TABLE IF NOT EXISTS instance_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  )
}

export function readState(connection: Pick<Connection, 'prepare'>, key: string): string | undefined {
  const row = connection.prepare('SELECT value FROM instance_state WHERE key = ?').get(key)
  return row === undefined ? undefined : String(row['value'])
}

export function writeState(connection: Connection, key: string, value: string): void {
  connection
    .prepare(
      'INSERT INTO instance_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value)
  connection.refresh()
}

/** A number among the facts, read once a view. */
export const heldNumber = (connection: Connection, key: string): number =>
  connection.held(key, () => Number(readState(connection, key) ?? 0))

/** Counter that moves with every change of access controls, roles, properties, policies or look-ups. */
export const settingsVersion = (connection: Connection): number => heldNumber(connection, 'settings_version')

export function bumpSettingsVersion(connection: Connection): void {
  writeState(connection, 'settings_version', String(settingsVersion(connection) + 1))
}

/** Counter that moves with every change of dictionary or choices; reading those again costs more, so they are apart. */
export const metadataVersion = (connection: Connection): number => heldNumber(connection, 'metadata_version')

export function bumpMetadataVersion(connection: Connection): void {
  writeState(connection, 'metadata_version', String(metadataVersion(connection) + 1))
}

import type { Connection } from './connection.ts'

/** Facts about the file itself that are no records: schema version, clock offset, key of secrets. */
export function createState(connection: Connection): void {
  connection.sql.exec(`
    CREATE TABLE IF NOT EXISTS instance_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS number_counter (category TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID`)
}

export function readState(connection: Connection, key: string): string | undefined {
  const row = connection.prepare('SELECT value FROM instance_state WHERE key = ?').get(key)
  return row === undefined ? undefined : String(row['value'])
}

export function writeState(connection: Connection, key: string, value: string): void {
  connection
    .prepare(
      'INSERT INTO instance_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value)
}

/** Counter that moves with every change of access controls, roles, properties, policies or look-ups. */
export const settingsVersion = (connection: Connection): number =>
  Number(readState(connection, 'settings_version') ?? 0)

export function bumpSettingsVersion(connection: Connection): void {
  writeState(connection, 'settings_version', String(settingsVersion(connection) + 1))
}

/** Counter that moves with every change of dictionary or choices; reading those again costs more, so they are apart. */
export const metadataVersion = (connection: Connection): number =>
  Number(readState(connection, 'metadata_version') ?? 0)

export function bumpMetadataVersion(connection: Connection): void {
  writeState(connection, 'metadata_version', String(metadataVersion(connection) + 1))
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instance } from '../../instance.ts'
import { openInstance, prepareInstance } from '../../records/open-instance.ts'
import { systemActor } from '../system-actor.ts'

export const REDIRECT = 'https://portal.example/callback'
export const CLIENT = { client_id: 'c'.repeat(32), client_secret: 's3cret/+ %' }

/** An instance in a temporary folder with an application and a few people in it. Opened once for a file of tests. */
export interface TestInstance {
  readonly instance: Instance
  advance(seconds: number): void
  setProperty(name: string, value: string): void
  /** Messages of the system log. */
  logged(): string
  /** Changes the registry record of {@link CLIENT}. */
  changeClient(values: Readonly<Record<string, string>>): void
  userId(userName: string): string
  /** Undoes what a test did: properties, tokens, the application's settings, the clock. */
  restore(): void
  close(): void
}

export function openTestInstance(release = 'zurich'): TestInstance {
  const folder = mkdtempSync(join(tmpdir(), 'servicenow-oauth-'))
  const file = join(folder, 'instance.sqlite')
  prepareInstance({ file, release, seed: { demoData: true } })
  const instance = openInstance({ file, publicUrl: 'http://127.0.0.1:8090' })
  const { records } = instance
  const idOf = (table: string, query: string): string =>
    records.find(table, { query, limit: 1 }, systemActor)[0]?.['sys_id'] ?? ''
  const put = (table: string, query: string, values: Readonly<Record<string, string>>): string => {
    const known = idOf(table, query)
    if (known !== '') records.update(table, known, values, systemActor)
    return known || (records.insert(table, values, systemActor)['sys_id'] ?? '')
  }
  const person = (userName: string, values: Readonly<Record<string, string>> = {}): void =>
    void put('sys_user', `user_name=${userName}`, {
      user_name: userName,
      email: `${userName}@example.com`,
      user_password: 'right',
      ...values,
    })
  person('itil')
  person('integration', { first_name: 'Integration', last_name: 'User' })
  person('machine', { web_service_access_only: 'true' })
  person('locked', { locked_out: 'true' })
  person('inactive', { active: 'false' })
  person('reset', { password_needs_reset: 'true' })
  const registered = {
    name: 'Test portal',
    redirect_url: `${REDIRECT},https://portal.example/other`,
    active: 'true',
    access_token_lifespan: '1800',
    public_client: 'false',
    oauth_application_user: '',
    scope_restriction: 'broadly_scoped',
    ...CLIENT,
  }
  const client = put('oauth_entity', `client_id=${CLIENT.client_id}`, registered)
  const original = new Map<string, string | undefined>()
  return {
    instance,
    advance: (seconds) => void instance.advanceClock(seconds * 1000),
    logged: () =>
      records
        .find('syslog', {}, systemActor)
        .map((row) => row['message'])
        .join('\n'),
    setProperty(name, value) {
      if (!original.has(name)) original.set(name, instance.property(name))
      put('sys_properties', `name=${name}`, { name, value })
    },
    changeClient: (values) => void records.update('oauth_entity', client, values, systemActor),
    userId: (name) => idOf('sys_user', `user_name=${name}`),
    restore() {
      instance.advanceClock(-instance.clockOffsetMs())
      for (const [name, value = ''] of original) put('sys_properties', `name=${name}`, { value })
      original.clear()
      instance.sql.exec('delete from oauth_credential; delete from syslog')
      put('oauth_entity', `client_id=${CLIENT.client_id}`, registered)
    },
    close() {
      instance.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

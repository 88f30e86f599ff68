import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../instance.ts'
import { openInstance, prepareInstance } from '../../records/open-instance.ts'
import { createRestClient, type Answer, type Sent } from './rest-client.ts'

/** An instance in a temporary folder, with the means tests need beside REST. */
export interface TestInstance {
  readonly publicUrl: string
  /** @param target path and query. */
  send(method: string, target: string, sent?: Sent): Answer
  /** Makes a user with roles by name. @returns its sys_id. */
  user(userName: string, values?: Readonly<Record<string, string>>, roles?: readonly string[]): string
  setProperty(name: string, value: string): void
  /** Makes a table with text columns. */
  defineTable(name: string, settings: TableSettings): void
  close(): void
}

export interface TableSettings {
  readonly parent?: string
  readonly webServiceAccess?: boolean
  readonly columns?: readonly string[]
}

const administrator: Actor = {
  sysId: '6816f79cc0a8016401c5a33be04be441',
  userName: 'admin',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}

/** Starts an instance with a user `nobody` who has no role. */
export function startTestInstance(): TestInstance {
  const folder = mkdtempSync(join(tmpdir(), 'servicenow-rest-'))
  const file = join(folder, 'instance.sqlite')
  prepareInstance({ file, release: 'zurich' })
  const instance = openInstance({ file, publicUrl: 'http://127.0.0.1:8090' })
  const { records } = instance
  const user: TestInstance['user'] = (userName, values = {}, roles = []) => {
    const sysId = records.insert('sys_user', { user_name: userName, ...values }, administrator)['sys_id'] ?? ''
    for (const name of roles) {
      const role = records.find('sys_user_role', { query: `name=${name}` }, administrator)[0]?.['sys_id'] ?? ''
      records.insert('sys_user_has_role', { user: sysId, role, state: 'active' }, administrator)
    }
    return sysId
  }
  user('nobody')
  return {
    publicUrl: instance.publicUrl,
    send: createRestClient(instance),
    user,
    setProperty(name, value) {
      const existing = records.find('sys_properties', { query: `name=${name}` }, administrator)[0]
      if (existing === undefined) records.insert('sys_properties', { name, value }, administrator)
      else records.update('sys_properties', existing['sys_id'] ?? '', { value }, administrator)
    },
    defineTable(name, { parent, webServiceAccess = true, columns = [] }) {
      const inherited = parent === undefined ? undefined : instance.dictionary.table(parent)?.columns
      const own = columns.map((column) => [column, textColumn(column, name)] as const)
      instance.dictionary.define({
        name,
        label: name,
        parent,
        scope: 'global',
        columns: new Map([...(inherited ?? []), ...own]),
        access: 'public',
        readAccess: true,
        createAccess: false,
        alterAccess: false,
        deleteAccess: false,
        webServiceAccess,
      })
    },
    close() {
      instance.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function textColumn(name: string, declaredBy: string) {
  return {
    name,
    label: name,
    type: 'string',
    maxLength: 255,
    reference: undefined,
    mandatory: false,
    readOnly: false,
    unique: false,
    defaultValue: '',
    hasChoices: false,
    display: false,
    declaredBy,
  }
}

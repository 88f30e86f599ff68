import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Row } from '../../instance.ts'
import { openInstance, prepareInstance, type InstanceSeed, type OpenInstance } from '../open-instance.ts'

export interface TestInstance extends OpenInstance {
  readonly file: string
  readonly admin: Actor
  /** Actor by user name; throws when there is none. */
  as(userName: string): Actor
  insert(table: string, values: Readonly<Record<string, string>>): Row
  update(table: string, sysId: string, values: Readonly<Record<string, string>>): Row
  /** Values of `column` of the rows a query finds. */
  found(table: string, query: string, column: string, actor?: Actor): string[]
  remove(): void
}

/** A real instance in a temporary folder. */
export function testInstance(release = 'zurich', seed: InstanceSeed = {}): TestInstance {
  const folder = mkdtempSync(join(tmpdir(), 'records-'))
  const file = join(folder, 'instance.db')
  prepareInstance({ file, release, seed })
  const instance = openInstance({ file, publicUrl: 'http://127.0.0.1:8090' })
  const as = (userName: string): Actor => {
    const actor = instance.actor(userName)
    if (!actor) throw new Error(`No user ${userName}`)
    return actor
  }
  const admin = as('admin')
  return Object.assign(instance, {
    file,
    admin,
    as,
    insert: (table: string, values: Readonly<Record<string, string>>) => instance.records.insert(table, values, admin),
    update(table: string, sysId: string, values: Readonly<Record<string, string>>) {
      const row = instance.records.update(table, sysId, values, admin)
      if (!row) throw new Error(`No ${table} ${sysId}`)
      return row
    },
    found: (table: string, query: string, column: string, actor = admin) =>
      instance.records.find(table, { query }, actor).map((row) => row[column] ?? ''),
    remove() {
      instance.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

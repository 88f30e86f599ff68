import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareInstance } from '../records/open-instance.ts'
import { connect } from '../records/storage/connection.ts'
import { instanceFiles } from './instance-files.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'instance-files-'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

test('a restored instance can be opened while another thread already writes to it', () => {
  const files = instanceFiles(dataDir)
  const snapshot = join(dataDir, 'snapshot.sqlite')
  prepareInstance({ file: files.instance, release: 'zurich' })
  const original = connect(files.instance)
  original.sql.prepare('VACUUM INTO ?').run(snapshot)
  original.close()

  files.restoreFrom(snapshot)
  const other = new DatabaseSync(files.instance)
  other.exec('BEGIN IMMEDIATE')
  const opened = connect(files.instance)

  expect(opened.prepare('SELECT count(*) AS users FROM "sys_user"').get()?.['users']).toBeGreaterThan(0)
  opened.close()
  other.close()
})

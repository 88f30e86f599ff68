import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const original = connect(files.instance)
  original.sql.exec('CREATE TABLE kept (name TEXT)')
  original.sql.prepare('VACUUM INTO ?').run(snapshot)
  original.close()

  files.restoreFrom(snapshot)
  const other = new DatabaseSync(files.instance)
  other.exec('BEGIN IMMEDIATE')
  const opened = connect(files.instance)

  expect(opened.prepare('SELECT name FROM kept').all()).toEqual([])
  opened.close()
  other.close()
})

import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, type Connection } from './connection.ts'
import { createState, metadataVersion, bumpMetadataVersion } from './state.ts'

let mine: Connection
let other: Connection
const file = join(tmpdir(), `connection-${process.pid}.sqlite`)
beforeEach(() => {
  mine = connect(file)
  other = connect(file)
  createState(mine)
})
afterEach(() => {
  mine.close()
  other.close()
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
})

const failingWrite = (): void =>
  mine.atomically(() => {
    bumpMetadataVersion(mine)
    throw new Error('no')
  })
const version = (): number => metadataVersion(mine)

describe('what a thread knows of settings', () => {
  it('is read anew each time outside of a view', () => {
    const before = version()
    bumpMetadataVersion(other)
    expect(version()).toBe(before + 1)
  })

  it('stays the same in a view, until the next', () => {
    mine.inOneView(() => {
      const before = version()
      bumpMetadataVersion(other)
      expect(mine.inOneView(version)).toBe(before)
    })
    expect(mine.inOneView(version)).toBe(version())
  })

  it('follows the own changes at once', () => {
    mine.inOneView(() => {
      const before = version()
      bumpMetadataVersion(mine)
      expect(version()).toBe(before + 1)
    })
  })

  it('is up to date in every write, and after a wait', () => {
    mine.inOneView(() => {
      const before = version()
      bumpMetadataVersion(other)
      expect(mine.atomically(version)).toBe(before + 1)
      bumpMetadataVersion(other)
      mine.refresh()
      expect(version()).toBe(before + 2)
    })
  })

  it('forgets what a failed write had changed', () => {
    mine.inOneView(() => {
      const before = version()
      expect(failingWrite).toThrow('no')
      expect(version()).toBe(before)
    })
  })
})

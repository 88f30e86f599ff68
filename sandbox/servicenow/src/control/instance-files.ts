import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bringUpToDate } from '../records/open-instance.ts'

const SNAPSHOT_SUFFIX = '.sqlite'

/** Where an instance lives on disk. */
export interface InstanceFiles {
  /** SQLite file the threads open. */
  readonly instance: string
  /** Copy of the instance as first prepared, for {@link restoreInitial}. */
  readonly initial: string
  readonly certificates: string
  snapshotNames(): string[]
  /** Writes a snapshot by way of a temporary file, so that a failure leaves the older one. */
  replaceSnapshot(name: string, write: (path: string) => Promise<void>): Promise<void>
  /** @returns path of an existing snapshot. @throws Error when there is none. */
  requireSnapshot(name: string): string
  /** Puts a copy in the place of the instance. No thread may hold it. */
  restoreFrom(path: string): void
  restoreInitial(): void
}

export function instanceFiles(dataDir: string): InstanceFiles {
  const instance = join(dataDir, 'instance.sqlite')
  const initial = join(dataDir, 'initial.sqlite')
  const snapshots = join(dataDir, 'snapshots')
  mkdirSync(snapshots, { recursive: true })

  const pathOf = (name: string): string => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
      throw new Error(`Snapshot name '${name}' must be 1 to 64 letters, digits, '-' or '_'`)
    }
    return join(snapshots, `${name}${SNAPSHOT_SUFFIX}`)
  }

  const restoreFrom = (path: string): void => {
    const incoming = `${instance}.incoming`
    // What a write-ahead log still holds belongs to the file being replaced.
    for (const suffix of ['-wal', '-shm']) {
      for (const file of [instance, incoming]) rmSync(`${file}${suffix}`, { force: true })
    }
    copyFileSync(path, incoming)
    // Opening it alone also gives the copy its write-ahead log: of threads that switch to one together all but one fail.
    bringUpToDate(incoming)
    renameSync(incoming, instance)
  }

  return {
    instance,
    initial,
    certificates: join(dataDir, 'certificates'),
    snapshotNames: () =>
      readdirSync(snapshots)
        .filter((file) => file.endsWith(SNAPSHOT_SUFFIX))
        .map((file) => basename(file, SNAPSHOT_SUFFIX))
        .sort(),
    async replaceSnapshot(name, write) {
      const path = pathOf(name)
      const incoming = `${path}.incoming`
      rmSync(incoming, { force: true })
      await write(incoming)
      renameSync(incoming, path)
    },
    requireSnapshot(name) {
      const path = pathOf(name)
      if (!existsSync(path)) throw new Error(`There is no snapshot named '${name}'`)
      return path
    },
    restoreFrom,
    restoreInitial: () => restoreFrom(initial),
  }
}

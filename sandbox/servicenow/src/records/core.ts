import { randomUUID } from 'node:crypto'
import type { Actor, Instance, Row } from '../instance.ts'
import type { Snapshot } from './dictionary/dictionary.ts'
import { loadSnapshot } from './dictionary/load.ts'
import type { QueryContext } from './query/context.ts'
import { storedTime } from './display/date-time.ts'
import type { Connection } from './storage/connection.ts'
import { heldNumber, metadataVersion, settingsVersion, writeState } from './storage/state.ts'

/** What every part of `records/` works with: the file, its dictionary, the clock. One a thread. */
export interface Core {
  readonly connection: Connection
  readonly publicUrl: string
  /** Dictionary as of the latest committed change, or of this thread's own. */
  snapshot(): Snapshot
  /** Result of `compute`, kept until metadata changes in any thread. */
  remembered<T>(key: string, compute: () => T): T
  now(): number
  /** The instance's clock as stored in date-time columns. */
  nowText(): string
  property(name: string): string | undefined
  queryContext(actor: Actor, change?: { previous: Row | undefined; current: Row }): QueryContext
  /** Set once the instance is assembled; rules of applications need it. */
  instance(): Instance
}

export const newSysId = (): string => randomUUID().replaceAll('-', '')

export function createCore(connection: Connection, publicUrl: string, instance: () => Instance): Core {
  let cache = { metadata: -1, settings: -1, entries: new Map<string, unknown>() }
  let dictionary: { version: number; snapshot: Snapshot } | undefined

  function remembered<T>(key: string, compute: () => T): T {
    const [metadata, settings] = [metadataVersion(connection), settingsVersion(connection)]
    if (metadata !== cache.metadata || settings !== cache.settings) {
      cache = { metadata, settings, entries: new Map() }
    }
    if (!cache.entries.has(key)) cache.entries.set(key, compute())
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key is always computed by one caller
    return cache.entries.get(key) as T
  }

  function snapshot(): Snapshot {
    const version = metadataVersion(connection)
    if (dictionary?.version !== version) dictionary = { version, snapshot: loadSnapshot(connection) }
    return dictionary.snapshot
  }

  const properties = (): ReadonlyMap<string, string> =>
    remembered('properties', () => {
      const rows = connection
        .prepare(
          `SELECT "sys_properties$name" AS name, coalesce("sys_properties$value", '') AS value
           FROM "sys_metadata" WHERE "sys_class_name" = 'sys_properties'`,
        )
        .all()
      return new Map(rows.map((row) => [String(row['name']), String(row['value'])]))
    })

  const core: Core = {
    connection,
    publicUrl,
    instance,
    remembered,
    snapshot,
    now: () => Date.now() + clockOffset(connection),
    nowText: () => storedTime(core.now()),
    property: (name) => properties().get(name),
    queryContext: (actor, change) => ({
      snapshot: core.snapshot(),
      actor,
      nowMs: core.now(),
      invalidReturnsNothing: core.property('glide.invalid_query.returns_no_rows') === 'true',
      ...(change && { change }),
    }),
  }
  return core
}

const clockOffset = (connection: Connection): number => heldNumber(connection, 'clock_offset_ms')

/** Moves the instance's clock: `now()` is the machine's time plus `offsetMs`, in every thread. */
export function setClockOffset(connection: Connection, offsetMs: number): void {
  if (!Number.isSafeInteger(offsetMs))
    throw new RangeError(`Clock offset ${offsetMs} is no whole number of milliseconds`)
  writeState(connection, 'clock_offset_ms', String(offsetMs))
}

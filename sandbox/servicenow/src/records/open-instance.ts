import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Instance, Release, RuleRunner } from '../instance.ts'
import { createAccess, type AclEvaluator } from './access/access.ts'
import { findActor } from './access/actors.ts'
import { createCore, newSysId, setClockOffset, type Core } from './core.ts'
import { createDictionary } from './dictionary/open-dictionary.ts'
import { declareTables } from './dictionary/declare.ts'
import { displayValue } from './display/display-value.ts'
import { requireTable } from './dictionary/dictionary.ts'
import { releases, requireRelease } from './releases.ts'
import { choiceLists } from './seed/choices.ts'
import { applySeed, platform, seedBase, setProperty, type InstanceSeed } from './seed/instance-seed.ts'
import { releaseProperties, writeShippedRecords } from './seed/shipped-records.ts'
import { connect, type Connection } from './storage/connection.ts'
import { createWriteTurn } from './storage/write-turn.ts'
import { countRows, getRow, insertRow, selectRows } from './storage/rows.ts'
import { bumpMetadataVersion, bumpSettingsVersion, createState, readState, writeState } from './storage/state.ts'
import { baseTables } from './tables/base-tables.ts'
import { stampsOf } from './writing/journal.ts'
import { takeOverCounters } from './writing/numbering.ts'
import { createRecordWriter } from './writing/write-records.ts'

export { releases } from './releases.ts'
export { writeTurnBytes } from './storage/write-turn.ts'
export type { InstanceSeed } from './seed/instance-seed.ts'
export { isClosedToApi } from './access/access.ts'
export { decryptSecret, verifyPassword } from './writing/secrets.ts'

export interface OpenInstanceOptions {
  /** SQLite file made by {@link prepareInstance}. */
  readonly file: string
  readonly publicUrl: string
  /** Shared by the threads that have the file open, see `createWriteTurn`. */
  readonly writeTurn?: SharedArrayBuffer
  /** Business rules of installed applications; none without it. */
  readonly rules?: RuleRunner
  /** Runs scripts of access controls; without it a scripted access control refuses. */
  readonly evaluateAcl?: (instance: Instance) => AclEvaluator
}

/** An instance with what only its keeper may do. */
export interface OpenInstance extends Instance {
  applySeed(seed: InstanceSeed): void
  /** Milliseconds the instance's clock is ahead of the machine's. */
  clockOffsetMs(): number
  /** @returns the offset it leads to. */
  advanceClock(byMs: number): number
  /** @throws Error for an unknown family. */
  setRelease(family: string): void
  /** What secrets are read through, see {@link decryptSecret}. */
  readonly connection: Connection
  close(): void
}

/**
 * Makes the file of an instance, or adds what an older version of the simulator did not have yet. Safe to repeat.
 * @throws Error for an unknown release or a seed that does not fit.
 */
export function prepareInstance(options: {
  readonly file: string
  readonly release: string
  readonly seed?: InstanceSeed
}): void {
  const fresh = !existsSync(options.file)
  const release = requireRelease(options.release)
  const connection = connect(options.file)
  try {
    connection.atomically(() => {
      createState(connection)
      if (readState(connection, 'release') === undefined) writeState(connection, 'release', release.family)
      declareTables(connection, baseTables, shippedOn)
      writeShippedRecords(connection, requireRelease(readState(connection, 'release') ?? ''), shippedOn)
      takeOverCounters(connection)
      writeState(connection, 'shipped', shippedContent())
      bumpMetadataVersion(connection)
      bumpSettingsVersion(connection)
    })
    const instance = assemble(connection, { file: options.file, publicUrl: 'http://127.0.0.1' })
    connection.atomically(() => {
      if (fresh) seedBase(instance)
      if (options.seed !== undefined) applySeed(instance, options.seed)
    })
  } finally {
    connection.close()
  }
}

/**
 * Gives an instance made by an older version of the simulator the tables and records it lacks; one of this version is
 * only looked at. No thread may have the file open.
 */
export function bringUpToDate(file: string): void {
  const connection = connect(file)
  const [shipped, release] = ['shipped', 'release'].map((key) => readState(connection, key))
  connection.close()
  if (release !== undefined && shipped !== shippedContent()) prepareInstance({ file, release })
}

/** Tells one set of shipped tables and choices from another. */
const shippedContent = (): string =>
  createHash('md5')
    .update(JSON.stringify([baseTables, choiceLists]))
    .digest('hex')

/** Records that ship with the platform are older than anything a customer made. */
const shippedOn = '2026-01-01 00:00:00'

export function openInstance(options: OpenInstanceOptions): OpenInstance {
  const { file, writeTurn } = options
  return assemble(connect(file, writeTurn && createWriteTurn(writeTurn)), options)
}

const noRules: RuleRunner = { run: () => undefined }
const refuseScripts: AclEvaluator = () => false

function assemble(connection: Connection, options: OpenInstanceOptions): OpenInstance {
  const core = createCore(connection, options.publicUrl, () => instance)
  const evaluate: AclEvaluator = (rule, row, actor) =>
    (options.evaluateAcl?.(instance) ?? refuseScripts)(rule, row, actor)
  const offset = (): number => Math.round(core.now() - Date.now())
  const instance: OpenInstance = {
    records: {
      find: (table, { query = '', limit = -1, offset: skip = 0 }, actor) =>
        selectRows(connection, table, { query, limit, offset: skip }, core.queryContext(actor)),
      count: (table, query, actor) => countRows(connection, table, query, core.queryContext(actor)),
      get: (table, sysId) => getRow(connection, core.snapshot(), table, sysId),
      ...createRecordWriter(core, () => options.rules ?? noRules),
      display: (table, row, column, actor) => displayValue(core, table, row, column, actor),
    },
    dictionary: createDictionary(core),
    access: createAccess(core, evaluate),
    rules: options.rules ?? noRules,
    get release(): Release {
      return requireRelease(readState(connection, 'release') ?? releases[0]!.family)
    },
    now: () => core.now(),
    newSysId,
    property: (name) => core.property(name),
    remembered: (key, read) => core.remembered(key, read),
    log: (level, source, message) => writeLog(core, level, source, message),
    publicUrl: options.publicUrl,
    actor: (user) => findActor(core, user),
    atomically: (work) => connection.atomically(work),
    inOneView: (work) => connection.inOneView(work),
    refresh: () => connection.refresh(),
    sql: connection.sql,
    connection,
    applySeed: (seed) => connection.atomically(() => applySeed(instance, seed)),
    clockOffsetMs: offset,
    advanceClock: (byMs) => {
      const next = offset() + Math.round(byMs)
      setClockOffset(connection, next)
      return next
    },
    setRelease: (family) =>
      connection.atomically(() => {
        const release = requireRelease(family)
        writeState(connection, 'release', release.family)
        for (const [name, value] of Object.entries(releaseProperties(release))) setProperty(instance, name, value)
      }),
    close: () => connection.close(),
  }
  return instance
}

const logLevels = { debug: '-1', info: '0', warn: '1', error: '2' } as const

/** The system log of the instance, where the platform tells what it hides from clients. */
function writeLog(core: Core, level: keyof typeof logLevels, source: string, message: string): void {
  const table = requireTable(core.snapshot(), 'syslog')
  const values = { sys_id: newSysId(), level: logLevels[level], source, message: message.slice(0, 4000) }
  core.connection.atomically(() => insertRow(core.connection, table, { ...stampsOf(core, platform), ...values }))
}

import type { Instance, TableDefinition } from '../../instance.ts'
import { isAtLeast } from '../../records/releases.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { GLOBAL_SCOPE, readScope, SYSTEM_ACTOR } from '../engine/scope.ts'
import { formatDateTime, instantOf } from '../glide/date-text.ts'
import { readApplication, type Application, type Stage } from './application.ts'
import { readDictionary, type DictionaryFile } from './dictionary-file.ts'
import { ensureFileTables, ownColumns } from './file-tables.ts'
import { PackageError, type PackageFile } from './package-file.ts'
import { recordOperations, type RecordOperation } from './record-update.ts'
import { createRecordWriter, type RecordWriter } from './record-writer.ts'
import { parseXml } from './xml-tree.ts'

export interface InstallOptions {
  /** Loads the package's demo data too. */
  readonly withDemoData: boolean
  /** `custom` as the SDK uploads it, `store` as if it came from the vendor's store. */
  readonly as: 'custom' | 'store'
}

export interface InstallResult {
  readonly scope: string
  readonly version: string
  readonly isUpgrade: boolean
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

/**
 * Installs or upgrades an application; both are the same steps, because every file says "insert or update". Records the
 * package does not mention stay, so users' data and administrators' settings survive.
 *
 * @throws PackageError when the package is unusable here; nothing is changed then
 */
export function installPackage(
  instance: Instance,
  files: readonly PackageFile[],
  options: InstallOptions,
): InstallResult {
  const application = readApplication(files)
  refuseOldRelease(instance, application)
  const started = instance.now()
  ensureFileTables(instance)
  const result = instance.atomically(() => {
    const present = presentVersion(instance, application)
    const writer = createRecordWriter(instance)
    load(instance, application, writer, {
      stages: stagesOf(present !== undefined, options.withDemoData),
      applicationTable: options.as === 'store' ? 'sys_store_app' : 'sys_app',
    })
    recordUpgrade(instance, application, present, started)
    runtimeOf(instance).generation.advance()
    const { scope, version } = application
    return { scope, version, isUpgrade: present !== undefined, ...writer.counts }
  })
  instance.log('info', 'Application installer', `Installed ${result.scope} ${result.version}`)
  return result
}

/** Modules (`sys_module`) exist since Washington DC (ServiceNow docs, JavaScript modules). */
function refuseOldRelease(instance: Instance, { name, usesModules }: Application): void {
  if (!usesModules || isAtLeast(instance.release.family, 'washingtondc')) return
  throw new PackageError(
    `${name} uses JavaScript modules, which need release Washington DC or later; this instance runs ${instance.release.buildName}`,
  )
}

/** @returns version installed now; undefined for a first install. @throws PackageError when the scope is another's */
function presentVersion(instance: Instance, application: Application): string | undefined {
  const present = readScope(instance, application.scope)
  if (present === GLOBAL_SCOPE) return undefined
  if (present.sysId !== application.sysId) {
    throw new PackageError(
      `Scope ${application.scope} belongs to another application (${present.label}, ${present.sysId})`,
    )
  }
  return instance.records.get('sys_scope', present.sysId)?.['version'] ?? ''
}

function stagesOf(isUpgrade: boolean, withDemoData: boolean): Stage[] {
  return [
    'scope',
    'dictionary',
    'update',
    'author_elective_update',
    ...(isUpgrade ? [] : (['unload'] as const)),
    ...(withDemoData ? (['unload.demo'] as const) : []),
  ]
}

interface LoadPlan {
  readonly stages: readonly Stage[]
  readonly applicationTable: 'sys_app' | 'sys_store_app'
}

function load(instance: Instance, application: Application, writer: RecordWriter, plan: LoadPlan): void {
  const dictionary = application.files.dictionary.flatMap((file) => readDictionary(parseXml(file)))
  for (const stage of plan.stages) {
    if (stage === 'dictionary') defineTables(instance, application, dictionary)
    else {
      for (const file of application.files[stage]) {
        for (const operation of recordOperations(parseXml(file))) {
          writer.apply(ofKind(operation, plan.applicationTable))
        }
      }
    }
  }
}

/** Parents first, so that a table may extend another of the same package. */
function defineTables(instance: Instance, { scope }: Application, files: readonly DictionaryFile[]): void {
  const waiting = [...files]
  while (waiting.length > 0) {
    const at = waiting.findIndex((file) => !waiting.some((other) => other.table === file.extends))
    const [file] = waiting.splice(Math.max(at, 0), 1)
    if (file) defineTable(instance, definitionOf(instance, file, scope))
  }
}

function defineTable(instance: Instance, definition: TableDefinition): void {
  try {
    instance.dictionary.define(definition)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new PackageError(`Table ${definition.name}: ${error.message}`, { cause: error })
  }
}

/** A file that adds columns leaves the settings of the other scope's table alone. */
function definitionOf(instance: Instance, file: DictionaryFile, scope: string): TableDefinition {
  const present = instance.dictionary.table(file.table)
  const columns = ownColumns(present, file.columns)
  if (!file.isOwnTable) {
    if (!present) throw new PackageError(`The package adds columns to '${file.table}', which does not exist`)
    return { ...present, columns }
  }
  if (file.extends !== undefined && !instance.dictionary.table(file.extends)) {
    throw new PackageError(`Table ${file.table} extends '${file.extends}', which does not exist`)
  }
  return { ...file.settings, parent: file.extends, scope, columns, indexes: file.indexes }
}

/** The package always says `sys_app`; how it is installed decides. */
function ofKind(operation: RecordOperation, table: LoadPlan['applicationTable']): RecordOperation {
  const isApplication = operation.kind === 'upsert' && ['sys_app', 'sys_store_app'].includes(operation.table)
  return isApplication ? { ...operation, table } : operation
}

function recordUpgrade(
  instance: Instance,
  { scope, version }: Application,
  from: string | undefined,
  startedMs: number,
): void {
  const values = {
    from_version: from === undefined ? '' : `${scope} ${from}`,
    // The SDK looks its own upgrade up by the scope alone.
    to_version: scope,
    upgrade_started: utcText(startedMs),
    upgrade_finished: utcText(instance.now()),
  }
  instance.records.insert('sys_upgrade_history', values, SYSTEM_ACTOR, { workflow: false })
  instance.log('info', 'Application installer', `${scope} ${from ?? '(new)'} -> ${version}`)
}

function utcText(epochMs: number): string {
  return formatDateTime(instantOf(epochMs), 'UTC')
}

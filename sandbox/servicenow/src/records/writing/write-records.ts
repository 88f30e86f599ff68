import { Refusal, type Actor, type Row, type RuleEvent, type RuleRunner, type WriteOptions } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import type { Write } from '../rules/base-rule.ts'
import { enforceDataPolicies } from '../rules/data-policies.ts'
import { priorityOf } from '../rules/priority-lookup.ts'
import { followRemoval, followUp } from '../rules/follow-up.ts'
import { rulesOf } from '../rules/rules-of.ts'
import { deleteRow, getRow, insertRow, updateRow } from '../storage/rows.ts'
import { bumpMetadataVersion, bumpSettingsVersion } from '../storage/state.ts'
import { acceptValue } from './accept.ts'
import { writeAudit, writeDeletion } from './audit.ts'
import { dependants, removeTraces } from './cascade.ts'
import { defaultsOf } from './default-values.ts'
import { stampsOf, takeJournal, writeJournal } from './journal.ts'

type Values = Readonly<Record<string, string>>

/** Writes of records with all that hangs on them: defaults, numbers, rules, policies, journals, audit. */
export interface RecordWriter {
  insert(table: string, values: Values, actor: Actor, options?: WriteOptions): Row
  update(table: string, sysId: string, values: Values, actor: Actor, options?: WriteOptions): Row | undefined
  remove(table: string, sysId: string, actor: Actor, options?: WriteOptions): boolean
}

/** Columns only the platform writes. */
const stampColumns = new Set(['sys_created_on', 'sys_created_by', 'sys_updated_on', 'sys_updated_by', 'sys_mod_count'])
const ownedByPlatform = new Set(['sys_id', 'sys_class_name', 'sys_tags', ...stampColumns])

export function createRecordWriter(core: Core, rules: () => RuleRunner): RecordWriter {
  const { connection } = core

  /** Takes the caller's values into `current`, each as its column stores it. @returns the columns taken. */
  const take = (table: StoredTable, values: Values, current: Record<string, string>): Set<string> => {
    // Application files come from developers' tools, which know more values than the shipped lists.
    const anyChoice =
      applicationFiles.has(table.root) || core.property('glide.rest.choice.allow_non_existing_value') === 'true'
    const taken = new Set<string>()
    for (const [name, value] of Object.entries(values)) {
      const column = table.columns.get(name)
      if (column === undefined || ownedByPlatform.has(name)) continue
      const accepted = acceptValue(core, table, column, value, anyChoice)
      if (accepted === undefined) continue
      current[name] = accepted
      taken.add(name)
    }
    return taken
  }

  /** System columns as a caller brings them, or those of the platform. */
  const stamped = (table: StoredTable, own: Values, options: WriteOptions | undefined): Record<string, string> => {
    if (options?.stamps === undefined) return { ...own }
    const brought = Object.entries(options.stamps).flatMap(([name, value]) => {
      const column = table.columns.get(name)
      const accepted = column && stampColumns.has(name) ? acceptValue(core, table, column, value, true) : undefined
      return accepted === undefined ? [] : [[name, accepted] as const]
    })
    return Object.fromEntries(brought)
  }

  const runScripted = (
    phase: 'before' | 'after' | 'async',
    event: RuleEvent,
    table: StoredTable,
    current: Record<string, string>,
    previous: Row | undefined,
    actor: Actor,
  ): void => rules().run({ table: table.name, phase, event, current, previous, actor, instance: core.instance() })

  const before = (write: Write, table: StoredTable, options: WriteOptions | undefined): void => {
    if (options?.workflow === false) return
    runScripted('before', write.event, table, write.current, write.previous, write.actor)
    for (const rule of rulesOf(core.snapshot().lineage(table.name))) rule(write)
    enforceDataPolicies(core, table, write.current, write.actor)
  }

  const after = (
    event: RuleEvent,
    table: StoredTable,
    stored: Row,
    previous: Row | undefined,
    actor: Actor,
    options: WriteOptions | undefined,
  ): void => {
    noteMetadata(core, table)
    if (options?.workflow === false) return
    for (const phase of ['after', 'async'] as const) runScripted(phase, event, table, { ...stored }, previous, actor)
  }

  const asWrite = (
    event: Write['event'],
    table: StoredTable,
    current: Record<string, string>,
    previous: Row | undefined,
    sent: ReadonlySet<string>,
    actor: Actor,
  ): Write => ({
    event,
    table: table.name,
    current,
    previous,
    sent,
    actor,
    now: core.nowText(),
    lookUpPriority: (impact, urgency) => priorityOf(core, impact, urgency),
    property: (key) => core.property(key),
  })

  const writer: RecordWriter = {
    insert: (name, values, actor, options) =>
      connection.atomically(() => {
        const table = requireTable(core.snapshot(), name)
        const current = defaultsOf(core, table, actor, values)
        Object.assign(current, stamped(table, stampsOf(core, actor), options), {
          sys_id: idOf(values),
          sys_class_name: table.name,
        })
        const sent = take(table, values, current)
        before(asWrite('insert', table, current, undefined, sent, actor), table, options)
        const journal = takeJournal(table, current)
        storing(table, current, () => insertRow(connection, table, current))
        const sysId = current['sys_id'] ?? ''
        if (options?.workflow !== false) writeJournal(core, table, sysId, journal, actor)
        const stored = getRow(connection, core.snapshot(), name, sysId) ?? current
        followUp(core, table, stored, undefined, actor)
        if (options?.workflow !== false) writeAudit(core, table, undefined, stored, journal, actor)
        after('insert', table, { ...stored, ...Object.fromEntries(journal) }, undefined, actor, options)
        return getRow(connection, core.snapshot(), name, sysId) ?? stored
      }),

    update: (name, sysId, values, actor, options) =>
      connection.atomically(() => {
        const previous = getRow(connection, core.snapshot(), name, sysId)
        if (previous === undefined) return undefined
        const table = requireTable(core.snapshot(), previous['sys_class_name'] || name)
        const current: Record<string, string> = { ...previous }
        const sent = take(table, values, current)
        Object.assign(current, stamped(table, {}, options))
        if (!differs(current, previous)) return previous
        before(asWrite('update', table, current, previous, sent, actor), table, options)
        const journal = takeJournal(table, current)
        const changed = Object.entries(current).filter(([column, value]) => value !== (previous[column] ?? ''))
        if (changed.length === 0 && journal.size === 0) return previous
        const own = {
          sys_updated_on: core.nowText(),
          sys_updated_by: actor.userName,
          sys_mod_count: String(Number(previous['sys_mod_count'] || 0) + 1),
        }
        const stamps = stamped(table, own, options)
        storing(table, current, () =>
          updateRow(connection, table, sysId, { ...Object.fromEntries(changed), ...stamps }),
        )
        if (options?.workflow !== false) writeJournal(core, table, sysId, journal, actor)
        const stored = getRow(connection, core.snapshot(), name, sysId) ?? current
        followUp(core, table, stored, previous, actor)
        if (options?.workflow !== false) writeAudit(core, table, previous, stored, journal, actor)
        after('update', table, { ...stored, ...Object.fromEntries(journal) }, previous, actor, options)
        return getRow(connection, core.snapshot(), name, sysId)
      }),

    remove: (name, sysId, actor, options) =>
      connection.atomically(() => {
        const row = getRow(connection, core.snapshot(), name, sysId)
        if (row === undefined) return false
        const table = requireTable(core.snapshot(), row['sys_class_name'] || name)
        if (options?.workflow !== false) runScripted('before', 'delete', table, { ...row }, row, actor)
        deleteRow(connection, table, sysId)
        for (const { owner, id, column, rule } of dependants(core, table, sysId)) {
          if (rule === 'delete') writer.remove(owner, id, actor)
          else writer.update(owner, id, { [column]: '' }, actor)
        }
        removeTraces(core, sysId)
        followRemoval(core, table, row)
        if (options?.workflow !== false) writeDeletion(core, table, row, actor)
        after('delete', table, row, row, actor, options)
        return true
      }),
  }
  return writer
}

/** A client may bring its own id on insert (ServiceNow docs, Table API). */
function idOf(values: Values): string {
  const given = values['sys_id'] ?? ''
  return given === 'global' || /^[\da-z]{32}$/i.test(given) ? given : newSysId()
}

function differs(current: Row, previous: Row): boolean {
  return Object.entries(current).some(([column, value]) => value !== (previous[column] ?? ''))
}

/** A second row under a unique key is refused in the database's words, as the platform passes them on. */
function storing(table: StoredTable, row: Row, store: () => void): void {
  try {
    store()
  } catch (error) {
    throw uniqueViolation(error, table, row) ?? error
  }
}

function uniqueViolation(error: unknown, table: StoredTable, row: Row): Refusal | undefined {
  const list = error instanceof Error ? /^UNIQUE constraint failed: ([\w$., ]+)$/.exec(error.message)?.[1] : undefined
  if (list === undefined) return undefined
  const columns = list.split(', ').map((qualified) => {
    const physical = qualified.slice(qualified.indexOf('.') + 1)
    return [...table.columns.values()].find((candidate) => candidate.physical === physical)?.name ?? physical
  })
  const entry = columns.map((column) => row[column] ?? '').join('-')
  const key = columns.join() === 'sys_id' ? 'PRIMARY' : columns.join()
  return new Refusal(
    'Operation Failed',
    `Unique Key violation detected by database (Duplicate entry '${entry}' for key '${key}')`,
  )
}

const applicationFiles = new Set(['sys_metadata', 'sys_package'])

const dictionaryTables = new Set([
  'sys_db_object',
  'sys_dictionary',
  'sys_dictionary_override',
  'sys_documentation',
  'sys_choice',
])
const settingTables = new Set([
  'sys_properties',
  'sys_security_acl',
  'sys_security_acl_role',
  'sys_data_policy2',
  'sys_data_policy_rule',
  'dl_u_priority',
  'sys_user_role_contains',
  'ip_access',
  'sys_rate_limit_rules',
  'sys_number',
  'sys_auth_scope',
  'sys_api_access_scope',
  'oauth_entity_auth_scope_mapping',
])

/** Other threads read again what this write may have changed. */
function noteMetadata({ connection }: Core, table: StoredTable): void {
  if (dictionaryTables.has(table.name) || table.root === 'sys_package') bumpMetadataVersion(connection)
  else if (settingTables.has(table.name)) bumpSettingsVersion(connection)
}

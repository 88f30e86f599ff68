import { DatabaseSync } from 'node:sqlite'
import type {
  Actor,
  Column,
  Dictionary,
  Instance,
  Row,
  RuleEvent,
  RulePhase,
  TableDefinition,
  WriteOptions,
} from '../../instance.ts'
import { baseTables } from '../../records/tables/base-tables.ts'
import { satisfies } from '../rules/filter-condition.ts'
import { createRuleRunner } from '../rules/rule-runner.ts'

/** An instance for tests of scripts alone: tables in memory, no access control, a clock that stands still. */
export interface MemoryInstance extends Instance {
  clockMs: number
  readonly log: Instance['log'] & { readonly lines: string[] }
}

export const administrator: Actor = {
  sysId: '6816f79cc0a8016401c5a33be04be441',
  userName: 'admin',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}

const SYSTEM_COLUMNS = ['sys_id', 'sys_created_on', 'sys_created_by', 'sys_updated_on', 'sys_class_name']

/**
 * Keeps to the contract of `Instance` as far as scripts can tell; display values are raw, numbering and journals are
 * missing. Queries are those of a rule's condition with one order clause.
 */
export function createMemoryInstance(release = 'zurich'): MemoryInstance {
  const lines: string[] = []
  const stored = new Map<string, { readonly table: string; row: Record<string, string> }>()
  const dictionary = memoryDictionary()
  const rules = createRuleRunner()
  let ids = 0

  const find = (table: string, query: string): Row[] => {
    if (!dictionary.table(table)) throw new Error(`Invalid table ${table}`)
    const rows = [...stored.values()]
      .filter((entry) => dictionary.lineage(entry.table).includes(table))
      .map(({ row }) => ({ ...row }))
      .filter((row) => satisfies(query, { current: row, previous: undefined }))
    return ordered(rows, query)
  }
  const runRules = (phases: readonly RulePhase[], write: Write, options: WriteOptions | undefined): void => {
    if (options?.workflow === false) return
    for (const phase of phases) rules.run({ ...write, phase, instance })
  }

  const instance: MemoryInstance = {
    clockMs: Date.parse('2026-06-01T12:00:00Z'),
    sql: new DatabaseSync(':memory:'),
    dictionary,
    rules,
    release: { family: release, buildName: release, buildTag: `glide-${release}` },
    publicUrl: 'http://127.0.0.1',
    now: () => instance.clockMs,
    newSysId: () => (ids += 1).toString(16).padStart(32, '0'),
    property: (name) => find('sys_properties', `name=${name}`)[0]?.['value'],
    log: Object.assign(
      (level: string, source: string, message: string) => void lines.push(`${level} ${source}: ${message}`),
      {
        lines,
      },
    ),
    actor: (user) => ([administrator.userName, administrator.sysId].includes(user) ? administrator : undefined),
    atomically: (work) => work(),
    access: {
      canRead: () => true,
      canReadColumn: () => true,
      canCreate: () => true,
      canWrite: () => true,
      canWriteColumn: () => true,
      canDelete: () => true,
    },
    records: {
      find: (table, { query = '', limit, offset = 0 }) =>
        find(table, query).slice(offset, limit === undefined ? undefined : offset + limit),
      count: (table, query) => find(table, query).length,
      get(table, sysId) {
        const entry = stored.get(sysId)
        return entry && dictionary.lineage(entry.table).includes(table) ? { ...entry.row } : undefined
      },
      insert(table, values, actor, options) {
        const current: Record<string, string> = {}
        for (const [name, column] of dictionary.table(table)?.columns ?? []) {
          current[name] = values[name] ?? (column.defaultValue.startsWith('javascript:') ? '' : column.defaultValue)
        }
        current['sys_id'] = values['sys_id'] || instance.newSysId()
        current['sys_class_name'] = table
        current['sys_created_by'] = actor.userName
        current['sys_created_on'] = new Date(instance.clockMs).toISOString().slice(0, 19).replace('T', ' ')
        const write: Write = { table, event: 'insert', current, previous: undefined, actor }
        runRules(['before'], write, options)
        stored.set(current['sys_id'], { table, row: current })
        runRules(['after', 'async'], write, options)
        return { ...current }
      },
      update(_table, sysId, values, actor, options) {
        const entry = stored.get(sysId)
        if (!entry) return undefined
        const { table, row: previous } = entry
        const columns = dictionary.table(table)?.columns
        const given = Object.entries(values).filter(([name]) => columns?.has(name))
        const current = { ...previous, ...Object.fromEntries(given) }
        const write: Write = { table, event: 'update', current, previous, actor }
        runRules(['before'], write, options)
        entry.row = current
        runRules(['after', 'async'], write, options)
        return { ...current }
      },
      remove: (_table, sysId) => stored.delete(sysId),
      display: (_table, row, column) => row[column] ?? '',
    },
  }
  return instance
}

interface Write {
  readonly table: string
  readonly event: RuleEvent
  readonly current: Record<string, string>
  readonly previous: Row | undefined
  readonly actor: Actor
}

function memoryDictionary(): Dictionary {
  const own = new Map<string, TableDefinition>()
  for (const { name, label, parent, columns } of baseTables) {
    own.set(name, {
      name,
      label,
      parent,
      scope: 'global',
      columns: new Map(Object.entries(columns).map(([column, settings]) => [column, columnOf(name, column, settings)])),
      access: 'public',
      readAccess: true,
      createAccess: true,
      alterAccess: true,
      deleteAccess: false,
      webServiceAccess: true,
    })
  }
  const lineage = (name: string): string[] => {
    const definition = own.get(name)
    return definition ? [name, ...(definition.parent ? lineage(definition.parent) : [])] : []
  }
  const table = (name: string): TableDefinition | undefined => {
    const definition = own.get(name)
    if (!definition) return undefined
    const system = SYSTEM_COLUMNS.map((column) => [column, columnOf(name, column, {})] as const)
    const inherited = definition.parent ? (table(definition.parent)?.columns ?? []) : []
    return { ...definition, columns: new Map([...system, ...inherited, ...definition.columns]) }
  }
  return {
    table,
    tables: () => [...own.keys()].map(table).filter((definition) => definition !== undefined),
    lineage,
    descendants: (name) => [...own.keys()].filter((other) => lineage(other).includes(name)),
    define: (definition) => void own.set(definition.name, definition),
  }
}

function columnOf(
  table: string,
  name: string,
  settings: Partial<Record<'label' | 'type' | 'reference' | 'default', string>> & { readonly maxLength?: number },
): Column {
  return {
    name,
    label: settings.label ?? name,
    type: settings.type ?? 'string',
    maxLength: settings.maxLength ?? 40,
    reference: settings.reference,
    mandatory: false,
    readOnly: false,
    unique: false,
    defaultValue: settings.default ?? '',
    hasChoices: false,
    display: false,
    declaredBy: table,
  }
}

function ordered(rows: Row[], query: string): Row[] {
  const [, descending, column] = /ORDERBY(DESC)?([a-z_]+)/.exec(query) ?? []
  if (column === undefined) return rows
  const collator = new Intl.Collator('en', { numeric: true })
  const sorted = rows.sort((a, b) => collator.compare(a[column] ?? '', b[column] ?? ''))
  return descending === undefined ? sorted : sorted.reverse()
}

import type { Access, Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { rowMatches, selectWhere } from '../storage/rows.ts'
import { baseAccess, ownerColumns, unreadableColumns } from './base-access.ts'

type Operation = 'read' | 'create' | 'write' | 'delete'

/** Runs the script of an access control; supplied by what runs scripts. */
export type AclEvaluator = (rule: Row, subject: { readonly table: string; readonly row: Row }, actor: Actor) => boolean

/** One access control record with the roles it asks for. */
interface Rule {
  readonly record: Row
  readonly name: string
  readonly roles: readonly string[]
}

/** What decides on one column: nothing, the platform itself, or the nearest rules that name it. */
type ColumnGuard = 'open' | 'closed' | readonly Rule[]

/**
 * Who may see and change what. The nearest table that has rights of its own or records in `sys_security_acl` decides;
 * a column's own rules come before `table.*`. Any rule that
 * passes is enough, unless a "deny unless" rule does not (ServiceNow docs, access control rules).
 */
export function createAccess(core: Core, evaluate: AclEvaluator): Access {
  const rulesFor = (name: string, operation: Operation): readonly Rule[] =>
    core.remembered('access controls', () => loadRules(core)).get(`${name} ${operation}`) ?? []

  const passes = (rule: Rule, table: string, row: Row, actor: Actor): boolean => {
    const { record } = rule
    if (actor.roles.has('admin') && record['admin_overrides'] !== 'false') return true
    if (rule.roles.length > 0 && !rule.roles.some((role) => actor.roles.has(role))) return false
    const condition = record['condition'] ?? ''
    const definition = requireTable(core.snapshot(), table)
    if (condition && !rowMatches(core.connection, definition, row, condition, core.queryContext(actor))) return false
    return !record['script'] || record['advanced'] === 'false' || evaluate(record, { table, row }, actor)
  }

  const may = (operation: Operation, table: string, row: Row, actor: Actor): boolean => {
    const admin = actor.roles.has('admin')
    for (const owner of core.snapshot().lineage(table)) {
      const rules = rulesFor(owner, operation)
      if (isDenied(rules, table, row, actor)) return false
      const base = baseAccess[owner]
      const allowing = rules.filter((rule) => !isDenying(rule))
      if (allowing.length === 0 && !base) continue
      if (base && (admin || holdsAny(base[operation], actor) || owns(operation, owner, row, actor))) return true
      return allowing.some((rule) => passes(rule, table, row, actor))
    }
    const rules = rulesFor('*', operation)
    if (isDenied(rules, table, row, actor)) return false
    return admin || rules.some((rule) => !isDenying(rule) && passes(rule, table, row, actor))
  }

  const isDenied = (rules: readonly Rule[], table: string, row: Row, actor: Actor): boolean =>
    rules.some((rule) => isDenying(rule) && !passes(rule, table, row, actor))

  const mayColumn = (operation: 'read' | 'write', table: string, column: string, row: Row, actor: Actor): boolean => {
    const guard = guardsOf(operation, table)(column)
    if (guard === 'open' || guard === 'closed') return guard === 'open'
    if (isDenied(guard, table, row, actor)) return false
    return guard.every(isDenying) || guard.some((rule) => !isDenying(rule) && passes(rule, table, row, actor))
  }

  /** Which rules guard a column is found once; a page asks for each of its columns on each of its rows. */
  const guardsOf = (operation: 'read' | 'write', table: string): ((column: string) => ColumnGuard) => {
    const tables = core.remembered(guardCaches[operation], () => new Map<string, (column: string) => ColumnGuard>())
    const known = tables.get(table)
    if (known !== undefined) return known
    const guards = memoized((column) => guardOf(operation, table, column))
    tables.set(table, guards)
    return guards
  }

  const guardOf = (operation: 'read' | 'write', table: string, column: string): ColumnGuard => {
    const lineage = core.snapshot().lineage(table)
    if (operation === 'read' && lineage.some((owner) => unreadableColumns.has(`${owner}.${column}`))) return 'closed'
    const names = [column, '*'].flatMap((field) => [...lineage, '*'].map((owner) => `${owner}.${field}`))
    return names.map((name) => rulesFor(name, operation)).find((found) => found.length > 0) ?? 'open'
  }

  return {
    canRead: (table, row, actor) => may('read', table, row, actor),
    canReadColumn: (table, column, row, actor) => mayColumn('read', table, column, row, actor),
    canCreate: (table, actor) => may('create', table, {}, actor),
    canWrite: (table, row, actor) => may('write', table, row, actor),
    canWriteColumn: (table, column, row, actor) => mayColumn('write', table, column, row, actor),
    canDelete: (table, row, actor) => may('delete', table, row, actor),
  }
}

const guardCaches = { read: 'guards of reading', write: 'guards of writing' } as const

function memoized<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

const isDenying = ({ record }: Rule): boolean => record['decision_type'] === 'deny'

function holdsAny(roles: readonly string[], actor: Actor): boolean {
  return roles.some((role) => role === 'everyone' || actor.roles.has(role))
}

function owns(operation: Operation, table: string, row: Row, actor: Actor): boolean {
  if (operation !== 'read' || actor.sysId === '') return false
  return (ownerColumns[table] ?? []).some((column) => row[column] === actor.sysId)
}

/** Access controls on records by `name operation`. */
function loadRules(core: Core): ReadonlyMap<string, readonly Rule[]> {
  const snapshot = core.snapshot()
  const roleLinks = Map.groupBy(
    selectWhere(core.connection, requireTable(snapshot, 'sys_security_acl_role'), {}),
    (link) => link['sys_security_acl'] ?? '',
  )
  const roleNames = new Map(
    selectWhere(core.connection, requireTable(snapshot, 'sys_user_role'), {}).map((role) => [
      role['sys_id'],
      role['name'] ?? '',
    ]),
  )
  const rules = selectWhere(core.connection, requireTable(snapshot, 'sys_security_acl'), { active: 'true' })
    .filter((record) => ['record', ''].includes(record['type'] ?? ''))
    .map((record): Rule => {
      const links = roleLinks.get(record['sys_id'] ?? '') ?? []
      const roles = links.map((link) => roleNames.get(link['sys_user_role'] ?? '') ?? link['sys_user_role'] ?? '')
      return { record, name: record['name'] ?? '', roles }
    })
  return Map.groupBy(rules, ({ name, record }) => `${name} ${record['operation']}`)
}

/** Platform tables that ordinary users may not even ask for over REST (seen on current releases). */
const administratorTables = new Set([
  'sys_db_object',
  'sys_plugins',
  'v_plugin',
  'sys_store_app',
  'sys_package',
  'sys_scope',
  'sys_app',
])

/** Whether the API itself refuses the table to this actor, before any row is looked at. */
export function isClosedToApi(table: string, actor: Actor): boolean {
  return administratorTables.has(table) && !actor.roles.has('admin')
}

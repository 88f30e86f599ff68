import type { Actor, Instance, Row } from '../../instance.ts'
import { createCore, newSysId } from '../../records/core.ts'
import { declareTables } from '../../records/dictionary/declare.ts'
import { requireTable } from '../../records/dictionary/dictionary.ts'
import { displayValue } from '../../records/display/display-value.ts'
import { connect } from '../../records/storage/connection.ts'
import {
  countRows,
  deleteRow,
  getRow,
  insertRow,
  selectRows,
  selectWhere,
  updateRow,
} from '../../records/storage/rows.ts'
import { bumpMetadataVersion, createState } from '../../records/storage/state.ts'
import { baseTables } from '../../records/tables/base-tables.ts'
import { acceptValue } from '../../records/writing/accept.ts'
import { stampsOf, takeJournal, writeJournal } from '../../records/writing/journal.ts'
import { nextNumber } from '../../records/writing/numbering.ts'

const isAdmin = (actor: Actor): boolean => actor.roles.has('admin')

/**
 * An instance put together from the storage, dictionary, query and display parts of `records/`, for tests of what REST
 * does by itself. It has no rules, no policies, no shipped choices, and access by role only: tests of those need the
 * whole instance, which takes this one's place when `records/` opens one.
 */
export function openProvisional(file: string): { instance: Instance; close: () => void } {
  const connection = connect(file)
  createState(connection)
  declareTables(connection, baseTables, '2026-01-01 00:00:00')
  bumpMetadataVersion(connection)
  const core = createCore(connection, 'http://instance.test', () => instance)
  const get = (table: string, id: string): Row | undefined => getRow(connection, core.snapshot(), table, id)
  const open = new Set(['sys_user', 'sys_choice', 'sys_user_group', 'sys_user_role'])
  const itilMay = (t: string, a: Actor): boolean =>
    isAdmin(a) || (a.roles.has('itil') && core.snapshot().lineage(t).includes('task'))
  const instance: Instance = {
    records: {
      find: (table, o, actor) =>
        selectRows(
          connection,
          table,
          { query: o.query ?? '', limit: o.limit ?? -1, offset: o.offset ?? 0 },
          core.queryContext(actor),
        ),
      count: (table, q, actor) => countRows(connection, table, q, core.queryContext(actor)),
      get,
      insert: (name, given, actor) =>
        connection.atomically(() => {
          const table = requireTable(core.snapshot(), name)
          const values: Record<string, string> = {}
          for (const c of table.columns.values()) {
            const d = c.defaultValue
            values[c.name] = d.includes('getUserID')
              ? actor.sysId
              : d.includes('getNextObjNumberPadded') || c.name === 'number'
                ? nextNumber(core, name)
                : d.startsWith('javascript:')
                  ? ''
                  : d
          }
          for (const [k, v] of Object.entries(given)) {
            const c = table.columns.get(k)
            const accepted =
              c &&
              acceptValue(core, table, c, v, core.property('glide.rest.choice.allow_non_existing_value') === 'true')
            if (accepted !== undefined) values[k] = accepted
          }
          if (name === 'sys_user') values['name'] = `${values['first_name']} ${values['last_name']}`
          Object.assign(values, stampsOf(core, actor), { sys_id: given['sys_id'] ?? newSysId(), sys_class_name: name })
          const journal = takeJournal(table, values)
          insertRow(connection, table, values)
          writeJournal(core, table, values['sys_id'] ?? '', journal, actor)
          bumpMetadataVersion(connection)
          return get(name, values['sys_id'] ?? '') ?? {}
        }),
      update: (name, id, given, actor) =>
        connection.atomically(() => {
          const before = get(name, id)
          if (!before) return undefined
          const table = requireTable(core.snapshot(), before['sys_class_name'] || name)
          const values: Record<string, string> = {}
          for (const [k, v] of Object.entries(given)) {
            const c = table.columns.get(k)
            const accepted = c && acceptValue(core, table, c, v, false)
            if (accepted !== undefined) values[k] = accepted
          }
          const journal = takeJournal(table, values)
          const changed = Object.entries(values).some(([k, v]) => (before[k] ?? '') !== v) || journal.size > 0
          if (!changed) return before
          writeJournal(core, table, id, journal, actor)
          updateRow(connection, table, id, {
            ...values,
            sys_mod_count: String(Number(before['sys_mod_count'] ?? 0) + 1),
          })
          bumpMetadataVersion(connection)
          return get(name, id)
        }),
      remove: (name, id) => {
        const row = get(name, id)
        if (!row) return false
        deleteRow(connection, requireTable(core.snapshot(), name), id)
        return true
      },
      display: (table, row, column, actor) => displayValue(core, table, row, column, actor),
    },
    dictionary: {
      table: (n) => core.snapshot().table(n),
      tables: () =>
        core
          .snapshot()
          .names()
          .flatMap((n) => core.snapshot().table(n) ?? []),
      lineage: (n) => core.snapshot().lineage(n),
      descendants: (n) => core.snapshot().descendants(n),
      define: (t) => {
        const own = [...t.columns.values()].filter((c) => c.declaredBy === t.name)
        declareTables(
          connection,
          [
            ...baseTables,
            {
              name: t.name,
              label: t.label,
              ...(t.parent && { parent: t.parent }),
              columns: Object.fromEntries(
                own.map((c) => [c.name, { label: c.label, type: c.type, maxLength: c.maxLength }]),
              ),
            },
          ],
          '2026-01-01 00:00:00',
        )
        if (!t.webServiceAccess)
          connection.sql.exec(
            `update sys_metadata set "sys_db_object$ws_access"='false' where "sys_db_object$name"='${t.name}'`,
          )
        bumpMetadataVersion(connection)
      },
    },
    access: {
      canRead: (t, row, a) => itilMay(t, a) || open.has(t) || (t === 'incident' && row['caller_id'] === a.sysId),
      canReadColumn: (_t, c, _r, a) => isAdmin(a) || c !== 'user_password',
      canCreate: (t, a) => itilMay(t, a) || t === 'incident',
      canWrite: (t, _r, a) => itilMay(t, a),
      canWriteColumn: () => true,
      canDelete: (_t, _r, a) => isAdmin(a),
    },
    rules: { run: () => undefined },
    release: { family: 'zurich', buildName: 'Zurich', buildTag: 'glide-zurich-07-01-2025__patch1-08-01-2025' },
    now: () => core.now(),
    newSysId,
    property: (n) => core.property(n),
    log: () => undefined,
    publicUrl: 'http://instance.test',
    actor: (u) => {
      const [row] = selectWhere(connection, requireTable(core.snapshot(), 'sys_user'), { user_name: u })
      if (!row) return undefined
      const roles = selectWhere(connection, requireTable(core.snapshot(), 'sys_user_has_role'), {
        user: row['sys_id'] ?? '',
      }).map((r) => get('sys_user_role', r['role'] ?? '')?.['name'] ?? '')
      return {
        sysId: row['sys_id'] ?? '',
        userName: u,
        roles: new Set(roles),
        timeZone: row['time_zone'] || 'UTC',
        scope: 'global',
      }
    },
    atomically: (w) => connection.atomically(w),
    sql: connection.sql,
  }
  const admin: Actor = {
    sysId: '6816f79cc0a8016401c5a33be04be441',
    userName: 'admin',
    roles: new Set(['admin']),
    timeZone: 'UTC',
    scope: 'global',
  }
  const r = instance.records
  r.insert(
    'sys_user',
    { sys_id: admin.sysId, user_name: 'admin', first_name: 'System', last_name: 'Administrator' },
    admin,
  )
  for (const name of ['admin', 'itil']) r.insert('sys_user_role', { name }, admin)
  r.insert(
    'sys_user_has_role',
    {
      user: admin.sysId,
      role: r.find('sys_user_role', { query: 'name=admin' }, admin)[0]?.['sys_id'] ?? '',
      state: 'active',
    },
    admin,
  )
  r.insert('sys_user_group', { name: 'Network' }, admin)
  r.insert('sys_properties', { name: 'glide.buildname', value: 'Zurich' }, admin)
  r.insert('std_change_producer_version', { name: 'T' }, admin)
  return { instance, close: () => connection.close() }
}

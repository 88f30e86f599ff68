import type { Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'

/** A record pointing at a deleted one, and what the dictionary says becomes of it. */
interface Dependant {
  readonly owner: string
  readonly id: string
  readonly column: string
  readonly rule: 'clear' | 'delete'
}

/** Records to delete, or whose reference to clear, once `sysId` is gone (ServiceNow docs, "Cascade rules"). */
export function dependants(core: Core, target: StoredTable, sysId: string): Dependant[] {
  const lineage = new Set(core.snapshot().lineage(target.name))
  return core
    .remembered('cascades', () => cascades(core))
    .filter(({ reference }) => lineage.has(reference))
    .flatMap(({ owner, root, column, physical, rule }) =>
      core.connection
        .prepare(`SELECT "sys_id" FROM ${identifier(root)} WHERE ${identifier(physical)} = ?`)
        .all(sysId)
        .map((row) => ({ owner, column, rule, id: String(row['sys_id']) })),
    )
}

/** Journal entries and attachments have no life of their own. */
export function removeTraces(core: Core, sysId: string): void {
  core.connection.prepare('DELETE FROM "sys_journal_field" WHERE "element_id" = ?').run(sysId)
  core.connection.prepare('DELETE FROM "sys_attachment" WHERE "table_sys_id" = ?').run(sysId)
}

interface Cascade extends Omit<Dependant, 'id'> {
  readonly root: string
  readonly physical: string
  readonly reference: string
}

function cascades(core: Core): Cascade[] {
  const snapshot = core.snapshot()
  return snapshot.names().flatMap((owner) => {
    const { columns, root } = requireTable(snapshot, owner)
    return [...columns.values()].flatMap(({ name, cascade, physical, declaredBy, reference }) =>
      cascade && physical !== undefined && declaredBy === owner && reference !== undefined
        ? [{ owner, root, column: name, physical, reference, rule: cascade }]
        : [],
    )
  })
}

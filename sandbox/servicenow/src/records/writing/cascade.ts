import type { Core } from '../core.ts'
import type { StoredColumn, StoredTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'

/** Deletes or clears what pointed at a deleted record, as the dictionary's cascade rules say. */
export function cascade(core: Core, target: StoredTable, sysId: string): void {
  const lineage = new Set(core.snapshot().lineage(target.name))
  for (const { table, column, physical } of core.remembered('cascades', () => cascades(core))) {
    if (!lineage.has(column.reference ?? '')) continue
    const where = `WHERE ${identifier(physical)} = ?`
    core.connection
      .prepare(
        column.cascade === 'delete'
          ? `DELETE FROM ${identifier(table.root)} ${where}`
          : `UPDATE ${identifier(table.root)} SET ${identifier(physical)} = NULL ${where}`,
      )
      .run(sysId)
  }
}

interface Cascade {
  readonly table: StoredTable
  readonly column: StoredColumn
  readonly physical: string
}

function cascades(core: Core): Cascade[] {
  const snapshot = core.snapshot()
  return snapshot.names().flatMap((name) => {
    const table = snapshot.table(name)
    if (!table) return []
    return [...table.columns.values()].flatMap((column) =>
      column.cascade && column.physical !== undefined && column.declaredBy === name
        ? [{ table, column, physical: column.physical }]
        : [],
    )
  })
}

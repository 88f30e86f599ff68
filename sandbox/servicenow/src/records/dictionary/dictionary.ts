import type { Column, TableDefinition } from '../../instance.ts'

/** A column with what only storage needs to know. */
export interface StoredColumn extends Column {
  /** Name in the physical table; undefined for values kept elsewhere (journals, tags). */
  readonly physical: string | undefined
  /** Its choices are suggestions: any other value is stored as well (ServiceNow docs, choice list specification). */
  readonly suggests: boolean
  readonly cascade: 'clear' | 'delete' | undefined
  /** Column of the referenced table the value holds; `sys_id` but for references by name. */
  readonly referenceKey: string
}

export interface StoredTable extends TableDefinition {
  readonly columns: ReadonlyMap<string, StoredColumn>
  /** Physical table: the oldest ancestor. */
  readonly root: string
  readonly displayColumn: string
  /** Of this table alone: auditing is not inherited (ServiceNow docs, Exploring auditing). */
  readonly audited: boolean
  /** Columns that hold a value in the physical table, in the order of {@link selectList}. */
  readonly stored: readonly StoredColumn[]
  /** Those columns of the physical table under the alias `t`, each under its own name. */
  readonly selectList: string
  /** Statement that stores a row: class first, then the {@link stored} columns. */
  readonly insertion: string
}

/** The dictionary at one metadata version. */
export interface Snapshot {
  table(name: string): StoredTable | undefined
  names(): string[]
  lineage(name: string): readonly string[]
  descendants(name: string): readonly string[]
}

/** @throws Error when the table does not exist: callers answer an unknown table before they come here. */
export function requireTable(snapshot: Snapshot, name: string): StoredTable {
  const table = snapshot.table(name)
  if (!table) throw new Error(`Invalid table ${name}`)
  return table
}

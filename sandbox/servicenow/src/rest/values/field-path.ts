import type { Column, Dictionary, Instance, Row } from '../../instance.ts'
import { isReference } from './column-kind.ts'

/** A field name with its columns: one for `number`, two for the dot-walk `caller_id.name`. */
export interface FieldPath {
  readonly name: string
  /** Columns passed through, each a reference. */
  readonly hops: ReadonlyArray<Column & { readonly reference: string }>
  /** Table declaring the last column, as walked. */
  readonly table: string
  readonly column: Column
}

/** What a path leads to from one row. */
export interface PathEnd {
  readonly table: string
  readonly row: Row
}

/** @returns undefined when a part is no column, or a part before the last is no reference. */
export function resolveFieldPath(dictionary: Dictionary, table: string, name: string): FieldPath | undefined {
  const hops: Array<Column & { readonly reference: string }> = []
  let at = table
  const parts = name.split('.')
  for (const [index, part] of parts.entries()) {
    const column = dictionary.table(at)?.columns.get(part)
    if (column === undefined) return undefined
    if (index === parts.length - 1) return { name, hops, table: at, column }
    if (!isReference(column)) return undefined
    hops.push(column)
    at = column.reference
  }
  return undefined
}

/** Follows the references of a path. @returns undefined when one of them is empty or leads nowhere. */
export function walk(instance: Instance, table: string, row: Row, path: FieldPath): PathEnd | undefined {
  let end: PathEnd = { table, row }
  for (const hop of path.hops) {
    const value = end.row[hop.name] ?? ''
    const next = value === '' ? undefined : instance.records.get(hop.reference, value)
    if (next === undefined) return undefined
    end = { table: hop.reference, row: next }
  }
  return end
}

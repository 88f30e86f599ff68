import type { Actor, Column, Instance, Row, TableDefinition } from '../../instance.ts'
import type { ShapeParameters } from '../parameters.ts'
import { isJournal, isReference, isSecret } from './column-kind.ts'
import { resolveFieldPath, walk, type FieldPath } from './field-path.ts'
import { rowClass } from './row-class.ts'

/** One field in an answer: always text, or an object of texts (ServiceNow docs, Table API). */
export type FieldValue = string | Readonly<Record<string, string>>

/** Who looks at records, and how links to other records begin: `https://host/api/now/table`. */
export interface Viewer {
  readonly instance: Instance
  readonly actor: Actor
  readonly linkBase: string
}

/**
 * Fields an answer shows, in dictionary order, dot-walks last. Unknown names are dropped without a word.
 *
 * @param asked undefined for every column of the table.
 */
export function selectFields(
  viewer: Viewer,
  table: TableDefinition,
  asked: readonly string[] | undefined,
): FieldPath[] {
  const wanted = asked === undefined ? undefined : new Set(asked)
  const own = [...table.columns.values()]
    .filter((column) => wanted?.has(column.name) ?? true)
    .map((column): FieldPath => ({ name: column.name, hops: [], table: table.name, column }))
  const walked = [...(wanted ?? [])]
    .filter((name) => name.includes('.'))
    .flatMap((name) => resolveFieldPath(viewer.instance.dictionary, table.name, name) ?? [])
  return [...own, ...walked]
}

/** A record as the caller may see it: protected fields are left out, not emptied. */
export function viewRecord(
  viewer: Viewer,
  table: TableDefinition,
  row: Row,
  fields: readonly FieldPath[],
  shape: ShapeParameters,
): Record<string, FieldValue> {
  const { instance, actor } = viewer
  const entries: Array<[string, FieldValue]> = []
  const className = rowClass(instance.dictionary, table.name, row)
  for (const path of fields) {
    const first = path.hops[0] ?? path.column
    if (!instance.access.canReadColumn(className, first.name, row, actor)) continue
    const value = viewPath(viewer, className, row, path, shape)
    if (value !== undefined) entries.push([path.name, value])
  }
  return Object.fromEntries(entries)
}

function viewPath(
  viewer: Viewer,
  table: string,
  row: Row,
  path: FieldPath,
  shape: ShapeParameters,
): FieldValue | undefined {
  if (path.hops.length === 0) return viewValue(viewer, table, row, path.column, shape)
  const end = walk(viewer.instance, table, row, path)
  if (end === undefined) return emptyValue(shape)
  if (!viewer.instance.access.canReadColumn(end.table, path.column.name, end.row, viewer.actor)) return undefined
  return viewValue(viewer, end.table, end.row, path.column, shape)
}

/** The table of six forms in the documentation, by display mode and reference link. */
function viewValue(
  viewer: Viewer,
  table: string,
  row: Row,
  column: Column,
  shape: Pick<ShapeParameters, 'display' | 'excludeReferenceLink'>,
): FieldValue {
  const value = isJournal(column) || isSecret(column) ? '' : (row[column.name] ?? '')
  const display = (): string => viewer.instance.records.display(table, row, column.name, viewer.actor)
  const link =
    isReference(column) && value !== '' && !shape.excludeReferenceLink
      ? { link: `${viewer.linkBase}/${column.reference}/${value}` }
      : undefined
  if (shape.display === 'all') return { display_value: display(), ...link, value }
  if (shape.display === 'true') return link === undefined ? display() : { display_value: display(), ...link }
  return link === undefined ? value : { ...link, value }
}

function emptyValue(shape: ShapeParameters): FieldValue {
  return shape.display === 'all' ? { display_value: '', value: '' } : ''
}

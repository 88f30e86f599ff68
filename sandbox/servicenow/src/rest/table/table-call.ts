import type { Row, TableDefinition, WriteOptions } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, failures } from '../envelope.ts'
import { flag, shapeParameters, type ShapeParameters } from '../parameters.ts'
import type { RecordBody } from '../request-body.ts'
import { fieldInput } from '../values/field-input.ts'
import { selectFields, viewRecord, type FieldValue, type Viewer } from '../values/record-view.ts'
import { rowClass } from '../values/row-class.ts'
import { resolveTable } from './resolve-table.ts'
import { viewFields } from './view-fields.ts'

/** What every Table API operation starts from. */
export interface TableCall {
  readonly context: RouteContext
  readonly table: TableDefinition
  readonly shape: ShapeParameters
  readonly viewer: Viewer
  /** Absolute address of the table's resource as called: links and `Location` start with it. */
  readonly address: string
}

/** @throws ApiFailure when the table does not exist or is closed to REST. */
export function tableCall(context: RouteContext): TableCall {
  const { instance, actor, version } = context
  const table = resolveTable(instance, context.params['table'] ?? '', actor)
  const linkBase = `${instance.publicUrl}/api/now/${version === undefined ? '' : `${version}/`}table`
  return {
    context,
    table,
    shape: shapeParameters(context.query),
    viewer: { instance, actor, linkBase },
    address: `${linkBase}/${table.name}`,
  }
}

/**
 * The record the path names, as far as the caller may see it.
 *
 * @throws ApiFailure 404 for a missing and for a hidden record alike.
 */
export function visibleRecord({ context, table }: TableCall): Row {
  const { instance, actor, params } = context
  const row = instance.records.get(table.name, params['sysId'] ?? '')
  if (row === undefined || !instance.access.canRead(rowClass(instance.dictionary, table.name, row), row, actor)) {
    throw new ApiFailure(failures.noRecordFound())
  }
  return row
}

/** Values of the body that the caller may write to this row; protected fields drop out without a word. */
export function writableValues(call: TableCall, body: RecordBody, row: Row): Record<string, string> {
  const { instance, actor, query } = call.context
  const mode = flag(query, 'sysparm_input_display_value') ? 'display' : 'raw'
  const className = rowClass(instance.dictionary, call.table.name, row)
  const { values } = fieldInput(body, { instance, actor, table: className, mode })
  return Object.fromEntries(
    Object.entries(values).filter(
      ([column]) => call.table.columns.has(column) && instance.access.canWriteColumn(className, column, row, actor),
    ),
  )
}

/**
 * An administrator who moves records from elsewhere may bring who wrote them and when: the parameter
 * `sysparm_suppress_auto_sys_field` of older documentation. Without it the platform's own columns are not writable.
 */
export function stampOptions({ context: { actor, query } }: TableCall, body: RecordBody): WriteOptions {
  if (!flag(query, 'sysparm_suppress_auto_sys_field') || !actor.roles.has('admin')) return {}
  const texts = Object.entries(body).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return { stamps: Object.fromEntries(texts.map(([name, value]) => [name, String(value)])) }
}

/** Shows rows in the shape the parameters ask for. */
export function showRecords(call: TableCall, rows: readonly Row[]): Array<Record<string, FieldValue>> {
  const { table, shape, viewer } = call
  const fields = selectFields(viewer, table, shape.fields ?? viewFields(viewer, table.name, shape.view))
  return rows.map((row) => viewRecord(viewer, table, row, fields, shape))
}

/** @see showRecords */
export function showRecord(call: TableCall, row: Row): Record<string, FieldValue> {
  return showRecords(call, [row])[0] ?? {}
}

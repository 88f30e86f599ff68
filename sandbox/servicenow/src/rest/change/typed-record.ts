import type { Actor, Column, Instance, Row } from '../../instance.ts'
import { isJournal, isSecret } from '../values/column-kind.ts'
import { rowClass } from '../values/row-class.ts'

/** A field of the Change Management API: unlike in the Table API, values have JSON types. */
export interface TypedField {
  readonly display_value: string
  readonly value: string | number | boolean
  /** Dates only: the display value in the platform's own format. */
  readonly display_value_internal?: string
}

const NUMBER_TYPES = new Set(['integer', 'long', 'longint', 'decimal', 'float'])
const DATE_TYPES = new Set(['glide_date_time', 'glide_date', 'due_date'])

/** Every column the caller may read (ServiceNow docs, Change Management API). */
export function typedRecord(instance: Instance, table: string, row: Row, actor: Actor): Record<string, TypedField> {
  const className = rowClass(instance.dictionary, table, row)
  const columns = [...(instance.dictionary.table(className)?.columns.values() ?? [])]
  return Object.fromEntries(
    columns
      .filter((column) => instance.access.canReadColumn(className, column.name, row, actor))
      .map((column) => [column.name, typedField(instance, className, row, column, actor)]),
  )
}

function typedField(instance: Instance, table: string, row: Row, column: Column, actor: Actor): TypedField {
  const display = instance.records.display(table, row, column.name, actor)
  const value = typedValue(column, isJournal(column) || isSecret(column) ? '' : (row[column.name] ?? ''))
  return DATE_TYPES.has(column.type)
    ? { display_value: display, value, display_value_internal: display }
    : { display_value: display, value }
}

function typedValue(column: Column, stored: string): TypedField['value'] {
  if (column.type === 'boolean') return stored === 'true' || stored === '1'
  if (!NUMBER_TYPES.has(column.type) || stored === '') return stored
  const number = Number(stored)
  return Number.isNaN(number) ? stored : number
}

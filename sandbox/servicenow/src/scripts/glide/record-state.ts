import { textOf } from './script-text.ts'
import { known } from '../engine/known.ts'
import type { Row, TableDefinition } from '../../instance.ts'
import type { EncodedQuery } from './encoded-query.ts'
import type { Environment } from './environment.ts'

/** Under a symbol, because a column may have any name. */
export const STATE: unique symbol = Symbol('record state')

/** What a GlideRecord holds. */
export interface RecordState {
  readonly environment: Environment
  readonly table: string
  /** undefined when there is no such table */
  readonly definition: TableDefinition | undefined
  readonly query: EncodedQuery
  limit: number | undefined
  offset: number
  rows: readonly Row[]
  /** Index of the row the script looks at; -1 before the first `next()`. */
  position: number
  values: Record<string, string>
  readonly changed: Set<string>
  /** Row before the write a rule reacts to; for `changes()`. */
  previous: Row | undefined
  isNew: boolean
  workflow: boolean
  aborted: boolean
  lastError: string
  operation: 'insert' | 'update' | 'delete' | undefined
}

/** How scripts' values are stored: always text. */
export function storedText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'getValue' in value && typeof value.getValue === 'function') {
    return textOf(known<() => unknown>(value.getValue).call(value))
  }
  return textOf(value)
}

export function assign(state: RecordState, column: string, value: unknown): void {
  if (!state.definition?.columns.has(column)) return
  state.values[column] = storedText(value)
  state.changed.add(column)
}

/** Whether the column differs from the row before the write, or from what was read. */
export function hasChanged(state: RecordState, column: string): boolean {
  if (state.operation === 'insert') return (state.values[column] ?? '') !== ''
  if (state.previous) return (state.values[column] ?? '') !== (state.previous[column] ?? '')
  return state.changed.has(column)
}

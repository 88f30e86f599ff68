import type { Actor, Column, Instance } from '../../instance.ts'
import { fromZone } from '../../records/display/date-time.ts'
import type { RecordBody } from '../request-body.ts'
import { isReference } from './column-kind.ts'
import { choiceByLabel, choicesOf } from './choices.ts'
import { findReferenced } from './references.ts'

/** How a body's values are written: as stored, or as a person sees them (`sysparm_input_display_value`). */
export type InputMode = 'raw' | 'display'

export interface InputContext {
  readonly instance: Instance
  readonly actor: Actor
  readonly table: string
  readonly mode: InputMode
}

/** Columns the platform keeps by itself; a client's value is ignored. */
const SYSTEM_COLUMNS = new Set([
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
  'sys_class_name',
  'sys_domain_path',
])

export interface FieldInput {
  readonly values: Record<string, string>
  /** Names that were sent and mean no column a client may write. */
  readonly ignored: readonly string[]
}

/**
 * Column values a body asks to write, in stored form. Unknown keys and keys of the platform's own columns are dropped
 * silently (ServiceNow docs, Table API); lengths, types and choice lists are the business of {@link Instance.records}.
 */
export function fieldInput(body: RecordBody, context: InputContext): FieldInput {
  const columns = context.instance.dictionary.table(context.table)?.columns
  const values: Array<[string, string]> = []
  const ignored: string[] = []
  for (const [name, given] of Object.entries(body)) {
    const column = SYSTEM_COLUMNS.has(name) ? undefined : columns?.get(name)
    const sent = asText(given)
    if (column === undefined || sent === undefined || !isPossible(column, sent)) ignored.push(name)
    else values.push([name, context.mode === 'raw' ? sent : fromDisplay(column, sent, context)])
  }
  return { values: Object.fromEntries(values), ignored }
}

/** Numbers and booleans become text and null clears; of an object only the `{value}` form of an answer is understood. */
function asText(given: unknown): string | undefined {
  if (given === null) return ''
  if (typeof given === 'string') return given.toWellFormed().replaceAll('\0', '')
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (typeof given === 'object' && 'value' in given && typeof given.value === 'string') return asText(given.value)
  return undefined
}

/** Upper case is accepted and kept in a sys_id; anything but 32 digits and letters would be none. */
function isPossible(column: Column, sent: string): boolean {
  return column.name !== 'sys_id' || /^[0-9A-Za-z]{32}$/.test(sent)
}

function fromDisplay(column: Column, sent: string, { instance, actor, table }: InputContext): string {
  if (sent === '') return ''
  if (isReference(column)) return findReferenced(instance, column.reference, sent, actor) ?? ''
  if (column.hasChoices) {
    return choiceByLabel(choicesOf(instance, table, column.name, actor), sent)?.value ?? sent
  }
  const isDateTime = column.type === 'glide_date_time' || column.type === 'due_date'
  return isDateTime ? fromZone(sent, actor.timeZone) : sent
}

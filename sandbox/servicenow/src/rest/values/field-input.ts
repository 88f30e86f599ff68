import type { Actor, Column, Instance } from '../../instance.ts'
import type { RecordBody } from '../request-body.ts'
import { isReference } from './column-kind.ts'
import { choiceByLabel, choicesOf } from './choices.ts'
import { storedDate, storedDateTime } from './date-input.ts'
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

const NUMBER_TYPES = new Set([
  'integer',
  'long',
  'longint',
  'decimal',
  'float',
  'currency',
  'percent_complete',
  'order_index',
])

export interface FieldInput {
  readonly values: Record<string, string>
  /** Names that were sent and will not be written. */
  readonly ignored: readonly string[]
}

/**
 * Column values a body asks to write. Unknown keys, keys of the platform's own columns and values off a choice list are
 * dropped silently (ServiceNow docs, Table API).
 */
export function fieldInput(body: RecordBody, context: InputContext): FieldInput {
  const columns = context.instance.dictionary.table(context.table)?.columns
  const values: Array<[string, string]> = []
  const ignored: string[] = []
  for (const [name, given] of Object.entries(body)) {
    const column = SYSTEM_COLUMNS.has(name) ? undefined : columns?.get(name)
    const sent = asText(given)
    const value = column === undefined || sent === undefined ? undefined : storedValue(column, sent, context)
    if (value === undefined) ignored.push(name)
    else values.push([name, value])
  }
  return { values: Object.fromEntries(values), ignored }
}

/** Numbers and booleans become text and null clears; of an object only the `{value}` form of an answer is understood. */
function asText(given: unknown): string | undefined {
  if (given === null) return ''
  if (typeof given === 'string') return given.toWellFormed().replaceAll('\0', '')
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (typeof given === 'object' && 'value' in given && typeof given.value === 'string') return given.value
  return undefined
}

function storedValue(column: Column, sent: string, context: InputContext): string | undefined {
  // Upper case is accepted and kept; anything else would be no sys_id.
  if (column.name === 'sys_id') return /^[0-9A-Za-z]{32}$/.test(sent) ? sent : undefined
  if (sent === '') return ''
  if (isReference(column)) return storedReference(column.reference, sent, context)
  if (column.hasChoices) return storedChoice(column.name, sent, context)
  switch (column.type) {
    case 'glide_date_time':
    case 'due_date':
      return storedDateTime(sent, context.mode === 'display' ? context.actor.timeZone : 'UTC')
    case 'glide_date':
      return storedDate(sent)
    case 'boolean':
      return /^(?:true|1|yes|on)$/i.test(sent.trim()) ? 'true' : 'false'
    default:
      return NUMBER_TYPES.has(column.type) ? storedNumber(sent) : sent
  }
}

function storedReference(table: string, sent: string, context: InputContext): string {
  const found = findReferenced(context.instance, table, sent, context.actor)
  return found ?? (context.mode === 'raw' ? sent : '')
}

function storedChoice(column: string, sent: string, context: InputContext): string | undefined {
  const { instance, actor, table, mode } = context
  const choices = choicesOf(instance, table, column, actor)
  if (mode === 'display') {
    const labelled = choiceByLabel(choices, sent)
    if (labelled !== undefined) return labelled.value
  }
  const listed = choices.length === 0 || choices.some((choice) => choice.value === sent)
  const allowed = instance.property('glide.rest.choice.allow_non_existing_value')?.toLowerCase() === 'true'
  return listed || allowed ? sent : undefined
}

function storedNumber(sent: string): string {
  const digits = sent.trim().replaceAll(',', '')
  return /^[+-]?\d+(?:\.\d+)?$/.test(digits) ? digits : ''
}

import { failure } from '../api/fault.ts'
import {
  isObject,
  type JsonObject,
  readAddress,
  readAnyText,
  readText,
  readWord,
  refuseUnknown,
} from '../api/read-object.ts'
import { SCOPE, type TicketKind } from '../lib/names.ts'
import { isoToGlide } from '../lib/time.ts'

export const sources = ['microsoft', 'user'] as const
export const categories = ['devices', 'data', 'apps', 'identity', 'infrastructure'] as const

/** A ticket as the portal sends it, checked. */
export interface TicketInput {
  readonly kind: TicketKind
  readonly name: string
  readonly description: string
  /** 1 critical to 4 low. */
  readonly priority: number
  /** As a record stores it, `2026-11-25 08:00:00`; empty for none. */
  readonly dueDate: string
  readonly source: (typeof sources)[number]
  /** Empty for a recommendation Microsoft put in no category. */
  readonly category: (typeof categories)[number] | ''
  readonly requestedBy: string
  readonly link: string
  /** Further columns, by name. */
  readonly fields: Readonly<Record<string, string>>
}

/** What the columns of this instance hold, in characters. */
export interface ColumnLimits {
  readonly name: number
  readonly description: number
  readonly requestedBy: number
  readonly link: number
}

const members = [
  'kind',
  'name',
  'description',
  'priority',
  'dueDate',
  'source',
  'category',
  'requestedBy',
  'link',
  'fields',
]

export function readKind(input: JsonObject): TicketKind {
  return readWord(input, 'kind', ['change', 'incident'] as const)
}

/** @throws a failure naming the first member that is not as it must be */
export function readTicket(input: JsonObject, limits: ColumnLimits): TicketInput {
  refuseUnknown(input, members)
  return {
    kind: readKind(input),
    name: readText(input, 'name', limits.name),
    description: readAnyText(input, 'description', limits.description),
    priority: readPriority(input),
    dueDate: readDueDate(input),
    source: readWord(input, 'source', sources),
    category: input['category'] === null ? '' : readWord(input, 'category', categories),
    requestedBy: readText(input, 'requestedBy', limits.requestedBy),
    link: readAddress(input, 'link', limits.link),
    fields: readFields(input['fields']),
  }
}

export function readPriority(input: JsonObject): number {
  const value = input['priority']
  if (value === undefined || value === null) throw failure('INPUT_MISSING', 'priority', '"priority" is missing.')
  if (value === 1 || value === 2 || value === 3 || value === 4) return value
  throw failure('INPUT_INVALID', 'priority', '"priority" must be a number: 1 critical, 2 high, 3 moderate or 4 low.')
}

export function readDueDate(input: JsonObject): string {
  const value = input['dueDate']
  if (value === null) return ''
  if (value === undefined) throw failure('INPUT_MISSING', 'dueDate', '"dueDate" is missing: send null for none.')
  const stored = typeof value === 'string' ? isoToGlide(value) : undefined
  if (stored !== undefined) return stored
  throw failure('INPUT_INVALID', 'dueDate', '"dueDate" must be a moment in UTC such as 2026-11-25T08:00:00Z, or null.')
}

/** Columns the other members of a ticket or the platform write. */
const reserved = new Set([
  'short_description',
  'description',
  'priority',
  'impact',
  'urgency',
  'due_date',
  'number',
  'correlation_id',
  'correlation_display',
  'external_id',
  'recommendation_source',
  'recommendation_category',
  'shared_by',
  'portal_link',
  'comments',
  'work_notes',
])

/** Columns and what to set them to. @throws a failure naming the column */
export function readFields(value: unknown): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) {
    throw failure('INPUT_INVALID', 'fields', '"fields" must be an object of column names and texts.')
  }
  const fields: Record<string, string> = {}
  for (const [column, text] of Object.entries(value)) {
    const field = `fields.${column}`
    if (typeof text !== 'string') throw failure('INPUT_INVALID', field, `"${field}" must be a text.`)
    if (!/^[a-z][a-z0-9_]*$/.test(column)) {
      throw failure(
        'INPUT_INVALID',
        field,
        `"${column}" is no name of a column: lower-case letters, digits, underscores.`,
      )
    }
    if (isReserved(column)) {
      throw failure(
        'INPUT_INVALID',
        field,
        `"${column}" cannot be set through "fields": it follows from the ticket itself.`,
      )
    }
    fields[column] = text
  }
  return fields
}

/** Whether a column follows from the ticket itself, or is the platform's. */
export function isReserved(column: string): boolean {
  return reserved.has(column) || column.startsWith('sys_') || column.startsWith(`${SCOPE}_`)
}

/** @throws a failure INPUT_INVALID: the id is a key in a column of 64 characters and in addresses */
export function readId(value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(value)) return value
  throw failure('INPUT_INVALID', 'id', '"id" must be 1 to 64 letters, digits, dots, hyphens or underscores.')
}

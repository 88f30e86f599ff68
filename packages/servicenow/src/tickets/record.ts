import { z } from 'zod'
import {
  impactAndUrgencyOf,
  type Difference,
  type PriorityRow,
  type RecommendationCategory,
  type RecommendationSource,
  type RecordTexts,
  type RemoteTicket,
  type StoredContent,
  type TicketContent,
  type TicketKind,
} from '@scorelink/domain'
import { fromGlideDateTime, toGlideDateTime } from './encoded-query.ts'

/** Our mark on a record, beside the key in `correlation_id`. */
export const correlationDisplay = 'Scorelink'

export const tableOf: Record<TicketKind, 'change_request' | 'incident'> = {
  change: 'change_request',
  incident: 'incident',
}

/** Every column we read to follow a record, and no other. */
export const followedColumns = [
  'sys_id',
  'number',
  'state',
  'priority',
  'due_date',
  'correlation_id',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
] as const

/** The texts are read once, to see what the instance made of them. */
export const recordColumns = [...followedColumns, 'short_description', 'description'] as const

const Cell = z.object({ value: z.string(), display_value: z.string().nullish() })

/** A record as `sysparm_display_value=all` shapes it: every column a pair of stored and shown value. */
export const FollowedRecord = z.object({
  sys_id: Cell.extend({ value: z.string().regex(/^[\da-f]{32}$/i) }),
  number: Cell.extend({ value: z.string().min(1) }),
  state: Cell,
  priority: Cell,
  due_date: Cell,
  correlation_id: Cell,
  sys_updated_on: Cell.extend({ value: z.string().min(1) }),
  sys_updated_by: Cell.optional(),
  sys_mod_count: Cell.optional(),
})
export type FollowedRecord = z.infer<typeof FollowedRecord>

export const TaskRecord = FollowedRecord.extend({ short_description: Cell, description: Cell })
export type TaskRecord = z.infer<typeof TaskRecord>

/**
 * What goes over the wire to make a record: nothing but the agreed data, our key and a link back.
 * @param lookup the instance's priority lookup, empty when unknown.
 */
export function toRecordValues(
  ticketId: string,
  content: TicketContent,
  lookup: readonly PriorityRow[],
): Record<string, string> {
  const { impact, urgency } = impactAndUrgencyOf(content.priority, lookup)
  return {
    correlation_id: ticketId,
    correlation_display: correlationDisplay,
    short_description: content.name,
    description: wireDescription(content),
    priority: String(content.priority),
    impact,
    urgency,
    due_date: content.dueAt === null ? '' : toGlideDateTime(content.dueAt),
  }
}

/** Columns a new record fills. */
export const writtenColumns: readonly string[] = [
  'correlation_id',
  'correlation_display',
  'short_description',
  'description',
  'priority',
  'impact',
  'urgency',
  'due_date',
]

const sourceNames: Record<RecommendationSource, string> = {
  microsoft: 'Microsoft recommendation',
  user: 'User recommendation',
}

const categoryNames: Record<RecommendationCategory, string> = {
  devices: 'Devices',
  data: 'Data',
  apps: 'Apps',
  identity: 'Identity',
  infrastructure: 'Infrastructure',
}

/** The standard tables have no columns for source, category and requester: they follow the description. */
export function wireDescription(content: TicketContent): string {
  return [
    content.description,
    '',
    `Recommendation source: ${sourceNames[content.source]}`,
    `Recommendation category: ${content.category === null ? 'Not classified' : categoryNames[content.category]}`,
    `Requested by: ${content.requestedBy}`,
    `Follow this ticket: ${content.link}`,
  ].join('\n')
}

/** The texts come along where they were read. */
export function toRemoteTicket(origin: string, kind: TicketKind, record: FollowedRecord | TaskRecord): RemoteTicket {
  const sysId = record.sys_id.value
  const updatedAt = fromGlideDateTime(record.sys_updated_on.value)
  return {
    id: record.correlation_id.value,
    kind,
    sysId,
    number: record.number.value,
    url: recordUrl(origin, tableOf[kind], sysId),
    stateValue: record.state.value,
    stateLabel: record.state.display_value || record.state.value,
    priority: record.priority.value,
    dueAt: fromGlideDateTime(record.due_date.value),
    updatedAt: updatedAt ?? new Date(0),
    ...('description' in record ? { texts: textsOf(record) } : {}),
  }
}

export function textsOf(record: Pick<TaskRecord, 'short_description' | 'description'>): RecordTexts {
  return { name: record.short_description.value, description: record.description.value }
}

/** The texts of a record beside what is followed. */
export function storedContent(record: TaskRecord): StoredContent {
  return {
    ...textsOf(record),
    priority: record.priority.value,
    dueAt: fromGlideDateTime(record.due_date.value),
  }
}

/**
 * Further columns that the record holds otherwise than they were sent. The instance leaves out a column it does not
 * have, and takes a group or user by name as well as by id (ServiceNow docs, Table API).
 */
export function furtherDifferences(fields: Readonly<Record<string, string>>, result: unknown): Difference[] {
  const record = z.record(z.string(), z.unknown()).safeParse(result).data ?? {}
  return Object.entries(fields).flatMap(([column, sent]) => {
    const cell = Cell.safeParse(record[column]).data ?? { value: '', display_value: '' }
    const isKept = [cell.value, cell.display_value].some((kept) => (kept ?? '').replaceAll('\r\n', '\n') === sent)
    return isKept ? [] : [{ field: `fields.${column}`, sent, stored: cell.display_value || cell.value }]
  })
}

/** The form of a record inside the instance's frame, which every release understands. */
function recordUrl(origin: string, table: string, sysId: string): string {
  return `${origin}/nav_to.do?uri=${encodeURIComponent(`${table}.do?sys_id=${sysId}`)}`
}

import { z } from 'zod'
import type { RemoteTicket, TicketContent, TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { CallFailure } from '../http/reply.ts'
import { serviceNowErrors } from '../errors.ts'
import { encodeQueryValue, fromGlideDateTime, toGlideDateTime } from './encoded-query.ts'
import { correlationDisplay, recordColumns, tableOf, TaskRecord, toRecordValues, toRemoteTicket } from './record.ts'

/** Place in the order of changes. */
export interface ChangeCursor {
  /** `2026-11-22 10:00:00`, UTC. */
  readonly updatedOn: string
  /** The last record read of that second; undefined takes the whole second. */
  readonly sysId: string | undefined
}

export interface ChangePage {
  readonly tickets: readonly RemoteTicket[]
  /** Last record of the page; undefined for an empty one. */
  readonly last: ChangeCursor | undefined
  readonly full: boolean
}

/** Tickets on an instance without the connector app: `correlation_id` is the key. */
export interface TicketTables {
  /** Makes a record. Not idempotent: look up first when an earlier call may have arrived. */
  create(ticketId: string, content: TicketContent): Promise<RemoteTicket>
  /** @returns undefined when the instance has no record with our key. */
  findByKey(kind: TicketKind, ticketId: string): Promise<RemoteTicket | undefined>
  /** Records of ours changed at or after `from`, oldest change first; everything without one. */
  listChanged(kind: TicketKind, from: ChangeCursor | undefined, limit: number): Promise<ChangePage>
}

/** Both stored and shown values, without links. */
const shape = {
  sysparm_display_value: 'all',
  sysparm_exclude_reference_link: 'true',
  sysparm_fields: recordColumns.join(','),
}

export function createTicketTables(calls: AuthorizedCalls): TicketTables {
  return {
    async create(ticketId, content) {
      const result = await calls.call({
        method: 'POST',
        path: `/api/now/table/${tableOf[content.kind]}`,
        query: shape,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(toRecordValues(ticketId, content)),
      })
      return toRemoteTicket(calls.origin, content.kind, readRecord(result))
    },

    async findByKey(kind, ticketId) {
      const result = await calls.call({
        method: 'GET',
        path: `/api/now/table/${tableOf[kind]}`,
        query: {
          ...shape,
          sysparm_query: `correlation_id=${encodeQueryValue(ticketId)}^ORDERBYsys_created_on`,
          sysparm_limit: '1',
          sysparm_no_count: 'true',
        },
      })
      const [record] = readRecords(result)
      return record && toRemoteTicket(calls.origin, kind, record)
    },

    async listChanged(kind, from, limit) {
      const result = await calls.call({
        method: 'GET',
        path: `/api/now/table/${tableOf[kind]}`,
        query: { ...shape, sysparm_query: changedSince(from), sysparm_limit: String(limit), sysparm_no_count: 'true' },
      })
      const records = readRecords(result)
      const last = records.at(-1)
      return {
        tickets: records.map((record) => toRemoteTicket(calls.origin, kind, record)),
        last: last && { updatedOn: last.sys_updated_on.value, sysId: last.sys_id.value },
        full: records.length >= limit,
      }
    },
  }
}

/**
 * Where to start a poll: a little before the last change seen, because a record may be committed after another with a
 * later time. Reading one twice changes nothing.
 */
export function withOverlap(updatedOn: string, overlapSeconds: number): ChangeCursor {
  const instant = fromGlideDateTime(updatedOn)
  if (instant === null) throw new RangeError(`not a date-time of an instance: ${updatedOn}`)
  return { updatedOn: toGlideDateTime(new Date(instant.getTime() - overlapSeconds * 1000)), sysId: undefined }
}

/** Keyset order: the rest of the second the cursor stands in, and every later second. */
function changedSince(from: ChangeCursor | undefined): string {
  const ours = `correlation_display=${correlationDisplay}`
  const order = 'ORDERBYsys_updated_on^ORDERBYsys_id'
  if (from === undefined) return `${ours}^${order}`
  if (from.sysId === undefined) return `${ours}^sys_updated_on>=${from.updatedOn}^${order}`
  const sameSecond = `${ours}^sys_updated_on=${from.updatedOn}^sys_id>${from.sysId}`
  return `${ours}^sys_updated_on>${from.updatedOn}^NQ${sameSecond}^${order}`
}

/** A record was made or found, but its answer cannot be read: it may well exist. */
function readRecord(result: unknown): TaskRecord {
  const record = TaskRecord.safeParse(result)
  if (record.success) return record.data
  throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { cause: record.error })
}

function readRecords(result: unknown): TaskRecord[] {
  const records = z.array(TaskRecord).safeParse(result)
  if (records.success) return records.data
  throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { cause: records.error })
}

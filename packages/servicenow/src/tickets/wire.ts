import { z } from 'zod'
import type { TicketKind } from '@scorelink/domain'
import { CallFailure } from '../http/reply.ts'
import { serviceNowErrors } from '../errors.ts'
import { FollowedRecord, followedColumns, recordColumns, tableOf, TaskRecord } from './record.ts'

/** Both stored and shown values, without links. */
export const recordShape = {
  sysparm_display_value: 'all',
  sysparm_exclude_reference_link: 'true',
  sysparm_fields: recordColumns.join(','),
}

/** Records of a kind with their texts. */
export function listRequest(kind: TicketKind, query: string, limit: number) {
  return {
    method: 'GET' as const,
    path: `/api/now/table/${tableOf[kind]}`,
    query: { ...recordShape, sysparm_query: query, sysparm_limit: String(limit), sysparm_no_count: 'true' },
  }
}

/** Records as they are followed, counted: `X-Total-Count` tells of those not shown to us. */
export function followRequest(kind: TicketKind, query: string, limit: number, offset = 0) {
  return {
    method: 'GET' as const,
    path: `/api/now/table/${tableOf[kind]}`,
    query: {
      ...recordShape,
      sysparm_fields: followedColumns.join(','),
      sysparm_query: query,
      sysparm_limit: String(limit),
      ...(offset === 0 ? {} : { sysparm_offset: String(offset) }),
    },
  }
}

/** @throws CallFailure: a record was made or found, but its answer cannot be read, so it may well exist. */
export function readRecord(result: unknown): TaskRecord {
  return read(TaskRecord, result)
}

export function readTaskRecords(result: unknown): TaskRecord[] {
  return read(z.array(TaskRecord), result)
}

export function readFollowedRecords(result: unknown): FollowedRecord[] {
  return read(z.array(FollowedRecord), result)
}

/** @throws CallFailure `SERVICENOW_BAD_RESPONSE` */
export function read<Schema extends z.ZodType>(schema: Schema, result: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(result)
  if (parsed.success) return parsed.data
  throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { cause: parsed.error })
}

/** @returns undefined when the instance did not count. */
export function totalOf(headers: Readonly<Record<string, string>>): number | undefined {
  const total = Number(headers['x-total-count'] ?? Number.NaN)
  return Number.isSafeInteger(total) ? total : undefined
}

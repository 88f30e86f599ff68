import { z } from 'zod'
import { ticketIdOfKey, type TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import { toRemoteTicket, type FollowedRecord } from '../record.ts'
import type { ChangePage, RemoteChange } from '../ticket-system.ts'
import { callBatch, resultOf, type BatchAnswer } from './batch-call.ts'
import { listComments } from './comments.ts'
import { placeAfter, queryFrom, readAgainFrom } from './keyset.ts'
import { followRequest, readFollowedRecords, totalOf } from '../wire.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

const PlaceText = z.object({
  at: z.string().exactOptional(),
  behind: z.string().exactOptional(),
  skip: z.number().int().exactOptional(),
  since: z.string().exactOptional(),
})
/**
 * `seen`: versions of records that lie in the seconds the next poll reads again, by sys_id: they are passed over then. A
 * version is time and count of updates, because two updates may fall into one second.
 */
const Cursor = z.object({ change: PlaceText, incident: PlaceText, seen: z.record(z.string(), z.string()) })
type Cursor = z.infer<typeof Cursor>

/** More are read again instead of remembered. */
const mostRemembered = 1_000

/** One page of each table in one batch, and what was said about the records on them in another call. */
export async function listChanges(
  calls: AuthorizedCalls,
  cursorText: string | undefined,
  limit: number,
): Promise<ChangePage> {
  const cursor = readCursor(cursorText)
  const items = kinds.map((kind) => {
    const { query, offset } = queryFrom(cursor[kind])
    return { id: kind, ...followRequest(kind, query, limit, offset) }
  })
  const { answers, instanceTime } = await callBatch(calls, items, 'following')
  const [change, incident] = kinds.map((kind) =>
    readPage(calls.origin, kind, cursor, answers.get(kind), instanceTime, limit),
  )
  if (change === undefined || incident === undefined) throw new RangeError('a page for each kind')
  const records = [...change.changes, ...incident.changes]
  const comments = await commentsOn(calls, records)
  const seen = [...change.seen, ...incident.seen].slice(-mostRemembered)
  const next: Cursor = { change: change.place, incident: incident.place, seen: Object.fromEntries(seen) }
  return { changes: [...records, ...comments], cursor: JSON.stringify(next), more: change.more || incident.more }
}

type RecordChange = Extract<RemoteChange, { type: 'record' }>

function readPage(
  origin: string,
  kind: TicketKind,
  cursor: Cursor,
  answer: BatchAnswer | undefined,
  instanceTime: Date | null,
  limit: number,
) {
  const { result, headers } = resultOf(answer)
  const records = readFollowedRecords(result)
  const rows = records.map(({ sys_id, sys_updated_on }) => ({ sysId: sys_id.value, updatedOn: sys_updated_on.value }))
  const { place, more } = placeAfter(cursor[kind], { rows, total: totalOf(headers), instanceTime }, limit)
  const changes = records
    .filter(({ correlation_id }) => ticketIdOfKey(correlation_id.value) !== undefined)
    .filter((record) => cursor.seen[record.sys_id.value] !== versionOf(record))
    .map((record): RecordChange => {
      const ticket = toRemoteTicket(origin, kind, record)
      return { type: 'record', ticket, by: record.sys_updated_by?.value || null }
    })
  return { changes, place, more, seen: versionsFrom(readAgainFrom(place), cursor, records) }
}

/** Versions read so far that the next poll will meet again. */
function versionsFrom(from: string, { seen }: Cursor, records: readonly FollowedRecord[]): Array<[string, string]> {
  const read = records.map((record): [string, string] => [record.sys_id.value, versionOf(record)])
  return [...Object.entries(seen), ...read].filter(([, version]) => version >= from)
}

/** Begins with the time, so that versions sort by it. */
function versionOf({ sys_updated_on, sys_mod_count }: FollowedRecord): string {
  return `${sys_updated_on.value} ${sys_mod_count?.value ?? ''}`
}

/** On the very first reading too: what was said before it is told by no later one until its record changes again. */
async function commentsOn(calls: AuthorizedCalls, records: readonly RecordChange[]): Promise<RemoteChange[]> {
  const comments = await listComments(
    calls,
    records.map(({ ticket }) => ticket),
  )
  return comments.map((comment) => ({ type: 'comment', comment }))
}

function readCursor(text: string | undefined): Cursor {
  return text === undefined ? { change: {}, incident: {}, seen: {} } : Cursor.parse(JSON.parse(text))
}

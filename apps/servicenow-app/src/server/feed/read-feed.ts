import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { baseTableOf, feedTable, type TicketKind, ticketKinds } from '../lib/names.ts'
import { presentTicket, type TicketOut } from '../tickets/present-ticket.ts'
import { type Cursor, cursorAt, start, writeCursor } from './cursor.ts'
import { type EventType, isEventType } from './event-order.ts'
import { numberEvents } from './number-events.ts'

/** Something that happened to a ticket. */
export interface Change {
  readonly sequence: number
  readonly id: string
  readonly type: EventType
  readonly at: string
  /** User name. */
  readonly by: string
  /** The ticket as it is now, which may be later than the event; missing once it is deleted. */
  readonly ticket?: TicketOut
  readonly comment?: string
  /** Which journal the comment is in. */
  readonly journal?: string
}

export interface ChangePage {
  readonly changes: readonly Change[]
  readonly cursor: string
  /** Whether to ask again at once. */
  readonly more: boolean
}

const PAGE = 200

/**
 * Events after a cursor, oldest first.
 * @param after undefined reads from the oldest event that is kept
 * @throws a failure CURSOR_EXPIRED when events after the cursor may be gone
 */
export function readFeed(after: Cursor | undefined): ChangePage {
  const moreToNumber = numberEvents()
  if (after !== undefined) refuseExpired(after)
  const row = new GlideRecord(feedTable)
  row.addQuery('sequence', '>', String((after ?? start).sequence))
  row.orderBy('sequence')
  row.setLimit(PAGE + 1)
  row.query()
  const events: FeedRow[] = []
  while (events.length < PAGE && row.next()) events.push(readRow(row))
  const last = events.at(-1)
  return {
    changes: present(events),
    cursor: writeCursor(last?.cursor ?? after ?? start),
    more: moreToNumber || row.hasNext(),
  }
}

/** Place after the newest event, for a webhook call. */
export function newestCursor(): Cursor {
  numberEvents()
  const row = new GlideRecord(feedTable)
  row.addNotNullQuery('sequence')
  row.orderByDesc('sequence')
  row.setLimit(1)
  row.query()
  return row.next() ? readRow(row).cursor : start
}

function refuseExpired(after: Cursor): void {
  const row = new GlideRecord(feedTable)
  if (after.sequence > 0) {
    if (row.get('sequence', String(after.sequence)) && readRow(row).cursor.mark === after.mark) return
  } else {
    row.addNotNullQuery('sequence')
    row.orderBy('sequence')
    row.setLimit(1)
    row.query()
    if (!row.next() || readRow(row).cursor.sequence === 1) return
  }
  throw failure(
    'CURSOR_EXPIRED',
    'after',
    'Events after this cursor are no longer kept here. Read without "after", and compare every ticket.',
  )
}

interface FeedRow {
  readonly cursor: Cursor
  readonly kind: TicketKind
  readonly recordId: string
  readonly change: Change
}

function readRow(row: GlideRecord): FeedRow {
  const text = (column: string): string => row.getValue(column) ?? ''
  const sequence = Number(text('sequence'))
  const type = text('event')
  return {
    cursor: cursorAt(sequence, row.getUniqueValue()),
    kind: text('kind') === 'incident' ? 'incident' : 'change',
    recordId: text('record_id'),
    change: {
      sequence,
      id: text('external_id'),
      type: isEventType(type) ? type : 'updated',
      at: new Date(Number(text('occurred_ms'))).toISOString(),
      by: text('author'),
      ...(type === 'comment' && { comment: text('comment'), journal: text('journal') }),
    },
  }
}

/** Adds the tickets, with one query for each table. */
function present(events: readonly FeedRow[]): Change[] {
  const tickets = new Map(ticketKinds.flatMap((kind) => readTickets(kind, events)))
  return events.map(({ recordId, change }) => {
    const ticket = change.type === 'deleted' ? undefined : tickets.get(recordId)
    return ticket === undefined ? change : { ...change, ticket }
  })
}

function readTickets(kind: TicketKind, events: readonly FeedRow[]): Array<readonly [string, TicketOut]> {
  const ids = new Map(events.filter((event) => event.kind === kind).map((event) => [event.recordId, event.change.id]))
  if (ids.size === 0) return []
  const record = new GlideRecord(baseTableOf[kind])
  record.addQuery('sys_id', 'IN', [...ids.keys()].join(','))
  record.query()
  const tickets: Array<readonly [string, TicketOut]> = []
  while (record.next()) {
    const sysId = record.getUniqueValue()
    tickets.push([sysId, presentTicket({ id: ids.get(sysId) ?? '', kind, record })])
  }
  return tickets
}

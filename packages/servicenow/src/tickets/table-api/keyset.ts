import { fromGlideDateTime, toGlideDateTime } from '../encoded-query.ts'
import { correlationDisplay } from '../record.ts'

/**
 * Place in the changes of one table, ordered by `sys_updated_on` and `sys_id`. Either caught up, or in the middle of
 * pages that go on behind a record.
 */
export interface Place {
  /** `2026-11-22 10:00:00`, UTC; undefined before the first reading. */
  readonly at?: string
  /** The record behind which the next page starts; none once caught up. */
  readonly behind?: string
  /** Records behind that one which are there but not shown to us. */
  readonly skip?: number
  /** By the instance's clock, when the first of these pages was read; none once caught up. */
  readonly since?: string
}

/** A page as it was answered. */
export interface Page {
  /** Shown records, in order. */
  readonly rows: ReadonlyArray<{ readonly sysId: string; readonly updatedOn: string }>
  /** All that match the query, hidden ones too; undefined when the instance did not count. */
  readonly total: number | undefined
  /** The instance's clock at the answer. */
  readonly instanceTime: Date | null
}

/**
 * Seconds read again by every poll: a record may be committed after another that has a later time, and the nodes of an
 * instance differ a little. Reading one twice changes nothing.
 */
const overlapSeconds = 120

/** Encoded query and offset of the next page from a place. */
export function queryFrom({ at, behind, skip = 0 }: Place): { readonly query: string; readonly offset: number } {
  const ours = `correlation_display=${correlationDisplay}`
  const order = 'ORDERBYsys_updated_on^ORDERBYsys_id'
  if (at === undefined) return { query: `${ours}^${order}`, offset: skip }
  if (behind === undefined) return { query: `${ours}^sys_updated_on>=${earlier(at)}^${order}`, offset: skip }
  const sameSecond = `${ours}^sys_updated_on=${at}^sys_id>${behind}`
  return { query: `${ours}^sys_updated_on>${at}^NQ${sameSecond}^${order}`, offset: skip }
}

/**
 * Where to go on after a page. A page of rows that are all hidden moves on by offset; hidden ones among others are
 * passed over by the order itself.
 */
export function placeAfter(place: Place, page: Page, limit: number): { readonly place: Place; readonly more: boolean } {
  const skipped = place.skip ?? 0
  const last = page.rows.at(-1)
  const more = page.total === undefined ? page.rows.length >= limit : page.total > skipped + limit
  // What is committed behind a page that was read is read again, however long the pages take: not from the last of them.
  const since = place.since ?? markOf(place, last?.updatedOn, page.instanceTime)
  if (!more) return { place: since === undefined ? {} : { at: since }, more }
  const begun = since === undefined ? {} : { since }
  if (last === undefined) return { place: { ...place, ...begun, skip: skipped + limit }, more }
  return { place: { at: last.updatedOn, behind: last.sysId, ...begun }, more }
}

/**
 * The instance's own clock is the better mark: without it every later poll would read the last busy minutes again, and
 * a clock that once ran ahead would hide everything until its time came.
 */
function markOf(place: Place, lastUpdatedOn: string | undefined, instanceTime: Date | null): string | undefined {
  if (instanceTime !== null) return toGlideDateTime(instanceTime)
  return [place.at, lastUpdatedOn]
    .filter((mark) => mark !== undefined)
    .sort()
    .at(-1)
}

/** The first second that the next poll reads again; of pages not read to the end, the one after the last of them. */
export function readAgainFrom({ at, since = at }: Place): string {
  return since === undefined ? '' : earlier(since)
}

function earlier(at: string): string {
  const instant = fromGlideDateTime(at)
  if (instant === null) throw new RangeError(`not a date-time of an instance: ${at}`)
  return toGlideDateTime(new Date(instant.getTime() - overlapSeconds * 1000))
}

import {
  changeFeed,
  forgetChecks,
  lockWebhookHeardAt,
  findConnection,
  notifyChange,
  openFeed,
  recordConnectionProblem,
  recordPoll,
  withTenant,
  type ConnectionRow,
  type FeedRow,
} from '@scorelink/database'
import { nextPollSeconds, pollCeilingSeconds, type PollSituation } from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import { serviceNowErrors } from '@scorelink/servicenow'
import { tellAppOfConnection } from '../connections/tell-app.ts'
import type { InstanceLink } from '../connections/instance-links.ts'
import type { Services } from '../services.ts'
import { applyChanges } from '../tickets/apply-changes.ts'
import { checkTickets } from '../tickets/check-tickets.ts'
import type { JobData } from './job-queue.ts'
import { inLane, type HeldLane } from './lane.ts'

const changesAPage = 500
/** A poll that has not caught up by then goes on in the next one, which comes at once. */
const pagesAPoll = 20

/** One look at the instance of a connection, or one answer of it. */
export interface FollowingTurn {
  readonly services: Services
  readonly tenantId: string
  readonly link: InstanceLink
  /** Of a look, which another process may overtake; none of the answer to a change we made ourselves. */
  readonly lane?: HeldLane
}

/** Reads what happened at the instance since the last look and shows it. */
export async function followTickets(services: Services, { tenantId }: JobData['follow-tickets']): Promise<void> {
  const row = await withTenant(services.database.kysely, tenantId, findConnection)
  if (row?.status !== 'connected') return
  const { connection_id: connectionId } = row
  await inLane(services, { tenantId, connectionId, lane: 'following' }, async (lane) => {
    const feed = await withTenant(services.database.kysely, tenantId, (trx) =>
      openFeed(trx, tenantId, connectionId, services.now()),
    )
    // Asked for again while somebody else was at it.
    const begunAt = services.now()
    if (feed.next_poll_at > begunAt) return
    try {
      const turn = { services, tenantId, lane, link: await services.instances.open(tenantId) }
      const goesOver = feed.mode !== null && feed.mode !== turn.link.tickets.mode
      const before = goesOver ? await goOver(turn, row) : feed.checked_at
      const { changed, more } = await readFeed(turn, feed)
      const checked = more ? before : await checkTickets(turn, before)
      await finish(turn, row, feed, { begunAt, changed, more, checked })
    } catch (error) {
      if (isAppError(error) && error.definition === serviceNowErrors.SERVICENOW_FEED_EXPIRED)
        await beginAnew(services, row)
      await reportFailure(services, row, feed, error)
    }
  })
}

/**
 * The app came or went. Asking it for every record makes it follow those it did not make, and tell what was said on them
 * meanwhile; then its feed can be read. @returns when the last pass was, null while more is due.
 */
async function goOver(turn: FollowingTurn, row: ConnectionRow): Promise<Date | null> {
  const { services, tenantId, link } = turn
  await beginAnew(services, row)
  // The records it takes over get the way back to the portal, which it has to know by then.
  if (link.tickets.mode === 'app') await tellAppOfConnection(services, { tenantId, connectionId: link.connectionId })
  return await checkTickets(turn, null)
}

/** @returns whether anything a person sees changed, and whether more is waiting. */
async function readFeed(
  turn: FollowingTurn,
  feed: FeedRow,
): Promise<{ readonly changed: boolean; readonly more: boolean }> {
  const { services, link } = turn
  const { mode } = link.tickets
  let cursor = feed.mode === mode ? (feed.cursor ?? undefined) : undefined
  let changed = false
  for (let pages = 0; pages < pagesAPoll; pages += 1) {
    const page = await link.tickets.changesSince(cursor, changesAPage)
    services.reach('following.read')
    // The cursor is stored with the readings it covers: none is skipped if this process dies in between.
    const place = { cursor: page.cursor, mode }
    changed = (await applyChanges(turn, page.changes, 'feed', place)) || changed
    services.reach('following.applied')
    if (!page.more) return { changed, more: false }
    cursor = page.cursor
  }
  return { changed, more: true }
}

interface Look {
  readonly begunAt: Date
  /** A person sees something new. */
  readonly changed: boolean
  /** More was waiting when it ended. */
  readonly more: boolean
  /** When the last pass of checks by id was. */
  readonly checked: Date | null
}

async function finish(
  { services, tenantId, link, lane }: FollowingTurn,
  row: ConnectionRow,
  feed: FeedRow,
  { begunAt, changed, more, checked }: Look,
): Promise<void> {
  const now = services.now()
  const room = await link.budget('following')
  const seconds = more
    ? 0
    : nextPollSeconds({
        baseSeconds: services.pollSeconds,
        lastSeconds: feed.interval_seconds,
        changed,
        webhook: webhookOf(feed, row),
        limitPerHour: room.limitPerHour,
      })
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await lane?.keep(trx)
    const heardAt = await lockWebhookHeardAt(trx, row.connection_id)
    // The app called while we were looking: what it told of may have come behind what was read.
    const called = heardAt?.getTime() !== feed.webhook_heard_at?.getTime()
    await changeFeed(trx, row.connection_id, {
      interval_seconds: more ? feed.interval_seconds : seconds,
      next_poll_at: called ? now : new Date(now.getTime() + seconds * 1000),
      checked_at: checked,
    })
    // Whatever happened until the look began was seen, if it went to the end.
    await recordPoll(trx, row.connection_id, more ? row.last_polled_at : begunAt)
    if (row.problem_code !== null) await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** What the webhook had to say until this look began. */
function webhookOf(
  { webhook_heard_at: heardAt }: FeedRow,
  { last_polled_at: before }: ConnectionRow,
): PollSituation['webhook'] {
  if (heardAt === null) return 'never'
  return before === null || heardAt >= before ? 'called' : 'silent'
}

/** The next look comes by itself; until then the connection shows what is wrong. */
async function reportFailure(services: Services, row: ConnectionRow, feed: FeedRow, error: unknown): Promise<void> {
  if (!isAppError(error)) throw error
  services.logger.warn({ code: error.code, err: error }, 'following failed')
  const { tenant_id: tenantId, connection_id: connectionId } = row
  const seconds = failedSeconds(services, feed)
  const waitMs = Math.max(error.retryAfterMs ?? 0, seconds * 1000)
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const next = new Date(services.now().getTime() + waitMs)
    // A longer span says that the webhook is relied on: no failure of ours tells otherwise.
    const interval_seconds = Math.max(seconds, feed.interval_seconds)
    await changeFeed(trx, connectionId, { next_poll_at: next, interval_seconds })
    if (row.problem_code === error.code) return
    await recordConnectionProblem(trx, connectionId, error.code)
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** The next look reads the feed from its beginning, and every ticket is asked for by its id. */
async function beginAnew({ database }: Services, { tenant_id, connection_id }: ConnectionRow): Promise<void> {
  await withTenant(database.kysely, tenant_id, async (trx) => {
    await changeFeed(trx, connection_id, { cursor: null, checked_at: null })
    await forgetChecks(trx, connection_id)
  })
}

/** Failing slows down as quiet does. */
function failedSeconds({ pollSeconds }: Services, feed: FeedRow): number {
  return Math.min(pollCeilingSeconds(pollSeconds), Math.max(pollSeconds, feed.interval_seconds) * 2)
}

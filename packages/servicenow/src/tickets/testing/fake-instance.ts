import type { TicketKind } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import type { CallOptions } from '../../http/instance-http.ts'
import { CallFailure } from '../../http/reply.ts'
import { serviceNowErrors } from '../../errors.ts'
import { tableOf } from '../record.ts'
import { answerApp, type FakeFeed, type FeedEvent } from './fake-app.ts'
import { answerList, type ListAnswer } from './fake-table.ts'

/** A record as the instance keeps it. */
export interface FakeRecord {
  readonly sysId: string
  /** Our key; null once somebody took it off. */
  key: string | null
  readonly kind: TicketKind
  /** Its class: another than that of its kind once it was moved. */
  table: string
  state: string
  /** Epoch seconds, as its last write was stamped. */
  updatedAt: number
  updates: number
  hidden: boolean
  deleted: boolean
}

export interface FakeInstance {
  readonly calls: AuthorizedCalls
  readonly records: readonly FakeRecord[]
  /** Requests answered so far. */
  readonly count: () => number
  tick(seconds: number): void
  create(key: string, kind: TicketKind): FakeRecord
  /** Writes now, or at once but seen by others only so many seconds later, as a long transaction is. */
  change(record: FakeRecord, change: Partial<FakeRecord>, commitAfter?: number): void
  /** What happens between two requests of one poll. */
  beforeEachCall: (() => void) | undefined
  /** Whether the next request fails before it is answered. */
  failNext: boolean
}

/**
 * An instance that answers reads at the level of the wire: encoded queries of the shapes we send, counts that include
 * hidden rows, seconds for a clock, commits that become visible late; and the connector app's feed.
 */
/** @param eventsAPage of the app's feed. */
export function createFakeInstance({ eventsAPage = 5 }: { readonly eventsAPage?: number } = {}): FakeInstance {
  let now = Date.parse('2026-11-22T10:00:00Z') / 1000
  let calls = 0
  let serial = 0
  const records: FakeRecord[] = []
  const events: FeedEvent[] = []
  const pending: Array<{ readonly at: number; readonly commit: () => void }> = []

  const note = (record: FakeRecord, type: FeedEvent['type']): void => {
    if (record.key !== null) events.push({ sequence: events.length + 1, type, key: record.key, at: now, record })
  }
  const commitDue = (): void => {
    for (const write of pending.filter(({ at }) => at <= now)) {
      pending.splice(pending.indexOf(write), 1)
      write.commit()
    }
  }

  const instance: FakeInstance = {
    records,
    count: () => calls,
    beforeEachCall: undefined,
    failNext: false,
    tick(seconds) {
      now += seconds
      commitDue()
    },
    create(key, kind) {
      serial += 1
      // Scattered, so that the order of ids is not the order of creation.
      const sysId = ((serial * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(4)
      const table = tableOf[kind]
      const record = { sysId, key, kind, table, state: '1', updatedAt: now, updates: 0, hidden: false, deleted: false }
      records.push(record)
      note(record, 'created')
      return record
    },
    change(record, change, commitAfter = 0) {
      const stamp = now
      const commit = (): void => {
        if (record.deleted && change.deleted !== false) return
        // What is stamped earlier and committed later does not turn the record's own clock back.
        const written = { ...change, updatedAt: Math.max(stamp, record.updatedAt), updates: record.updates + 1 }
        const removed = change.deleted === true
        if (removed) note(record, 'deleted')
        Object.assign(record, change.hidden === undefined ? written : change)
        if (!removed && change.hidden === undefined) note(record, change.deleted === false ? 'created' : 'updated')
      }
      if (commitAfter === 0) commit()
      else pending.push({ at: now + commitAfter, commit })
    },
    calls: {
      origin: 'https://fake.example',
      hear: () => Promise.resolve(),
      call: async (options) => (await instance.calls.exchange(options)).result,
      async exchange(options) {
        calls += 1
        instance.beforeEachCall?.()
        if (instance.failNext) {
          instance.failNext = false
          throw new CallFailure(serviceNowErrors.SERVICENOW_NO_REPLY, 'maybe')
        }
        return {
          result: answer(options, records, { events, eventsAPage }),
          headers: { date: new Date(now * 1000).toUTCString() },
        }
      },
    },
  }
  return instance
}

function answer(options: CallOptions, records: readonly FakeRecord[], feed: FakeFeed): unknown {
  const { path, query = {}, body = '' } = options
  if (path === '/api/now/batch') return answerBatch(body, records)
  if (path.startsWith('/api/now/table/')) return answerList(path, query, records).result
  return answerApp(path, query, body, records, feed)
}

interface InnerRequest {
  readonly id: string
  readonly url: string
}

function answerBatch(body: string, records: readonly FakeRecord[]): unknown {
  const { rest_requests: requests }: { readonly rest_requests: readonly InnerRequest[] } = JSON.parse(body)
  return {
    serviced_requests: requests.map(({ id, url }) => {
      const address = new URL(url, 'https://fake.example')
      const list: ListAnswer = answerList(address.pathname, Object.fromEntries(address.searchParams), records)
      return {
        id,
        status_code: 200,
        headers: [{ name: 'X-Total-Count', value: String(list.total) }],
        body: Buffer.from(JSON.stringify({ result: list.result })).toString('base64'),
      }
    }),
    unserviced_requests: [],
  }
}

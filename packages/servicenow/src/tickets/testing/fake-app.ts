import type { FakeRecord } from './fake-instance.ts'

export interface FeedEvent {
  readonly sequence: number
  readonly type: 'created' | 'updated' | 'deleted'
  readonly key: string
  /** Epoch seconds. */
  readonly at: number
  readonly record: FakeRecord
}

export interface FakeFeed {
  readonly events: readonly FeedEvent[]
  readonly eventsAPage: number
}

/** The connector app's feed and look-up: tickets are shown as they are when the feed is read. */
export function answerApp(
  path: string,
  query: Readonly<Record<string, string>>,
  body: string,
  records: readonly FakeRecord[],
  feed: FakeFeed,
): unknown {
  if (path.endsWith('/changes')) return answerChanges(query['after'], feed)
  if (path.endsWith('/tickets/look-up')) return answerLookUp(body, records)
  throw new Error(`the fake app does not serve ${path}`)
}

function answerChanges(after: string | undefined, { events, eventsAPage }: FakeFeed): unknown {
  const from = Number(after ?? 0)
  const page = events.slice(from, from + eventsAPage)
  return {
    changes: page.map(({ sequence, type, key, at, record }) => ({
      sequence,
      id: key,
      type,
      at: new Date(at * 1000).toISOString(),
      by: 'somebody',
      ...(type === 'deleted' || record.deleted || record.key !== key ? {} : { ticket: show(record) }),
    })),
    cursor: String(from + page.length),
    more: from + page.length < events.length,
  }
}

interface Asked {
  readonly id: string
  readonly sysId: string
}

function answerLookUp(body: string, records: readonly FakeRecord[]): unknown {
  const { tickets }: { readonly tickets: readonly Asked[] } = JSON.parse(body)
  return {
    results: tickets.map(({ id, sysId }) => {
      const record = records.find((each) => each.sysId === sysId && !each.deleted)
      if (record === undefined) return { id, found: 'gone' }
      const here = record.key === id && (record.table === 'incident' || record.table === 'change_request')
      return here ? { id, found: 'here', ticket: show(record) } : { id, found: 'elsewhere', table: record.table }
    }),
  }
}

function show(record: FakeRecord) {
  return {
    id: record.key ?? '',
    sysId: record.sysId,
    number: `N${record.sysId.slice(0, 7)}`,
    kind: record.kind,
    state: record.state,
    stateLabel: record.state,
    priority: 2,
    dueDate: null,
    url: '',
    updatedAt: new Date(record.updatedAt * 1000).toISOString(),
    differences: [],
  }
}

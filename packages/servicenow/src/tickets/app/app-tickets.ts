import type { CallClass, RemoteTicket } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import type { CallOptions, Leaving } from '../../http/instance-http.ts'
import { CallFailure } from '../../http/reply.ts'
import { serviceNowErrors } from '../../errors.ts'
import type {
  DeliveryOrder,
  DeliveryOutcome,
  RemoteChange,
  RecordRef,
  Sighting,
  TicketSystem,
} from '../ticket-system.ts'
import { read } from '../wire.ts'
import { BatchOut, ChangesOut, LookUpOut, RecordOut, TicketOut, type Change } from './schema.ts'

/** The app takes, and looks up, so many tickets at once. */
const mostOrders = 100
const mostChecked = 500

/**
 * Tickets through the connector app, which keeps our key unique and tells what happened in one feed.
 * @param scope of the app, `x_mioms_m365ticket`.
 */
export function createAppTickets(calls: AuthorizedCalls, scope: string): TicketSystem {
  const base = `/api/${scope}/v1/ticketing`
  const send = async (
    method: CallOptions['method'],
    path: string,
    callClass: CallClass,
    body?: object,
    leaving?: Leaving,
  ): Promise<unknown> =>
    await calls.call({
      method,
      path: `${base}${path}`,
      callClass,
      leaving,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  const patch = async (record: RecordRef, callClass: CallClass, body: object, leaving?: Leaving): Promise<TicketOut> =>
    read(TicketOut, await send('PATCH', `/tickets/${record.id}`, callClass, body, leaving))

  return {
    mode: 'app',
    findByKey: undefined,
    readComments: undefined,
    mostOrders,
    mostChecked,
    callsOf: () => 1,

    async deliver(orders, callClass, leaving) {
      const [only] = orders
      if (only === undefined) return []
      if (orders.length === 1) {
        const answer = await send('PUT', `/tickets/${only.id}`, callClass, toTicketIn(only), leaving)
        return [stored(only.id, read(TicketOut, answer))]
      }
      const tickets = orders.map((order) => ({ id: order.id, ...toTicketIn(order) }))
      const { results } = read(BatchOut, await send('POST', '/tickets/batch', callClass, { tickets }, leaving))
      const byId = new Map(results.map((result) => [result.id, result]))
      return orders.map(({ id }) => outcomeOf(id, byId.get(id)))
    },

    async changesSince(cursor) {
      const page = read(ChangesOut, await readFeed(calls, `${base}/changes`, cursor))
      return { changes: page.changes.flatMap(toRemoteChange), cursor: page.cursor, more: page.more }
    },

    async check(known) {
      if (known.length === 0) return []
      const body = { tickets: known.map(({ id, sysId }) => ({ id, sysId })) }
      const { results } = read(LookUpOut, await send('POST', '/tickets/look-up', 'following', body))
      const byId = new Map(results.map((result) => [result.id, result]))
      return known.flatMap(({ id, sysId }) => sightingOf(id, sysId, byId.get(id)))
    },

    async readTexts(known) {
      if (known.length === 0) return new Map()
      const body = { tickets: known.map(({ id, sysId }) => ({ id, sysId, texts: true })) }
      const { results } = read(LookUpOut, await send('POST', '/tickets/look-up', 'following', body))
      const tickets = results.flatMap((result) => (result.found === 'here' ? [toRemoteTicket(result.ticket)] : []))
      return new Map(tickets.flatMap(({ sysId, texts }) => (texts === undefined ? [] : [[sysId, texts]])))
    },

    async findByNumber(kind, number) {
      const query = new URLSearchParams({ kind, number }).toString()
      const { ticket } = read(RecordOut, await send('GET', `/records?${query}`, 'person'))
      return ticket === null ? undefined : toRemoteTicket(ticket)
    },

    async adopt({ kind, sysId }, key) {
      return toRemoteTicket(read(TicketOut, await send('PUT', `/tickets/${key}/record`, 'person', { kind, sysId })))
    },

    async comment(record, kind, text, callClass, leaving) {
      await patch(record, callClass, kind === 'comment' ? { comment: text } : { workNote: text }, leaving)
    },

    async changeState(record, { state, note, fields = {} }, callClass, leaving) {
      const body = { state: { value: state, fields }, workNote: note }
      return toRemoteTicket(await patch(record, callClass, body, leaving))
    },
  }
}

/**
 * @throws CallFailure, or AppError `SERVICENOW_FEED_EXPIRED` when events after the cursor are gone there: whoever follows
 * begins anew and asks for every record by its id.
 */
async function readFeed(calls: AuthorizedCalls, path: string, cursor: string | undefined): Promise<unknown> {
  const query: Record<string, string> = cursor === undefined ? {} : { after: cursor }
  try {
    return await calls.call({ method: 'GET', path, query, callClass: 'following' })
  } catch (error) {
    const expired = error instanceof CallFailure && error.appCode === 'CURSOR_EXPIRED'
    throw expired ? new AppError(serviceNowErrors.SERVICENOW_FEED_EXPIRED, { cause: error }) : error
  }
}

/** A ticket as the app takes it. */
function toTicketIn({ content, fields }: DeliveryOrder) {
  return {
    kind: content.kind,
    name: content.name,
    description: content.description,
    priority: content.priority,
    dueDate: content.dueAt?.toISOString() ?? null,
    source: content.source,
    category: content.category,
    requestedBy: content.requestedBy,
    link: content.link,
    fields: fields ?? {},
  }
}

function toRemoteTicket(ticket: TicketOut): RemoteTicket {
  return {
    id: ticket.id,
    kind: ticket.kind,
    sysId: ticket.sysId,
    number: ticket.number,
    url: ticket.url,
    stateValue: ticket.state,
    stateLabel: ticket.stateLabel || ticket.state,
    priority: ticket.priority === null ? '' : String(ticket.priority),
    dueAt: ticket.dueDate === null ? null : new Date(ticket.dueDate),
    updatedAt: new Date(ticket.updatedAt),
    ...textsOf(ticket),
  }
}

function textsOf({ name, description }: TicketOut): Pick<RemoteTicket, 'texts'> {
  return name === undefined || description === undefined ? {} : { texts: { name, description } }
}

function stored(id: string, ticket: TicketOut): DeliveryOutcome {
  const differences = ticket.differences.map(({ field, sent, stored: kept }) => ({ field, sent, stored: kept ?? '' }))
  return { id, outcome: 'stored', ticket: { ...toRemoteTicket(ticket), id }, differences }
}

type BatchItem = BatchOut['results'][number]

function outcomeOf(id: string, result: BatchItem | undefined): DeliveryOutcome {
  if (result === undefined) {
    return { id, outcome: 'failed', error: new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe') }
  }
  return 'ticket' in result ? stored(id, result.ticket) : { id, outcome: 'failed', error: failureOf(result) }
}

/** The statuses are those the same refusal would have had alone. */
function failureOf({ status, error }: Extract<BatchItem, { error: unknown }>): CallFailure {
  const options = { detail: error.field === null ? error.message : `${error.field}: ${error.message}` }
  if (status < 500) return new CallFailure(serviceNowErrors.SERVICENOW_REJECTED, 'no', options)
  const done = error.code === 'NOT_ATTEMPTED' ? 'no' : 'maybe'
  return new CallFailure(serviceNowErrors.SERVICENOW_UNAVAILABLE, done, options)
}

function sightingOf(id: string, sysId: string, result: LookUpOut['results'][number] | undefined): Sighting[] {
  switch (result?.found) {
    case undefined:
      return []
    case 'here':
      return [{ type: 'record', ticket: toRemoteTicket(result.ticket) }]
    case 'elsewhere':
      return [{ type: 'elsewhere', id, sysId, table: result.table }]
    case 'gone':
      return [{ type: 'gone', id, sysId }]
  }
}

function toRemoteChange({ type, id, by, at, sequence, ticket, comment, journal }: Change): RemoteChange[] {
  switch (type) {
    case 'created':
    case 'updated':
      // Deleted since: its own event follows.
      return ticket === undefined ? [] : [{ type: 'record', ticket: toRemoteTicket(ticket), by }]
    case 'deleted':
      return [{ type: 'deleted', id, at: new Date(at), by }]
    case 'comment': {
      const kind = journal === 'comments' ? 'comment' : 'work-note'
      // A feed that was restored gives a number to another event: the time tells them apart.
      const remoteId = `a.${sequence}.${at}`
      return [{ type: 'comment', comment: { id, remoteId, kind, text: comment ?? '', by, at: new Date(at) } }]
    }
  }
}

import type { CallClass, TicketKind } from '@scorelink/domain'
import { differencesOf } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import type { Leaving } from '../../http/instance-http.ts'
import { serviceNowErrors } from '../../errors.ts'
import { encodeQueryValue } from '../encoded-query.ts'
import {
  correlationDisplay,
  furtherDifferences,
  recordColumns,
  storedContent,
  tableOf,
  toRecordValues,
  toRemoteTicket,
  wireDescription,
} from '../record.ts'
import type { DeliveryOrder, DeliveryOutcome, RecordRef, TicketSystem } from '../ticket-system.ts'
import { callBatch, resultOf, type BatchAnswer } from './batch-call.ts'
import { listChanges } from './changes.ts'
import { checkRecords, mostChecked } from './check.ts'
import { listComments } from './comments.ts'
import { readTexts } from './texts.ts'
import { listRequest, recordShape, readRecord, readTaskRecords } from '../wire.ts'

/** A batch has thirty seconds on the instance (ServiceNow docs, Batch API); an insert with its rules takes up to one. */
const mostOrders = 20

const kinds: readonly TicketKind[] = ['change', 'incident']
const json = { 'content-type': 'application/json' }

/** Tickets on an instance without the connector app: `correlation_id` is the key, and nothing keeps it unique. */
export function createTableApiTickets(calls: AuthorizedCalls): TicketSystem {
  const { origin } = calls

  const patch = async (
    record: RecordRef,
    values: Readonly<Record<string, string>>,
    callClass: CallClass,
    leaving?: Leaving,
  ): Promise<unknown> =>
    await calls.call({
      method: 'PATCH',
      path: `/api/now/table/${tableOf[record.kind]}/${record.sysId}`,
      query: recordShape,
      headers: json,
      body: JSON.stringify(values),
      callClass,
      leaving,
    })

  return {
    mode: 'table-api',
    mostOrders,
    mostChecked,
    callsOf: (orders) => (orders <= 1 ? 1 : orders + 1),

    async deliver(orders, callClass, leaving) {
      const [only] = orders
      if (only === undefined) return []
      if (orders.length === 1) {
        return [stored(origin, only, await calls.call({ ...insertRequest(only), callClass, leaving }))]
      }
      const items = orders.map((order) => ({ id: order.id, ...insertRequest(order) }))
      const { answers } = await callBatch(calls, items, callClass, leaving)
      return orders.map((order) => outcomeOf(origin, order, answers.get(order.id)))
    },

    async findByKey(keys, callClass) {
      const wanted = kinds.flatMap((kind) => {
        const ids = keys.filter((key) => key.kind === kind).map(({ id }) => encodeQueryValue(id))
        const query = `correlation_idIN${ids.join(',')}^ORDERBYDESCsys_created_on`
        return ids.length === 0 ? [] : [{ id: kind, kind, ...listRequest(kind, query, ids.length * 2) }]
      })
      if (wanted.length === 0) return []
      const lists =
        wanted.length === 1
          ? [await calls.call({ ...wanted[0]!, callClass })]
          : await listBoth(calls, wanted, callClass)
      // Of two records with one key, which nothing prevents here, the older is ours: it comes last and wins.
      const found = wanted.flatMap(({ kind }, index) =>
        readTaskRecords(lists[index]).map((record) => toRemoteTicket(origin, kind, record)),
      )
      return [...new Map(found.map((ticket) => [ticket.id, ticket])).values()]
    },

    changesSince: (cursor, limit) => listChanges(calls, cursor, limit),
    check: (known) => checkRecords(calls, known),
    readTexts: (known) => readTexts(calls, known),
    readComments: (shown) => listComments(calls, shown),

    async findByNumber(kind, number) {
      const query = `number=${encodeQueryValue(number)}`
      const [record] = readTaskRecords(await calls.call({ ...listRequest(kind, query, 1), callClass: 'person' }))
      return record && toRemoteTicket(origin, kind, record)
    },

    async adopt(record, ticketId) {
      const values = { correlation_id: ticketId, correlation_display: correlationDisplay }
      return toRemoteTicket(origin, record.kind, readRecord(await patch(record, values, 'person')))
    },

    async comment(record, kind, text, callClass, leaving) {
      await patch(record, { [kind === 'comment' ? 'comments' : 'work_notes']: text }, callClass, leaving)
    },

    async changeState(record, { state, note, fields = {} }, callClass, leaving) {
      const values = { ...fields, state, work_notes: note }
      return toRemoteTicket(origin, record.kind, readRecord(await patch(record, values, callClass, leaving)))
    },
  }
}

async function listBoth(
  calls: AuthorizedCalls,
  requests: ReadonlyArray<ReturnType<typeof listRequest> & { readonly id: string }>,
  callClass: CallClass,
): Promise<unknown[]> {
  const { answers } = await callBatch(calls, requests, callClass)
  return requests.map(({ id }) => resultOf(answers.get(id)).result)
}

function insertRequest({ id, content, fields = {}, priorities = [] }: DeliveryOrder) {
  return {
    method: 'POST' as const,
    path: `/api/now/table/${tableOf[content.kind]}`,
    query: { ...recordShape, sysparm_fields: [...recordColumns, ...Object.keys(fields)].join(',') },
    headers: json,
    body: JSON.stringify({ ...fields, ...toRecordValues(id, content, priorities) }),
  }
}

function outcomeOf(origin: string, order: DeliveryOrder, answer: BatchAnswer | undefined): DeliveryOutcome {
  try {
    return stored(origin, order, resultOf(answer).result)
  } catch (error) {
    if (error instanceof AppError) return { id: order.id, outcome: 'failed', error }
    return { id: order.id, outcome: 'failed', error: new AppError(serviceNowErrors.SERVICENOW_BAD_RESPONSE) }
  }
}

function stored(origin: string, { id, content, fields = {} }: DeliveryOrder, result: unknown): DeliveryOutcome {
  const record = readRecord(result)
  const sent = { ...content, wireDescription: wireDescription(content) }
  return {
    id,
    outcome: 'stored',
    ticket: { ...toRemoteTicket(origin, content.kind, record), id },
    differences: [...differencesOf(sent, storedContent(record)), ...furtherDifferences(fields, result)],
  }
}

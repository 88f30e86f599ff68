import { GlideDateTime, gs } from '@servicenow/glide'
import { describe } from '../api/answer.ts'
import { failure, type Fault, faultOf, faultStatus } from '../api/fault.ts'
import { isObject, type JsonObject, refuseUnknown } from '../api/read-object.ts'
import { readLimits } from './column-limits.ts'
import type { TicketOut } from './present-ticket.ts'
import { storeTicket } from './store-ticket.ts'
import { readId, readKind, readTicket } from './ticket-input.ts'

export type BatchResult =
  | { readonly id: string | null; readonly status: number; readonly ticket: TicketOut }
  | { readonly id: string | null; readonly status: number; readonly error: Fault }

const MAX_TICKETS = 100

/** No ticket is begun after this many milliseconds: the platform ends a REST transaction after 60 s by default. */
const WORKING_TIME_MS = 40_000

/** Each ticket on its own: one that is refused leaves the others alone. @throws a failure about the batch as a whole */
export function storeBatch(body: JsonObject): BatchResult[] {
  refuseUnknown(body, ['tickets'])
  const { tickets } = body
  if (!Array.isArray(tickets)) throw failure('INPUT_INVALID', 'tickets', '"tickets" must be a list.')
  if (tickets.length === 0) throw failure('INPUT_MISSING', 'tickets', '"tickets" is empty.')
  if (tickets.length > MAX_TICKETS) {
    throw failure('INPUT_TOO_MANY', 'tickets', `"tickets" holds ${tickets.length}; send ${MAX_TICKETS} at most.`)
  }
  const limits = { change: readLimits('change'), incident: readLimits('incident') }
  const deadline = now() + WORKING_TIME_MS
  return tickets.map((item: unknown) => {
    const id = isObject(item) && typeof item['id'] === 'string' ? item['id'] : null
    try {
      if (now() > deadline) throw outOfTime()
      if (!isObject(item)) throw failure('INPUT_INVALID', null, 'A ticket must be an object.')
      const { id: given, ...rest } = item
      const ticket = storeTicket(readId(given), readTicket(rest, limits[readKind(rest)]))
      return { id, status: ticket.created ? 201 : 200, ticket }
    } catch (error) {
      return refusal(id, error)
    }
  })
}

function refusal(id: string | null, error: unknown): BatchResult {
  const fault = faultOf(error)
  if (fault !== undefined) return { id, status: faultStatus[fault.code], error: fault }
  gs.error('Ticketing API, ticket {0} of a batch: {1}', id ?? '', describe(error))
  const message = 'The Microsoft 365 Ticketing Connector failed. Its error is in the application log of this instance.'
  return { id, status: faultStatus.INTERNAL, error: { code: 'INTERNAL', field: null, message } }
}

function outOfTime(): Error {
  return failure('NOT_ATTEMPTED', null, 'This instance was too slow to get to this ticket. Send it again.')
}

function now(): number {
  return new GlideDateTime().getNumericValue()
}

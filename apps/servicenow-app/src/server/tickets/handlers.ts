import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer, readBody } from '../api/answer.ts'
import { storeBatch } from './batch.ts'
import { readLimits } from './column-limits.ts'
import { requireTicket } from '../linking/adopt-record.ts'
import { readPatch } from './patch-input.ts'
import { changeTicket } from './patch-ticket.ts'
import { storeTicket } from './store-ticket.ts'
import { readId, readKind, readTicket } from './ticket-input.ts'

export function putTicket(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const id = readId(request.pathParams.id)
    const body = readBody(request)
    const ticket = storeTicket(id, readTicket(body, readLimits(readKind(body))))
    return { status: ticket.created ? 201 : 200, body: ticket }
  })
}

export function patchTicket(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const id = readId(request.pathParams.id)
    const body = readBody(request)
    const ticket = requireTicket(id)
    return { body: changeTicket(ticket, readPatch(body, readLimits(ticket.kind))) }
  })
}

export function putTickets(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => ({ body: { results: storeBatch(readBody(request)) } }))
}

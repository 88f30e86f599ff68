import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { answer, readBody } from '../api/answer.ts'
import { queryParameter } from '../api/query-parameter.ts'
import { readText } from '../api/read-object.ts'
import { readId, readKind } from '../tickets/ticket-input.ts'
import { linkTo, readRecordInput } from './link-record.ts'
import { findByNumber, lookUp } from './look-up.ts'

const NUMBER_LENGTH = 40

export function linkRecord(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => ({ body: linkTo(readId(request.pathParams.id), readRecordInput(readBody(request))) }))
}

export function lookUpTickets(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => ({ body: { results: lookUp(readBody(request)) } }))
}

export function findRecord(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, () => {
    const input = { kind: queryParameter(request, 'kind'), number: queryParameter(request, 'number') }
    return { body: { ticket: findByNumber(readKind(input), readText(input, 'number', NUMBER_LENGTH)) } }
  })
}

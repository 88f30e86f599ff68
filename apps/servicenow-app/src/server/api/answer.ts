import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { noteCall } from '../connection/connection-record.ts'
import { isObject, type JsonObject } from './read-object.ts'
import { type Fault, failure, faultOf, faultStatus } from './fault.ts'

export interface Answer {
  /** Default: 200. */
  readonly status?: number
  readonly body: object
}

/**
 * Answers a request with what `handle` makes of it. A refusal goes out in the platform's envelope, with our code and
 * the field beside the message. An error of ours is logged in full and answered without its details.
 */
export function answer(response: RESTAPIResponse, handle: () => Answer): void {
  try {
    noteCall()
    const { status = 200, body } = handle()
    response.setStatus(status)
    response.setBody(body)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) gs.error('Ticketing API: {0}', describe(error))
    refuse(response, fault ?? internalFault)
  }
}

const internalFault: Fault = {
  code: 'INTERNAL',
  field: null,
  message: 'The Microsoft 365 Ticketing Connector failed. Its error is in the application log of this instance.',
}

export function describe(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
}

function refuse(response: RESTAPIResponse, fault: Fault): void {
  const { code, field, message } = fault
  response.setStatus(faultStatus[code])
  response.setContentType('application/json')
  const error = { message, detail: field === null ? code : `${code}: ${field}`, code, field }
  response.getStreamWriter().writeString(JSON.stringify({ error, status: 'failure' }))
}

/** The request's JSON object. @throws a failure INPUT_NOT_JSON */
export function readBody(request: RESTAPIRequest): JsonObject {
  const body = parse(request)
  if (isObject(body)) return body
  throw failure('INPUT_NOT_JSON', null, 'The request needs a body with a JSON object, sent as application/json.')
}

function parse(request: RESTAPIRequest): unknown {
  try {
    return JSON.parse(request.body.dataString)
  } catch {
    // Not JSON: answered like any other body that is no object.
    return undefined
  }
}

import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import type { Refusal } from './refusal.ts'

/** Why a request of the page came to nothing. */
export interface Fault {
  readonly code: string
  /** Input it is about; null when it is about no single one. */
  readonly field: string | null
  readonly message: string
  readonly refusal?: Refusal
}

export function answer(response: RESTAPIResponse, status: number, body: object): void {
  response.setStatus(status)
  // Secrets must not stay in a cache on the way.
  response.setHeader('Cache-Control', 'no-store')
  response.setBody(body)
}

/** The platform's own envelope of errors, with our code and field in it. */
export function refuse(response: RESTAPIResponse, status: number, fault: Fault): void {
  response.setStatus(status)
  response.setContentType('application/json')
  const error = { ...fault, detail: fault.field === null ? fault.code : `${fault.code}: ${fault.field}` }
  response.getStreamWriter().writeString(JSON.stringify({ error, status: 'failure' }))
}

/** A text of the request's JSON object; empty when there is none of that name. */
export function textOf(request: RESTAPIRequest, field: string): string {
  const body = bodyOf(request)
  const value =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([name]) => name === field) : undefined
  return typeof value?.[1] === 'string' ? value[1] : ''
}

function bodyOf(request: RESTAPIRequest): unknown {
  try {
    return JSON.parse(request.body.dataString)
  } catch {
    // No JSON is a body without the field; the handler asks for it.
    return undefined
  }
}

import type { Actor, TransactionRequest } from '../../instance.ts'
import type { InstanceSession } from '../../transactions/instance-session.ts'
import { known } from '../engine/known.ts'
import { administrator } from './script-instances.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly json: {
    readonly result: Readonly<Record<string, unknown>>
    readonly error: Readonly<Record<string, unknown>>
  }
}

/** A request as a person makes it, the administrator unless another is named. */
export function call(
  { instance, transactions }: InstanceSession,
  method: string,
  target: string,
  options: { readonly body?: unknown; readonly actor?: Actor; readonly headers?: Record<string, string> } = {},
): Answer {
  const request: TransactionRequest = {
    method,
    target,
    headers: { 'content-type': 'application/json', ...options.headers },
    body: Buffer.from(options.body === undefined ? '' : JSON.stringify(options.body)),
    remoteAddress: '127.0.0.1',
    origin: 'http://127.0.0.1',
  }
  const response = transactions.performAs(request, instance, { actor: options.actor ?? administrator })
  const body = Buffer.from(response.body).toString()
  const json = body.startsWith('{') ? known<Answer['json']>(JSON.parse(body)) : { result: {}, error: {} }
  return { status: response.status, headers: Object.fromEntries(response.headers), body, json }
}

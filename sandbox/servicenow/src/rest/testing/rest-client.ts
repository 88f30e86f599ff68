import type { Instance, TransactionRequest, TransactionResponse } from '../../instance.ts'
import { createRouter } from '../../transactions/router.ts'
import { createTransactions } from '../../transactions/transaction.ts'
import { createBatchRoute } from '../batch/batch.ts'
import { restRoutes } from '../routes.ts'

/** What a test sends, everything but the address optional. */
export interface Sent {
  /** User name; null for nobody. @defaultValue admin */
  readonly as?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** An object goes as JSON. */
  readonly body?: unknown
}

/** An answer with its body as far as it can be read. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly bytes: Uint8Array
  readonly headers: TransactionResponse['headers']
  /** First value of a header, by name in any case. */
  header(name: string): string | undefined
  /** Whatever lies under these keys of the JSON body; undefined when there is nothing. @throws SyntaxError */
  at(...keys: ReadonlyArray<string | number>): unknown
  /** The text under these keys. @throws Error when there is none. */
  textAt(...keys: ReadonlyArray<string | number>): string
}

/**
 * Sends requests through the real pipeline to the platform's routes. Callers are taken at their word: how a person
 * proves who he is, is tested where it is decided.
 */
export function createRestClient(instance: Instance): (method: string, target: string, sent?: Sent) => Answer {
  const batch = createBatchRoute((request, { actor }) => transactions.performAs(request, instance, { actor }))
  const router = createRouter([...restRoutes, batch])
  const transactions = createTransactions([() => router])
  return (method, target, sent = {}) => {
    const request = requestOf(method, target, sent)
    const { as = 'admin' } = sent
    if (as === null) return answer(transactions.perform(request, instance))
    const actor = instance.actor(as)
    if (actor === undefined) throw new Error(`No user ${as}`)
    return answer(transactions.performAs(request, instance, { actor }))
  }
}

function requestOf(method: string, target: string, { headers = {}, body }: Sent): TransactionRequest {
  const raw = typeof body === 'string' || body instanceof Uint8Array
  const bytes = body === undefined ? new Uint8Array() : Buffer.from(raw ? body : JSON.stringify(body))
  return {
    method,
    target,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: bytes,
    remoteAddress: '127.0.0.1',
    origin: 'http://127.0.0.1:8090',
  }
}

function answer(response: TransactionResponse): Answer {
  const bytes = typeof response.body === 'string' ? Buffer.from(response.body) : response.body
  const text = new TextDecoder().decode(bytes)
  return {
    status: response.status,
    bytes,
    text,
    headers: response.headers,
    header: (name) => response.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1],
    at: (...keys) => member(JSON.parse(text), keys),
    textAt: (...keys) => {
      const value = member(JSON.parse(text), keys)
      if (typeof value === 'string') return value
      throw new Error(`No text at ${keys.join('/')} in ${text}`)
    },
  }
}

function member(value: unknown, keys: ReadonlyArray<string | number>): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

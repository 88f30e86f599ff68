import { Problem } from '@scorelink/contracts'
import { RequestError } from './request-error.ts'

/** A schema of the contract; the portal knows no more of the validator than this. */
export type Schema<Value> = {
  safeParse(input: unknown): { success: true; data: Value } | { success: false; error: unknown }
}

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** From the session; every write needs it. */
  csrfToken?: string
  /** Makes repeating a write harmless. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/**
 * The one door to the server: sends, and lets in only what the contract describes.
 *
 * @throws {@link RequestError} for a refusal, no answer, and an answer that breaks the contract: a failed read never
 * looks like an empty one.
 */
export async function request<Value>(
  path: string,
  schema: Schema<Value>,
  options: RequestOptions = {},
): Promise<Value> {
  const response = await send(path, options)
  const body = await readJson(response)
  if (!response.ok) throw refusal(response.status, body)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new RequestError({ kind: 'unreadable', status: response.status }, parsed.error)
  return parsed.data
}

/** Answers without a body of interest (202, 204). */
export async function command(path: string, options: RequestOptions): Promise<void> {
  const response = await send(path, options)
  if (!response.ok) throw refusal(response.status, await readJson(response))
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  if (options.body !== undefined) headers.set('Content-Type', 'application/json')
  if (options.csrfToken !== undefined) headers.set('X-CSRF-Token', options.csrfToken)
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey)
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
    })
  } catch (error) {
    // A cancelled read is no failure: the query that cancelled it must recognise its own signal.
    if (options.signal?.aborted) throw error
    throw new RequestError({ kind: 'unreachable' }, error)
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    throw new RequestError({ kind: 'unreadable', status: response.status }, error)
  }
}

function refusal(status: number, body: unknown): RequestError {
  const problem = Problem.safeParse(body)
  return new RequestError(
    problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unreadable', status },
    problem.success ? undefined : problem.error,
  )
}

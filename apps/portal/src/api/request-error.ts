import type { Problem } from '@scorelink/contracts'

/**
 * Why a call gave no usable answer.
 * `problem`: the server said why; `unreachable`: no answer came; `unreadable`: an answer that breaks the contract.
 */
export type RequestFailure =
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'unreadable'; status: number }

/** The only error {@link request} throws. */
export class RequestError extends Error {
  readonly failure: RequestFailure

  constructor(failure: RequestFailure, cause?: unknown) {
    super(failure.kind === 'problem' ? `${failure.problem.code}: ${failure.problem.detail}` : failure.kind, { cause })
    this.name = 'RequestError'
    this.failure = failure
  }
}

/** HTTP status the server answered, null when it did not. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof RequestError)) return null
  if (error.failure.kind === 'problem') return error.failure.problem.status
  return error.failure.kind === 'unreadable' ? error.failure.status : null
}

/** The server's own explanation, null when there is none. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof RequestError && error.failure.kind === 'problem' ? error.failure.problem : null
}

/** Reading again can help when nothing came back or the server itself failed; never after a refusal. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof RequestError)) return false
  const status = statusOf(error)
  return status === null || status >= 500
}

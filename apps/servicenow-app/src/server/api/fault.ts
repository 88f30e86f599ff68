/** Everything the API refuses with, and the HTTP status it goes out with. Documented in docs/servicenow-app.md. */
export const faultStatus = {
  INPUT_NOT_JSON: 400,
  INPUT_MISSING: 400,
  INPUT_INVALID: 400,
  INPUT_TOO_LONG: 400,
  INPUT_UNKNOWN_FIELD: 400,
  INPUT_TOO_MANY: 400,
  CURSOR_INVALID: 400,
  TICKET_NOT_FOUND: 404,
  RECORD_NOT_FOUND: 404,
  TICKET_KIND_CONFLICT: 409,
  TICKET_LINKED: 409,
  RECORD_LINKED: 409,
  TICKET_DELETED: 410,
  CURSOR_EXPIRED: 410,
  TICKET_REFUSED: 422,
  INTERNAL: 500,
  NOT_ATTEMPTED: 503,
} as const

export type FaultCode = keyof typeof faultStatus

/** A refusal, as it stands in an answer. */
export interface Fault {
  readonly code: FaultCode
  /** Member of the request it is about; null when it is about no single one. */
  readonly field: string | null
  readonly message: string
}

interface Failure extends Error {
  readonly fault: Fault
}

/** An error that carries the refusal. The platform's engine cannot extend Error: the fault is a member instead. */
export function failure(code: FaultCode, field: string | null, message: string): Failure {
  return Object.assign(new Error(message), { fault: { code, field, message } })
}

/** @returns undefined for an error that is no refusal. */
export function faultOf(error: unknown): Fault | undefined {
  return isFailure(error) ? error.fault : undefined
}

function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'fault' in error
}

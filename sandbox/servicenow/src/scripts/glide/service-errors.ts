import { textOf } from './script-text.ts'

/** Errors a scripted REST handler throws or hands to `setError`; `sn_ws_err` (ServiceNow docs, Scripted REST errors). */
class ServiceError extends Error {
  status = 500
  detail = ''

  setStatus(status: unknown): this {
    this.status = Number(status)
    return this
  }
  setMessage(message: unknown): this {
    this.message = String(message)
    return this
  }
  setDetail(detail: unknown): this {
    this.detail = String(detail)
    return this
  }
}

function errorClass(status: number) {
  return class extends ServiceError {
    constructor(message?: unknown) {
      super(textOf(message))
      this.status = status
    }
  }
}

export const serviceErrors = {
  ServiceError,
  BadRequestError: errorClass(400),
  NotFoundError: errorClass(404),
  NotAcceptableError: errorClass(406),
  ConflictError: errorClass(409),
  UnsupportedMediaTypeError: errorClass(415),
}

/** Status, message and detail of an error object of any realm; undefined when it names no status. */
export function serviceErrorOf(
  thrown: unknown,
): { readonly status: number; readonly message: string; readonly detail: string } | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined
  const status = Number(thrown.status)
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined
  const text = (key: 'message' | 'detail'): string => {
    return textOf(Reflect.get(thrown, key))
  }
  return { status, message: text('message'), detail: text('detail') }
}

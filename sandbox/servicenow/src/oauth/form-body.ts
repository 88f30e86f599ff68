import type { TransactionRequest } from '../instance.ts'

/** Fields of a form post; empty for any other kind of body. */
export function formBody(request: TransactionRequest): URLSearchParams {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return new URLSearchParams()
  return new URLSearchParams(new TextDecoder().decode(request.body))
}

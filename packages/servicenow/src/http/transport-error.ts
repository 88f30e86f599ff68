import { errors } from 'undici'
import type { ErrorDefinition } from '@scorelink/kit'
import { serviceNowErrors } from '../errors.ts'
import { addressNotPublic } from './public-lookup.ts'
import { CallFailure } from './reply.ts'

const notResolved = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])
const connectTimeout = 'UND_ERR_CONNECT_TIMEOUT'
/** Results of certificate verification (OpenSSL, `X509_STORE_CTX_get_error`, as Node names them). */
const notTrusted = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
])
const proxyRefused = new Set(['UND_ERR_PRX_TLS', 'UND_ERR_PRX_CONN'])

/**
 * What a failed exchange means, and whether the instance may have read the request.
 * @param proxied whether a proxy stands between; then whatever keeps a connection from coming about is the proxy's.
 * @param aborted whether we ended the exchange ourselves, for want of an answer.
 */
export function classifyTransportError(
  cause: unknown,
  { proxied, aborted }: { readonly proxied: boolean; readonly aborted: boolean },
): CallFailure {
  const { code, syscall } = innermost(cause)
  const before = neverSent(code, syscall === 'connect', proxied && !aborted)
  if (before !== undefined) return new CallFailure(before, 'no', { detail: code, cause })
  const definition =
    cause instanceof errors.ResponseExceededMaxSizeError
      ? serviceNowErrors.SERVICENOW_BAD_RESPONSE
      : serviceNowErrors.SERVICENOW_NO_REPLY
  return new CallFailure(definition, 'maybe', { detail: code, cause })
}

/** Failures that happen before a byte of the request could have been read by the instance. */
function neverSent(code: string, connecting: boolean, proxied: boolean): ErrorDefinition | undefined {
  if (code === addressNotPublic) return serviceNowErrors.SERVICENOW_ADDRESS_PRIVATE
  if (notTrusted.has(code)) return serviceNowErrors.SERVICENOW_TLS_UNTRUSTED
  // A tunnel that is refused ends the request by its abort, before it was sent.
  if (proxied && (proxyRefused.has(code) || code === 'UND_ERR_ABORTED')) return serviceNowErrors.SERVICENOW_PROXY_FAILED
  if (notResolved.has(code)) {
    return proxied ? serviceNowErrors.SERVICENOW_PROXY_FAILED : serviceNowErrors.SERVICENOW_HOST_UNKNOWN
  }
  // The same codes also end an established connection: only those of connecting say that nothing was sent.
  if (connecting || code === connectTimeout) {
    return proxied ? serviceNowErrors.SERVICENOW_PROXY_FAILED : serviceNowErrors.SERVICENOW_UNREACHABLE
  }
  return undefined
}

/** What the system or the TLS library called it, and in which of its calls. */
function innermost(error: unknown): { readonly code: string; readonly syscall: string | undefined } {
  if (!(error instanceof Error)) return { code: 'unknown', syscall: undefined }
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0])
  const syscall = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : undefined
  if ('code' in error && typeof error.code === 'string') return { code: error.code, syscall }
  return error.cause === undefined ? { code: error.name, syscall } : innermost(error.cause)
}

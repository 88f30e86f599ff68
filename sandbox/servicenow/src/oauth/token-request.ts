import type { Instance, TransactionRequest } from '../instance.ts'
import { basicCredentials, formDecoded } from './basic-credentials.ts'
import { formBody } from './form-body.ts'
import { readsBodyOnly } from './settings.ts'

/** A token request after both places for client credentials have been read. */
export interface TokenRequest {
  readonly grantType: string
  readonly clientId: string
  readonly clientSecret: string
  /** Any other parameter; empty text when it was not sent. */
  parameter(name: string): string
  /** JWT sent in the header `Authentication: Bearer`, as one of the vendor's own clients does. */
  readonly headerAssertion: string
}

/** Leaves a token request with the reason for the system log; the client never learns it. */
export class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal'
}

/** Reads body and header; the address too where the instance still allows it. */
export function readTokenRequest(request: TransactionRequest, instance: Instance): TokenRequest {
  const body = formBody(request)
  const address = new URLSearchParams(readsBodyOnly(instance) ? '' : (request.target.split('?', 2)[1] ?? ''))
  const parameter = (name: string): string => body.get(name) || address.get(name) || ''
  const sent = basicCredentials(request)
  const basic = sent && formDecoded(sent)
  return {
    grantType: parameter('grant_type'),
    clientId: parameter('client_id') || basic?.name || '',
    clientSecret: parameter('client_secret') || basic?.secret || '',
    parameter,
    headerAssertion: /^bearer\s+(\S+)$/i.exec(request.headers['authentication'] ?? '')?.[1] ?? '',
  }
}

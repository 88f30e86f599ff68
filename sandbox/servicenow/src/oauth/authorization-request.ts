import type { Client } from './clients.ts'
import { type Challenge, readChallenge } from './pkce.ts'

/** An authorization request in order: the user may be asked. */
export interface AuthorizationRequest {
  readonly client: Client
  readonly redirectAddress: string
  readonly state: string
  readonly responseType: 'code' | 'token'
  readonly challenge: Challenge | undefined
}

export interface AuthorizationSettings {
  readonly stateIsRequired: boolean
  readonly redirectMatch: 'strict' | 'firstRegistered'
  readonly allowsImplicit: boolean
  readonly supportsPkce: boolean
}

/**
 * Checks an authorization request before anybody is asked anything. A fault is shown on a page of the instance and
 * never sent to the redirect address, which may be a stranger's.
 *
 * @returns the request, or the text of the error page.
 */
export function readAuthorizationRequest(
  parameters: URLSearchParams,
  client: Client | undefined,
  settings: AuthorizationSettings,
): AuthorizationRequest | string {
  if (client === undefined) return 'Invalid client_id'
  const state = parameters.get('state') ?? ''
  if (state === '' && settings.stateIsRequired) return 'Missing State parameter in request'
  const redirectAddress = redirectAddressOf(parameters.get('redirect_uri') ?? '', client, settings.redirectMatch)
  if (redirectAddress === undefined) return 'Invalid redirect_uri'
  const responseType = parameters.get('response_type')
  if (responseType !== 'code' && responseType !== 'token') return 'Invalid response_type'
  if (responseType === 'token' && !settings.allowsImplicit) return 'Implicit grant is not allowed for this client'
  const challenge = settings.supportsPkce ? readChallenge(parameters) : undefined
  if (challenge === 'invalid') return 'Invalid code_challenge or code_challenge_method'
  if (client.isPublic && settings.supportsPkce && challenge === undefined) return 'Missing code_challenge in request'
  return { client, redirectAddress, state, responseType, challenge }
}

function redirectAddressOf(
  asked: string,
  client: Client,
  match: AuthorizationSettings['redirectMatch'],
): string | undefined {
  if (client.redirectAddresses.includes(asked)) return asked
  return match === 'firstRegistered' ? client.redirectAddresses[0] : undefined
}

/** Puts the outcome behind an address that may have a query of its own. */
export function withOutcome(
  { redirectAddress, state, responseType }: AuthorizationRequest,
  outcome: Readonly<Record<string, string>>,
): string {
  const parameters = new URLSearchParams({ ...outcome, ...(state === '' ? {} : { state }) })
  if (responseType === 'token' && !('error' in outcome)) return `${redirectAddress}#${parameters.toString()}`
  return `${redirectAddress}${redirectAddress.includes('?') ? '&' : '?'}${parameters.toString()}`
}

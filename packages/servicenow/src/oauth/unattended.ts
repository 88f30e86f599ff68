import { createPrivateKey, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import * as client from 'openid-client'
import { AppError } from '@scorelink/kit'
import { serviceNowErrors } from '../errors.ts'
import type { InstanceHttp } from '../http/instance-http.ts'
import { asTokens, configure, type OAuthClient, type Tokens } from './token-endpoint.ts'

/** What a signed statement about the integration user is made with. */
export interface Signing {
  /** Key id of the JWT verifier map on the instance. */
  readonly keyId: string
  /** RSA, PEM. */
  readonly privateKey: string
  /** User name or e-mail address of the integration user. */
  readonly subject: string
}

/** A grant that needs no person. */
export type Unattended =
  | { readonly grant: 'client-credentials'; readonly oauth: OAuthClient }
  | { readonly grant: 'jwt-bearer'; readonly oauth: OAuthClient; readonly signing: Signing }

/** @see https://www.rfc-editor.org/rfc/rfc7523 */
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** A statement is used once, at once. */
const assertionSeconds = 300
/** Clocks that differ by less are taken as equal: every reader of a JWT allows for about a minute. */
const tolerableSkewMs = 30_000
const fewestBits = 2048

/**
 * Asks for tokens without anybody having to log in. Neither grant gives a refresh token: it is asked again instead.
 *
 * Client credentials came with Washington DC and act as the record's OAuth Application User; JWT bearer acts as the
 * subject, whom the key of a verifier map vouches for (ServiceNow docs, OAuth inbound grants).
 * @throws AppError `SERVICENOW_AUTHORIZATION_FAILED`, `SERVICENOW_SIGNING_KEY_INVALID`
 */
export async function requestTokens(http: InstanceHttp, access: Unattended, now: number): Promise<Tokens> {
  const { oauth } = access
  if (access.grant === 'client-credentials') {
    return await asTokens(now, () => client.clientCredentialsGrant(configure(http, oauth)))
  }
  const ask = async (instanceNow: number): Promise<Tokens> => {
    const assertion = await signAssertion(oauth.clientId, access.signing, instanceNow)
    return await asTokens(now, () => client.genericGrantRequest(configure(http, oauth), jwtBearer, { assertion }))
  }
  const before = http.clockAheadMs()
  try {
    return await ask(now + before)
  } catch (error) {
    // A statement is dated by the instance's clock; the refusal has told us what that clock says.
    const wrongTime = Math.abs(http.clockAheadMs() - before) > tolerableSkewMs
    if (!wrongTime || !isRefusal(error)) throw error
    return await ask(now + http.clockAheadMs())
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.definition === serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED
}

async function signAssertion(clientId: string, { keyId, privateKey, subject }: Signing, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000)
  return await new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
    .setIssuer(clientId)
    .setAudience(clientId)
    .setSubject(subject)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + assertionSeconds)
    .setJti(randomUUID())
    .sign(readSigningKey(privateKey))
}

/** @throws AppError `SERVICENOW_SIGNING_KEY_INVALID` naming the field `privateKey`, for whoever has just typed it. */
export function readSigningKey(pem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch (cause) {
    throw refuse('This is not a private key in PEM without a passphrase.', cause)
  }
  if (key.asymmetricKeyType !== 'rsa') throw refuse('Use an RSA key: ServiceNow verifies RS256.')
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < fewestBits) throw refuse(`Use at least ${fewestBits} bits.`)
  return key
}

function refuse(message: string, cause?: unknown): AppError {
  const fields = [{ field: 'privateKey', message }]
  return new AppError(serviceNowErrors.SERVICENOW_SIGNING_KEY_INVALID, { fields, cause })
}

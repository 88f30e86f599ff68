import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Instance, Row } from '../instance.ts'
import type { Client } from './clients.ts'
import { systemActor } from './system-actor.ts'
import { TokenRefusal } from './token-request.ts'
import { matchUser } from './users.ts'

/** Clocks of two machines differ; more than this is a wrong clock. */
const CLOCK_SKEW_SECONDS = 60

interface Parts {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly signed: Buffer
  readonly signature: Buffer
}

/**
 * The user an application vouches for (RFC 7523; ServiceNow docs, OAuth JWT bearer grant): signed with RS256 by a key
 * of the client's verifier maps, `iss` and `aud` naming the client id, `sub` a user name or e-mail address.
 *
 * @throws TokenRefusal
 */
export function userOfAssertion(assertion: string, client: Client, instance: Instance): Row {
  const parts = readAssertion(assertion)
  if (parts === undefined) throw new TokenRefusal('invalid_grant: the assertion is no signed JWT')
  const fault = faultOf(parts, client, verificationKeys(client, instance), instance.now() / 1000)
  if (fault !== undefined) throw new TokenRefusal(`invalid_grant: ${fault}`)
  const { sub } = parts.claims
  const user = typeof sub === 'string' ? matchUser(instance, sub) : undefined
  if (user === undefined) throw new TokenRefusal('invalid_grant: the subject of the assertion is no user')
  return user
}

/** @param nowSeconds epoch seconds. @returns what is wrong with the assertion; undefined when nothing is. */
function faultOf(parts: Parts, client: Client, keys: readonly KeyObject[], nowSeconds: number): string | undefined {
  const { header, claims, signed, signature } = parts
  if (header['alg'] !== 'RS256') return 'the assertion is not signed with RS256'
  if (keys.length === 0) return 'the client has no JWT verifier map'
  if (!keys.some((key) => verify('RSA-SHA256', signed, key, signature))) return 'the signature does not verify'
  if (claims['iss'] !== client.clientId) return 'the issuer is not the client id'
  if (![claims['aud']].flat().includes(client.clientId)) return 'the audience does not name the client id'
  const { exp, nbf } = claims
  if (typeof exp !== 'number' || exp + CLOCK_SKEW_SECONDS <= nowSeconds) return 'the assertion has expired'
  if (typeof nbf === 'number' && nbf - CLOCK_SKEW_SECONDS > nowSeconds) return 'the assertion is not valid yet'
  return undefined
}

function readAssertion(assertion: string): Parts | undefined {
  const [header, claims, signature, ...more] = assertion.split('.')
  if (!header || !claims || !signature || more.length > 0) return undefined
  const head = readObject(header)
  const body = readObject(claims)
  if (head === undefined || body === undefined) return undefined
  return {
    header: head,
    claims: body,
    signed: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}

function readObject(encoded: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function verificationKeys(client: Client, instance: Instance): KeyObject[] {
  const maps = instance.records.find('jwt_verifier_map', { query: `oauth_jwt=${client.sysId}` }, systemActor)
  return maps.flatMap((map) => {
    const certificate = instance.records.get('sys_certificate', map['certificate'] ?? '')
    return publicKeyOf(certificate?.['pem_certificate'] ?? '') ?? []
  })
}

/** @returns undefined for text that is no certificate or key: an administrator typed it. */
function publicKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    // Whatever is wrong with it, such a certificate verifies nothing.
    return undefined
  }
}

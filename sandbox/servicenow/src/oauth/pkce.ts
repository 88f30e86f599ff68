import { createHash } from 'node:crypto'
import { secretsEqual } from './secrets.ts'

/** What the authorization request said about proof of possession (RFC 7636). */
export interface Challenge {
  readonly value: string
  readonly method: 'S256' | 'plain'
}

/**
 * Reads the challenge of an authorization request. A missing method means `plain`, as RFC 7636 section 4.3 has it.
 *
 * @returns the challenge, undefined when none was sent, or `invalid` for another method or a malformed value.
 */
export function readChallenge(parameters: URLSearchParams): Challenge | undefined | 'invalid' {
  const value = parameters.get('code_challenge') ?? ''
  const method = parameters.get('code_challenge_method') || 'plain'
  if (value === '') return parameters.get('code_challenge_method') ? 'invalid' : undefined
  if (method !== 'S256' && method !== 'plain') return 'invalid'
  return isUnreserved(value) ? { value, method } : 'invalid'
}

/** Whether `verifier` proves possession of what `challenge` was made from. */
export function provesChallenge(challenge: Challenge, verifier: string): boolean {
  if (!isUnreserved(verifier)) return false
  const proof = challenge.method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier
  return secretsEqual(proof, challenge.value)
}

/** 43 to 128 unreserved characters, RFC 7636 section 4.1. */
function isUnreserved(value: string): boolean {
  return /^[\w.~-]{43,128}$/.test(value)
}

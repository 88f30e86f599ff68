import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import { openJsonFile } from '../storage/json-file.ts'

/** What must outlive a restart, so that tokens and cookies handed out before it stay good. */
export interface SigningKeys {
  jwks: { keys: JWK[] }
  cookieKeys: string[]
}

/** Reads the signing keys from `path`; makes them on the first start. */
export async function loadSigningKeys(path: string): Promise<SigningKeys> {
  const file = openJsonFile<SigningKeys>(path, () => ({ jwks: { keys: [] }, cookieKeys: [] }))
  if (file.value.jwks.keys.length === 0) {
    file.value.jwks.keys.push(await createSigningKey())
    file.value.cookieKeys.push(randomBytes(32).toString('base64url'))
    file.save()
  }
  return file.value
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(20).toString('base64url') }
}

/** The public half of the signing keys. */
export function publicKeysOf({ jwks }: SigningKeys): JSONWebKeySet {
  return { keys: jwks.keys.map(({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicHalf }) => publicHalf) }
}

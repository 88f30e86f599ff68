import { base64url, CompactEncrypt, compactDecrypt, errors } from 'jose'

/**
 * Encrypts secrets at rest as JWE (A256GCM). The key's name stands in the header, so that keys can be exchanged one by
 * one; the purpose stands there too, so that a text sealed for one tenant or use opens for no other.
 */
export interface Sealer {
  seal(secret: string, purpose: string): Promise<string>
  /** @throws Error when the text was changed, sealed for another purpose, or its key is gone. */
  open(sealed: string, purpose: string): Promise<string>
}

/** @param keys `NAME:32 bytes in base64url`; the first seals, all open. */
export function createSealer(keys: readonly string[]): Sealer {
  const byName = new Map(keys.map((entry) => parseKey(entry)))
  const [current] = byName.keys()
  if (current === undefined) throw new RangeError('at least one sealing key is needed')
  return {
    async seal(secret, purpose) {
      return await new CompactEncrypt(new TextEncoder().encode(secret))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: current, purpose })
        .encrypt(byName.get(current)!)
    },
    async open(sealed, purpose) {
      const { plaintext, protectedHeader } = await compactDecrypt(
        sealed,
        (header) => {
          const key = byName.get(header.kid ?? '')
          if (key === undefined) throw new errors.JWEDecryptionFailed(`no key named ${header.kid}`)
          return key
        },
        { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
      )
      if (protectedHeader['purpose'] !== purpose) throw new errors.JWEDecryptionFailed('sealed for another purpose')
      return new TextDecoder().decode(plaintext)
    },
  }
}

function parseKey(entry: string): [name: string, key: Uint8Array] {
  const [name = '', encoded = ''] = entry.split(':')
  const key = base64url.decode(encoded)
  if (key.length !== 32) throw new RangeError(`key ${name} must have 32 bytes`)
  return [name, key]
}

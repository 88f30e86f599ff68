import { base64url, CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'

/**
 * Encrypts secrets at rest as JWE (A256GCM). The key's name stands in the header, so that keys can be exchanged one by
 * one; the purpose stands there too, so that a text sealed for one tenant or use opens for no other.
 */
export interface Sealer {
  /** Name of the key that seals. */
  readonly currentKey: string
  seal(secret: string, purpose: string): Promise<string>
  /** @throws AppError `SECRET_UNREADABLE` when the text was changed, sealed for another purpose, or its key is gone. */
  open(sealed: string, purpose: string): Promise<string>
  /** The same secret for the same purpose under the current key. @throws AppError `SECRET_UNREADABLE` */
  reseal(sealed: string): Promise<string>
  /** Name of the key a text is sealed under, known or not. */
  keyOf(sealed: string): string
}

/** @param keys `NAME:32 bytes in base64url`; the first seals, all open. */
export function createSealer(keys: readonly string[]): Sealer {
  const byName = new Map(keys.map((entry) => parseKey(entry)))
  const [current] = byName.keys()
  if (current === undefined) throw new RangeError('at least one sealing key is needed')

  const seal = async (secret: string, purpose: string): Promise<string> =>
    await new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: current, purpose })
      .encrypt(byName.get(current)!)

  const decrypt = async (sealed: string): Promise<{ readonly secret: string; readonly purpose: unknown }> => {
    const { plaintext, protectedHeader } = await compactDecrypt(
      sealed,
      (header) => {
        const key = byName.get(header.kid ?? '')
        if (key === undefined) throw new errors.JWEDecryptionFailed(`no key named ${header.kid}`)
        return key
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    ).catch((cause: unknown) => {
      throw unreadable(cause)
    })
    return { secret: new TextDecoder().decode(plaintext), purpose: protectedHeader['purpose'] }
  }

  return {
    currentKey: current,
    seal,
    async open(sealed, purpose) {
      const opened = await decrypt(sealed)
      if (opened.purpose !== purpose) throw unreadable(new Error('sealed for another purpose'))
      return opened.secret
    },
    async reseal(sealed) {
      const { secret, purpose } = await decrypt(sealed)
      if (typeof purpose !== 'string') throw unreadable(new Error('sealed without a purpose'))
      return await seal(secret, purpose)
    },
    keyOf: (sealed) => decodeProtectedHeader(sealed).kid ?? '',
  }
}

function unreadable(cause: unknown): AppError {
  return new AppError(serverErrors.SECRET_UNREADABLE, {
    ...(cause instanceof Error ? { detail: cause.message } : {}),
    cause,
  })
}

function parseKey(entry: string): [name: string, key: Uint8Array] {
  const [name = '', encoded = ''] = entry.split(':')
  const key = base64url.decode(encoded)
  if (key.length !== 32) throw new RangeError(`key ${name} must have 32 bytes`)
  return [name, key]
}

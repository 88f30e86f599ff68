import { createHmac } from 'node:crypto'

const ALGORITHMS: Readonly<Record<string, string>> = {
  HmacSHA1: 'sha1',
  HmacSHA224: 'sha224',
  HmacSHA256: 'sha256',
  HmacSHA384: 'sha384',
  HmacSHA512: 'sha512',
  HmacMD5: 'md5',
}

/**
 * Message authentication codes. The documentation calls it on an instance, the SDK's types on the class; both work.
 * Signing with stored certificates is not simulated.
 */
export class CertificateEncryption {
  /** @param key base64. @returns base64. @throws when the algorithm is unknown */
  static generateMac(key: unknown, algorithm: unknown, data: unknown): string {
    const hash = ALGORITHMS[String(algorithm)]
    if (hash === undefined) throw new Error(`Algorithm ${String(algorithm)} not available`)
    return createHmac(hash, Buffer.from(String(key), 'base64'))
      .update(String(data))
      .digest('base64')
  }
  generateMac(key: string, algorithm: string, data: string): string {
    return CertificateEncryption.generateMac(key, algorithm, data)
  }
}

import { randomBytes, randomInt } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Random values fit for secrets (ServiceNow docs, GlideSecureRandomUtil). */
// oxlint-disable-next-line typescript/no-extraneous-class -- scripts call static members of a class
export class GlideSecureRandomUtil {
  static getSecureRandomInt(): number {
    return randomBytes(4).readInt32BE()
  }
  static getSecureRandomIntBound(bound: unknown): number {
    return randomInt(Number(bound))
  }
  static getSecureRandomLong(): number {
    return Number(randomBytes(8).readBigInt64BE())
  }
  static getSecureRandomString(length: unknown): string {
    return Array.from({ length: Number(length) }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
  }
}

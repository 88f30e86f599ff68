import { createCipheriv, createDecipheriv, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Connection } from '../storage/connection.ts'
import { readState, writeState } from '../storage/state.ts'

/** Low on purpose: every request with Basic authentication verifies a password, and nothing here guards real data. */
const scryptCost = 32
/** Cost of digests that do not name theirs: files of earlier versions. */
const unnamedCost = 1024
const hashed = 'scrypt$'
const encrypted = 'aes$'

/** One-way form of a `password` column (`sys_user.user_password`). */
export function hashPassword(plain: string): string {
  const salt = randomBytes(16)
  const digest = derive(plain, salt, scryptCost)
  return `${hashed}${salt.toString('base64url')}$${digest.toString('base64url')}$${scryptCost}`
}

const derive = (plain: string, salt: Buffer, cost: number): Buffer =>
  scryptSync(plain, salt, 32, { N: cost, r: 8, p: 1 })

/** Whether `candidate` is the password behind a stored `password` value. Empty stored text matches nothing. */
export function verifyPassword(stored: string, candidate: string): boolean {
  if (!stored.startsWith(hashed)) return false
  const [salt = '', digest = '', cost] = stored.slice(hashed.length).split('$')
  const derived = derive(candidate, Buffer.from(salt, 'base64url'), Number(cost ?? unnamedCost))
  return timingSafeEqual(Buffer.from(digest, 'base64url'), derived)
}

export const isSealed = (value: string): boolean => value.startsWith(hashed) || value.startsWith(encrypted)

/** Two-way form of a `password2` column (`oauth_entity.client_secret`): AES-256-GCM under the file's own key. */
export function encryptSecret(connection: Connection, plain: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', instanceKey(connection), nonce)
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return encrypted + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Plain text of a `password2` value, for the screen that shows a secret to an administrator and for comparing. */
export function decryptSecret(connection: Pick<Connection, 'prepare'>, stored: string): string {
  const key = readState(connection, secretKey)
  if (!stored.startsWith(encrypted) || key === undefined) return ''
  const bytes = Buffer.from(stored.slice(encrypted.length), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

const secretKey = 'secret_key'

function instanceKey(connection: Connection): Buffer {
  const known = readState(connection, secretKey)
  if (known) return Buffer.from(known, 'base64url')
  const key = randomBytes(32)
  writeState(connection, secretKey, key.toString('base64url'))
  return key
}

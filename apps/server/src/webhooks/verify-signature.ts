import { createHmac, timingSafeEqual } from 'node:crypto'

/** A call is taken this long after it was signed, and before: clocks differ. In milliseconds. */
const replayWindowMs = 5 * 60_000

export interface SignedCall {
  /** `X-Scorelink-Timestamp`: epoch seconds. */
  readonly timestamp: string
  /** `X-Scorelink-Signature`: one value for each secret, separated by commas. */
  readonly signature: string
  /** As it came over the wire: another encoding of the same JSON has another signature. */
  readonly rawBody: Buffer
}

/**
 * Whether somebody who knows one of the secrets signed this body just now: `v1=` and the base64 HMAC-SHA256 of
 * `<timestamp>.<raw body>`. Several values stand there while a secret is being exchanged.
 * @param secrets the one in force and, during a rotation, the one before.
 */
export function isSignedNow(call: SignedCall, secrets: readonly string[], nowMs: number): boolean {
  if (!/^\d{1,12}$/.test(call.timestamp)) return false
  if (Math.abs(nowMs - Number(call.timestamp) * 1000) > replayWindowMs) return false
  const given = call.signature.split(',').map((value) => value.trim())
  const expected = secrets.map((secret) => sign(secret, call.timestamp, call.rawBody))
  return given.some((value) => expected.some((candidate) => isEqual(value, candidate)))
}

function sign(secret: string, timestamp: string, rawBody: Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('base64')}`
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

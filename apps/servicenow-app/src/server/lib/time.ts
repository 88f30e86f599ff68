/** Date-times of records are text, `2026-11-25 08:00:00`, always UTC. The contract speaks ISO 8601. */

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z$/
const GLIDE = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/

/** @returns undefined for anything but a moment in UTC that exists, such as `2026-11-25T08:00:00Z`. */
export function isoToGlide(text: string): string | undefined {
  const parts = ISO.exec(text)
  if (parts === null) return undefined
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) return undefined
  // The parser rolls the 30th of February over into March.
  if (new Date(instant).getUTCDate() !== Number(parts[3])) return undefined
  return epochToGlide(instant)
}

/** @returns null for an empty value. */
export function glideToIso(text: string | null): string | null {
  const parts = GLIDE.exec(text ?? '')
  return parts === null ? null : `${parts[1]}T${parts[2]}Z`
}

export function epochToGlide(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

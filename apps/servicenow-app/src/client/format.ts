/** Moments as this browser's language writes them; the stored ones are UTC. */
export function dateTime(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return ''
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)
}

export function timeOfDay(moment: Date): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(moment)
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `5 minutes ago`; moments up to a minute away are "just now". */
export function ago(iso: string, now: Date): string {
  const elapsed = now.getTime() - Date.parse(iso)
  if (Number.isNaN(elapsed)) return ''
  const [unit, length] = UNITS.find(([, each]) => elapsed >= each) ?? ['minute', 0]
  if (length === 0) return 'just now'
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(-Math.floor(elapsed / length), unit)
}

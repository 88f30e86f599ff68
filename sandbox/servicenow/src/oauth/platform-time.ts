/** Epoch milliseconds as the platform stores a date and time: UTC, whole seconds, `2026-01-31 09:30:00`. */
export function toPlatformTime(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')
}

/** @returns epoch milliseconds; not a number when `text` is no platform time, as an empty column. */
export function fromPlatformTime(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`)
}

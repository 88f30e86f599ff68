import type { AuditEntry } from '@scorelink/contracts'

/** One value that an entry tells of; a side is undefined where there was nothing. */
export type Change = { name: string; before: string | undefined; after: string | undefined }

/** What changed, in the order it was written: values that stayed the same are left out. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .map((name) => ({ name, before: textOf(before?.[name]), after: textOf(after?.[name]) }))
    .filter((change) => change.before !== change.after)
}

/** What an entry is about, as a person calls it: its name where it has one. */
export function subjectOf({ before, after, subject }: Pick<AuditEntry, 'before' | 'after' | 'subject'>): string {
  const name = after?.['name'] ?? before?.['name']
  return typeof name === 'string' && name !== '' ? name : subject
}

/** @returns undefined for nothing */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.join(', ')
  return JSON.stringify(value)
}

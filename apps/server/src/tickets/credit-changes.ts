import type { Observation } from './apply-changes.ts'

/**
 * Names whoever is behind what a page of the feed shows. Each of its events comes with the record as it is now, so the
 * first shows what all of them did: an event of ours would take the credit for what somebody there did after it.
 * @param ours names our integration user goes by; its own changes were stored when they were made.
 */
export function creditChanges(observations: readonly Observation[], ours: readonly string[]): Observation[] {
  const authors = new Map<string, string>()
  for (const each of observations) {
    if (each.type === 'record' && each.by !== null && !ours.includes(each.by)) authors.set(each.ticket.id, each.by)
  }
  return observations.map((each) =>
    each.type === 'record' ? { ...each, by: authors.get(each.ticket.id) ?? each.by } : each,
  )
}

/** What happened, in the order in which one write tells it. */
const types = ['created', 'updated', 'comment', 'deleted'] as const
export type EventType = (typeof types)[number]

export function isEventType(text: string): text is EventType {
  return types.some((type) => type === text)
}

/** Order of the events of one record within a millisecond: by how often it was updated, then by what one write tells. */
export function tieOf(updates: number, type: EventType): number {
  return updates * types.length + types.indexOf(type)
}

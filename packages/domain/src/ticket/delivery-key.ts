/**
 * The key a ticket's record carries: our id for the first record, our id with a number for one made anew after the first
 * was deleted. So no late word about a deleted record is taken for its successor, and an instance that remembers deleted
 * keys does not refuse the new one.
 */
export function deliveryKey(ticketId: string, generation: number): string {
  return generation === 1 ? ticketId : `${ticketId}.${generation}`
}

const key = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\.[1-9]\d{0,3})?$/i

/** @returns undefined for a text that is no key of ours: somebody else's record under our mark. */
export function ticketIdOfKey(text: string): string | undefined {
  return key.exec(text)?.[1]?.toLowerCase()
}

/**
 * Whether a record carries the key of another ticket. Of this tenant or of one nobody here can see: several may use the
 * same instance, and the record alone tells.
 */
export function isMarkedForAnother(key: string, ticketId: string): boolean {
  const marked = ticketIdOfKey(key)
  return marked !== undefined && marked !== ticketId
}

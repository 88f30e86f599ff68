/** The script used up its time; the platform cancels the whole transaction. */
export class TransactionCancelled extends Error {
  constructor() {
    super('Transaction cancelled: maximum execution time exceeded')
    this.name = 'TransactionCancelled'
  }
}

/**
 * Message of whatever a script threw. Errors come from another realm, so `instanceof Error` says nothing; objects of
 * `sn_ws_err` and plain tagged objects carry a `message` too.
 */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message)
  return String(thrown)
}

/** Name and message with the first stack line that lies in a script, for the log. */
export function describeThrown(thrown: unknown): string {
  const stack = typeof thrown === 'object' && thrown !== null && 'stack' in thrown ? String(thrown.stack) : ''
  const place = stack.split('\n').find((line) => line.includes('script:') || line.includes('module:'))
  return place === undefined ? messageOf(thrown) : `${messageOf(thrown)} (${place.trim()})`
}

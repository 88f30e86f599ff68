import type { Difference, RemoteTicket, TicketContent } from './ticket.ts'

/** What the instance stored otherwise than sent; `description` is compared as sent on the wire. */
export function differencesOf(sent: TicketContent & { readonly wireDescription: string }, stored: RemoteTicket) {
  const pairs: Difference[] = [
    { field: 'name', sent: sent.name, stored: stored.name },
    { field: 'description', sent: normalise(sent.wireDescription), stored: normalise(stored.description) },
    { field: 'priority', sent: String(sent.priority), stored: stored.priority },
    { field: 'dueDate', sent: sent.dueAt?.toISOString() ?? '', stored: stored.dueAt?.toISOString() ?? '' },
  ]
  return pairs.filter((pair) => pair.sent !== pair.stored)
}

/** Line ends are the platform's own affair. */
function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

import type { Difference, TicketContent } from './ticket.ts'

/** The columns of a record that carry what was typed. */
export interface StoredContent {
  readonly name: string
  readonly description: string
  readonly priority: string
  readonly dueAt: Date | null
}

/** What the instance stored otherwise than sent; `wireDescription` is the description as it left. */
export function differencesOf(sent: TicketContent & { readonly wireDescription: string }, stored: StoredContent) {
  const texts: Difference[] = [
    { field: 'name', sent: sent.name, stored: stored.name },
    { field: 'description', sent: normalise(sent.wireDescription), stored: normalise(stored.description) },
  ]
  return [...texts.filter((pair) => pair.sent !== pair.stored), ...valueDifferences(sent, stored)]
}

/** The same for what a list of changes carries: texts are left out there. */
export function valueDifferences(
  sent: Pick<TicketContent, 'priority' | 'dueAt'>,
  stored: Pick<StoredContent, 'priority' | 'dueAt'>,
): Difference[] {
  const pairs: Difference[] = [
    { field: 'priority', sent: String(sent.priority), stored: stored.priority },
    { field: 'dueDate', sent: sent.dueAt?.toISOString() ?? '', stored: stored.dueAt?.toISOString() ?? '' },
  ]
  return pairs.filter((pair) => pair.sent !== pair.stored)
}

/** Line ends are the platform's own affair. */
function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

import { normalise } from './differences.ts'
import type { TicketInput } from './ticket-input.ts'

/**
 * Whether a description is as the portal writes it through the Table API: what has no column there follows the text, and
 * the link is the last of it. See docs/decisions/0003-description-block-in-table-api-mode.md.
 */
export function holdsAllInText(
  stored: string,
  { description, link }: Pick<TicketInput, 'description' | 'link'>,
): boolean {
  const text = normalise(stored)
  return text.startsWith(`${normalise(description)}\n`) && text.endsWith(` ${link}`)
}

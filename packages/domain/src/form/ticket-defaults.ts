import type { RecommendationCategory, TicketKind } from '../ticket/ticket.ts'

/** Columns the tenant fills by itself for one kind, for all categories (null) or one: another group for Identity. */
export interface TicketDefaults {
  readonly kind: TicketKind
  readonly category: RecommendationCategory | null
  readonly fields: Readonly<Record<string, string>>
}

/** What a ticket's further columns are: the kind's, then the category's, then what was asked for; the last word wins. */
export function withDefaults(
  ticket: {
    readonly kind: TicketKind
    readonly category: RecommendationCategory | null
    readonly fields: Readonly<Record<string, string>>
  },
  defaults: readonly TicketDefaults[],
): Record<string, string> {
  const of = (category: RecommendationCategory | null) =>
    defaults.find((entry) => entry.kind === ticket.kind && entry.category === category)?.fields
  return { ...of(null), ...(ticket.category === null ? {} : of(ticket.category)), ...ticket.fields }
}

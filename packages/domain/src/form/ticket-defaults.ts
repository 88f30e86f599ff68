import type { RecommendationCategory, TicketKind } from '../ticket/ticket.ts'
import type { Choice, FormProblem } from './ticket-form.ts'

type Columns = Readonly<Record<string, string>>

/** A template that the tenant chose. */
export interface ChosenTemplate extends Choice {
  /** What it fills; null where the instance does not offer it, or does not offer it any more. */
  readonly fields: Columns | null
}

/** What the tenant fills by itself for one kind, for all categories (null) or one: another group for Identity. */
export interface TicketDefaults {
  readonly kind: TicketKind
  readonly category: RecommendationCategory | null
  readonly template: ChosenTemplate | null
  readonly fields: Columns
}

interface Subject {
  readonly kind: TicketKind
  readonly category: RecommendationCategory | null
}

/**
 * What a ticket's further columns are; the last word wins: the template of the kind, the kind's columns, the template
 * of the category, the category's columns, then what was asked for. A template that is gone fills nothing and stops
 * nothing: {@link checkTemplates} names it.
 */
export function withDefaults(
  ticket: Subject & { readonly fields: Columns },
  defaults: readonly TicketDefaults[],
): Record<string, string> {
  const layers = entriesFor(ticket, defaults).flatMap(({ template, fields }) => [template?.fields ?? {}, fields])
  return Object.fromEntries([...layers, ticket.fields].flatMap((layer) => Object.entries(layer)))
}

/** Names the templates that a ticket should have had and the instance does not offer. */
export function checkTemplates(ticket: Subject, defaults: readonly TicketDefaults[]): FormProblem[] {
  const missing = entriesFor(ticket, defaults).flatMap(({ template }) => (template?.fields === null ? [template] : []))
  return missing.map(({ label }) => ({
    field: 'template',
    severity: 'warning',
    reason: 'unknown-template',
    label,
    maxLength: null,
  }))
}

/** The kind's, then the category's. */
function entriesFor({ kind, category }: Subject, defaults: readonly TicketDefaults[]): TicketDefaults[] {
  const scopes = category === null ? [null] : [null, category]
  return scopes.flatMap((scope) => defaults.find((entry) => entry.kind === kind && entry.category === scope) ?? [])
}

import { maxDescriptionLength, maxNameLength } from '@scorelink/contracts'
import type { ImprovementActionRow } from '@scorelink/database'
import { toPlainText } from '../secure-score/action-html.ts'

/** Words of a ticket. */
export interface TicketText {
  readonly name: string
  readonly description: string
}

/** What a ticket for one improvement action starts with; it fits the fields, so nothing is cut later. */
export function draftOfAction(action: ImprovementActionRow): TicketText {
  const parts = [toPlainText(action.remediation), toPlainText(action.remediation_impact)].filter(Boolean)
  return {
    name: shorten(action.title, maxNameLength),
    description: shorten(parts.join('\n\n') || action.title, maxDescriptionLength),
  }
}

/**
 * What one ticket for several improvement actions starts with: a numbered line for each.
 * @param actions at least one.
 * @returns undefined when the lines do not fit the description: none is left out in silence.
 */
export function draftOfGroup(actions: readonly ImprovementActionRow[]): TicketText | undefined {
  const [first] = actions
  if (first !== undefined && actions.length === 1) return draftOfAction(first)
  const description = actions.map(lineOf).join('\n')
  if (description.length > maxDescriptionLength) return undefined
  return { name: `Microsoft Secure Score: ${actions.length} improvement actions`, description }
}

function lineOf(action: ImprovementActionRow, index: number): string {
  const missing = Math.max(0, (action.max_points ?? 0) - action.points)
  const worth = missing > 0 ? `, ${Number(missing.toFixed(2))} points to gain` : ''
  return `${index + 1}. ${action.title} (${action.product}${worth})`
}

function shorten(text: string, maxLength: number): string {
  const trimmed = text.trim()
  return trimmed.length <= maxLength ? trimmed : `${trimmed.slice(0, maxLength - 1).trimEnd()}…`
}

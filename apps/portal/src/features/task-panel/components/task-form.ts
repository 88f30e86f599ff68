import {
  type ImprovementActionDetail,
  maxDescriptionLength,
  maxNameLength,
  type TicketKind,
} from '@scorelink/contracts'
import type { TicketForm } from '../../../components/ticket-fields/ticket-form.ts'

/** What the panel was opened for. */
export type TaskOrigin =
  | { kind: TicketKind; action: null }
  | {
      kind: TicketKind
      action: Pick<ImprovementActionDetail, 'id' | 'title' | 'category' | 'draft' | 'openTickets' | 'leftTickets'>
    }

/** Most tickets are neither urgent nor negligible. */
const defaultPriority = '3'

export function startForm({ kind, action }: TaskOrigin): TicketForm {
  return {
    kind,
    priority: defaultPriority,
    name: action?.draft.name.slice(0, maxNameLength) ?? '',
    description: action?.draft.description.slice(0, maxDescriptionLength) ?? '',
    dueDate: '',
    category: action?.category ?? '',
    fields: {},
    added: [],
  }
}

/** Whether closing would lose something typed. */
export function isChanged(form: TicketForm, origin: TaskOrigin): boolean {
  const { fields, added: _, ...texts } = form
  const start = new Map<string, unknown>(Object.entries(startForm(origin)))
  return Object.keys(fields).length > 0 || Object.entries(texts).some(([field, value]) => start.get(field) !== value)
}

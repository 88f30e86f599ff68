import {
  maxDescriptionLength,
  maxNameLength,
  Priority,
  type Problem,
  type Ticket,
  TicketMend,
} from '@scorelink/contracts'

/** The fields as they stand on the screen: texts, empty for nothing. */
export type MendForm = { name: string; description: string; priority: string; dueDate: string }
export type MendField = keyof MendForm
export type MendErrors = Partial<Record<MendField, string>>

export type MendMessages = { required: string; tooLong: (max: number) => string; invalidDate: string; invalid: string }

const fields: readonly MendField[] = ['name', 'description', 'priority', 'dueDate']

/** What of a ticket can be changed until it is sent. */
type MendText = Pick<Ticket, 'name' | 'description' | 'priority' | 'dueDate'>

/** What was typed when the ticket was shared. */
export function startMend({ name, description, priority, dueDate }: MendText): MendForm {
  return { name, description, priority: String(priority), dueDate: dueDate ?? '' }
}

export type CheckedMend = { ok: true; mend: TicketMend } | { ok: false; errors: MendErrors }

/** Turns the form into what is sent, by the same schema the server uses. */
export function checkMend(form: MendForm, messages: MendMessages): CheckedMend {
  const parsed = TicketMend.safeParse({
    name: form.name,
    description: form.description,
    priority: Number(form.priority),
    dueDate: form.dueDate === '' ? null : form.dueDate,
  })
  if (parsed.success) return { ok: true, mend: parsed.data }
  const errors: MendErrors = {}
  for (const issue of parsed.error.issues) {
    const field = fields.find((candidate) => candidate === issue.path[0])
    if (field !== undefined) errors[field] ??= messageFor(field, issue.code, messages)
  }
  return { ok: false, errors }
}

function messageFor(field: MendField, code: string, messages: MendMessages): string {
  if (field === 'dueDate') return messages.invalidDate
  if (code === 'too_small') return messages.required
  if (code === 'too_big') return messages.tooLong(field === 'name' ? maxNameLength : maxDescriptionLength)
  return messages.invalid
}

/** The server's field errors at our fields; others are left to its own message. */
export function mendErrorsOf(problem: Problem | null): MendErrors {
  const errors: MendErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fields.find((candidate) => candidate === field.split(/[./[]/).find((part) => part !== ''))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

export const priorities = [...Priority.values]

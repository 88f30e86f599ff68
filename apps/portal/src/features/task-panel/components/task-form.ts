import {
  type ImprovementActionDetail,
  maxDescriptionLength,
  maxNameLength,
  NewTicket,
  Priority,
  type Problem,
  RecommendationCategory,
  type TicketKind,
} from '@scorelink/contracts'

/** What the panel was opened for. */
export type TaskOrigin =
  | { kind: TicketKind; action: null }
  | { kind: TicketKind; action: Pick<ImprovementActionDetail, 'id' | 'title' | 'category' | 'draft' | 'openTickets'> }

/** The fields as they stand on the screen: texts, empty for nothing. */
export type TaskForm = {
  kind: TicketKind
  priority: string
  name: string
  description: string
  dueDate: string
  category: string
}
export type TaskField = keyof TaskForm
/** One message for each field that needs attention. */
export type FieldErrors = Partial<Record<TaskField, string>>

/** Texts of the refusals the portal itself can see, before anything is sent. */
export type FieldMessages = {
  required: string
  tooLong: (max: number) => string
  invalidDate: string
  invalid: string
}

const fields: readonly TaskField[] = ['kind', 'priority', 'name', 'description', 'dueDate', 'category']

/** Most tickets are neither urgent nor negligible. */
const defaultPriority = '3'

export function startForm({ kind, action }: TaskOrigin): TaskForm {
  return {
    kind,
    priority: defaultPriority,
    name: action?.draft.name.slice(0, maxNameLength) ?? '',
    description: action?.draft.description.slice(0, maxDescriptionLength) ?? '',
    dueDate: '',
    category: action?.category ?? '',
  }
}

export type Checked = { ok: true; ticket: NewTicket } | { ok: false; errors: FieldErrors }

/** Turns the form into what is sent, by the same schema the server uses. */
export function checkForm(form: TaskForm, actionId: string | null, messages: FieldMessages): Checked {
  const parsed = NewTicket.safeParse({
    kind: form.kind,
    priority: Number(form.priority),
    name: form.name,
    description: form.description,
    dueDate: form.dueDate === '' ? null : form.dueDate,
    actionId,
    category: form.category === '' ? null : form.category,
  })
  if (parsed.success) return { ok: true, ticket: parsed.data }
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) {
    const field = fields.find((candidate) => candidate === issue.path[0])
    if (field !== undefined) errors[field] ??= messageFor(field, issue.code, messages)
  }
  // The schema looks at the whole only when every field is right: say this one together with the others.
  if (actionId === null && form.category === '') errors.category ??= messages.required
  return { ok: false, errors }
}

function messageFor(field: TaskField, code: string, messages: FieldMessages): string {
  if (field === 'dueDate') return messages.invalidDate
  if (code === 'too_small' || field === 'category') return messages.required
  if (code === 'too_big') return messages.tooLong(field === 'name' ? maxNameLength : maxDescriptionLength)
  return messages.invalid
}

/** The server's field errors at our fields; those of fields the panel does not have are left to its own message. */
export function fieldErrorsOf(problem: Problem | null): FieldErrors {
  const errors: FieldErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fields.find((candidate) => candidate === field.split(/[./[]/).find((part) => part !== ''))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

/** Whether closing would lose something typed. */
export function isChanged(form: TaskForm, origin: TaskOrigin): boolean {
  const start = startForm(origin)
  return fields.some((field) => form[field] !== start[field])
}

export const priorities = [...Priority.values]
export const categories = RecommendationCategory.options

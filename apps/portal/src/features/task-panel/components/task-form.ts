import {
  type ImprovementActionDetail,
  maxDescriptionLength,
  maxFieldLength,
  maxNameLength,
  NewTicket,
  type Preflight,
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
  /** Further columns as typed; what was not touched is left to the tenant's defaults. */
  fields: Readonly<Record<string, string>>
}
type OwnField = Exclude<keyof TaskForm, 'fields'>
export type TaskField = OwnField | `fields.${string}`
/** One message for each field that needs attention. */
export type FieldErrors = Partial<Record<TaskField, string>>
/** What the instance would refuse, and what it may. */
export type Findings = { errors: FieldErrors; warnings: FieldErrors }
export const noFindings: Findings = { errors: {}, warnings: {} }

/** Texts of the refusals the portal itself can see, before anything is sent. */
export type FieldMessages = {
  required: string
  tooLong: (max: number) => string
  invalidDate: string
  invalid: string
  /** What the instance has against a field. */
  problem: (problem: Preflight['problems'][number]) => string
}

const ownFields: readonly OwnField[] = ['kind', 'priority', 'name', 'description', 'dueDate', 'category']

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
    fields: {},
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
    fields: form.fields,
  })
  if (parsed.success) return { ok: true, ticket: parsed.data }
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) {
    const field = fieldAt(issue.path.map(String))
    if (field !== undefined) errors[field] ??= messageFor(field, issue.code, messages)
  }
  // The schema looks at the whole only when every field is right: say this one together with the others.
  if (actionId === null && form.category === '') errors.category ??= messages.required
  return { ok: false, errors }
}

function messageFor(field: TaskField, code: string, messages: FieldMessages): string {
  if (field === 'dueDate') return messages.invalidDate
  if (code === 'too_small' || field === 'category') return messages.required
  if (code === 'too_big') return messages.tooLong(lengthOf(field))
  return messages.invalid
}

function lengthOf(field: TaskField): number {
  if (field === 'name') return maxNameLength
  return field === 'description' ? maxDescriptionLength : maxFieldLength
}

/** Field of the form at a path of the contract: `dueDate`, `fields.u_cost_centre`. */
function fieldAt(path: readonly string[]): TaskField | undefined {
  const [first, second] = path
  if (first === 'fields') return second === undefined ? undefined : `fields.${second}`
  return ownFields.find((candidate) => candidate === first)
}

/** The server's field errors at our fields; those of fields the panel does not have are left to its own message. */
export function fieldErrorsOf(problem: Problem | null): FieldErrors {
  const errors: FieldErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fieldAt(field.split(/[./[]/).filter((part) => part !== ''))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

/** What the instance has against the ticket, at our fields. */
export function findingsOf(problems: Preflight['problems'], messages: FieldMessages): Findings {
  const errors: FieldErrors = {}
  const warnings: FieldErrors = {}
  for (const problem of problems) {
    const field = fieldAt(problem.field.split('.'))
    const where = problem.severity === 'error' ? errors : warnings
    if (field !== undefined) where[field] ??= messages.problem(problem)
  }
  return { errors, warnings }
}

/** What is left of findings once somebody changed these fields. */
export function withoutFields({ errors, warnings }: Findings, mended: readonly string[]): Findings {
  const rest = (found: FieldErrors): FieldErrors =>
    Object.fromEntries(Object.entries(found).filter(([field]) => !mended.includes(field)))
  return { errors: rest(errors), warnings: rest(warnings) }
}

export function isEmpty(found: FieldErrors): boolean {
  return Object.keys(found).length === 0
}

/** Whether closing would lose something typed. */
export function isChanged(form: TaskForm, origin: TaskOrigin): boolean {
  const start = startForm(origin)
  return Object.keys(form.fields).length > 0 || ownFields.some((field) => form[field] !== start[field])
}

export const priorities = [...Priority.values]
export const categories = RecommendationCategory.options

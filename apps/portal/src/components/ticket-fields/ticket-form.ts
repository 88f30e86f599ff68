import {
  maxDescriptionLength,
  maxFieldLength,
  maxNameLength,
  NewTicket,
  type Preflight,
  Priority,
  type Problem,
  RecommendationCategory,
  TicketMend,
  type TicketKind,
} from '@scorelink/contracts'
import type { FieldErrors, Findings } from './findings.ts'

/** Columns beside those every ticket has, as they stand on the screen. */
export type ColumnsForm = {
  /** As typed; what was not touched is left to the tenant's defaults. */
  fields: Readonly<Record<string, string>>
  /** Columns to show whatever the instance is known to ask for. */
  added: readonly string[]
}
/** What a person writes of a ticket: texts, empty for nothing. */
export type WrittenForm = ColumnsForm & { priority: string; name: string; description: string; dueDate: string }
/** The same with what is settled once a ticket is shared. */
export type TicketForm = WrittenForm & { kind: TicketKind; category: string }

/** Texts of the refusals the portal itself can see, before anything is sent. */
export type FieldMessages = {
  required: string
  tooLong: (max: number) => string
  invalidDate: string
  invalid: string
  /** What the instance has against a field. */
  problem: (problem: Preflight['problems'][number]) => string
}

const ownFields: readonly string[] = ['kind', 'priority', 'name', 'description', 'dueDate', 'category']

export type Checked<Sent> = { ok: true; sent: Sent } | { ok: false; errors: FieldErrors }

/** Turns the form into a new ticket, by the same schema the server uses. */
export function checkNew(form: TicketForm, actionId: string | null, messages: FieldMessages): Checked<NewTicket> {
  const category = form.category === '' ? null : form.category
  const parsed = NewTicket.safeParse({ kind: form.kind, ...written(form), actionId, category })
  if (parsed.success) return { ok: true, sent: parsed.data }
  // The schema looks at the whole only when every field is right: say this one together with the others.
  const missing: FieldErrors = actionId === null && category === null ? { category: messages.required } : {}
  return { ok: false, errors: { ...missing, ...errorsOf(parsed.error, messages) } }
}

/** The same for a ticket that is changed before it is sent. */
export function checkMend(form: WrittenForm, messages: FieldMessages): Checked<TicketMend> {
  const parsed = TicketMend.safeParse(written(form))
  return parsed.success ? { ok: true, sent: parsed.data } : { ok: false, errors: errorsOf(parsed.error, messages) }
}

function written({ priority, name, description, dueDate, fields }: WrittenForm) {
  return { priority: Number(priority), name, description, dueDate: dueDate === '' ? null : dueDate, fields }
}

type SchemaError = { issues: ReadonlyArray<{ path: readonly PropertyKey[]; code: string }> }

function errorsOf({ issues }: SchemaError, messages: FieldMessages): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { path, code } of issues) {
    const field = fieldAt(path.map(String))
    if (field !== undefined) errors[field] ??= messageFor(field, code, messages)
  }
  return errors
}

function messageFor(field: string, code: string, messages: FieldMessages): string {
  if (field === 'dueDate') return messages.invalidDate
  if (code === 'too_small' || field === 'category') return messages.required
  if (code === 'too_big') return messages.tooLong(lengthOf(field))
  return messages.invalid
}

function lengthOf(field: string): number {
  if (field === 'name') return maxNameLength
  return field === 'description' ? maxDescriptionLength : maxFieldLength
}

/** Field of the form at a path of the contract: `dueDate`, `fields.u_cost_centre`. */
function fieldAt(path: readonly string[]): string | undefined {
  const [first, second] = path
  if (first === 'fields') return second === undefined ? undefined : `fields.${second}`
  return ownFields.find((candidate) => candidate === first)
}

/** The server's field errors at our fields; those of fields the form does not have are left to its own message. */
export function fieldErrorsOf(problem: Problem | null): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { field, message } of problem?.errors ?? []) {
    const known = fieldAt(field.split(/[./[]/).filter((part) => part !== ''))
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

/** What the instance has against the ticket, at our fields. */
export function findingsOf(problems: Preflight['problems'], messages: FieldMessages): Findings {
  const found: { errors: Record<string, string>; warnings: Record<string, string> } = { errors: {}, warnings: {} }
  for (const problem of problems) {
    const field = fieldAt(problem.field.split('.'))
    const where = problem.severity === 'error' ? found.errors : found.warnings
    if (field !== undefined) where[field] ??= messages.problem(problem)
  }
  return found
}

export const priorities = [...Priority.values]
export const categories = RecommendationCategory.options

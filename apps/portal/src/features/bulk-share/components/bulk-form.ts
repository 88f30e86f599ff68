import {
  type BulkGrouping,
  maxBulkActions,
  maxDescriptionLength,
  maxFieldLength,
  maxNameLength,
  NewBulkShare,
  type Problem,
  type TicketKind,
} from '@scorelink/contracts'
import type { FieldErrors } from '../../../components/ticket-fields/findings.ts'
import type { ColumnsForm } from '../../../components/ticket-fields/ticket-form.ts'

/** The fields as they stand on the screen; an empty text of the group is written by the server. */
export type BulkForm = ColumnsForm & {
  grouping: BulkGrouping
  kind: TicketKind
  priority: string
  dueDate: string
  name: string
  description: string
  skipOpen: boolean
}
export type BulkMessages = { invalidDate: string; tooMany: (max: number) => string; tooLong: (max: number) => string }

export const startBulkForm: BulkForm = {
  grouping: 'separate',
  kind: 'change',
  priority: '3',
  dueDate: '',
  name: '',
  description: '',
  skipOpen: true,
  fields: {},
  added: [],
}

export type CheckedBulk = { ok: true; share: NewBulkShare } | { ok: false; errors: FieldErrors }

/** Turns the form into what is sent, by the same schema the server uses. */
export function checkBulkForm(form: BulkForm, actionIds: readonly string[], messages: BulkMessages): CheckedBulk {
  const grouped = form.grouping === 'grouped'
  const parsed = NewBulkShare.safeParse({
    actionIds,
    grouping: form.grouping,
    kind: form.kind,
    priority: Number(form.priority),
    dueDate: form.dueDate === '' ? null : form.dueDate,
    name: grouped && form.name.trim() !== '' ? form.name : null,
    description: grouped && form.description.trim() !== '' ? form.description : null,
    fields: form.fields,
    skipOpen: form.skipOpen,
  })
  if (parsed.success) return { ok: true, share: parsed.data }
  const errors = Object.fromEntries(
    parsed.error.issues.map(({ path }) => [path.join('.'), messageFor(String(path[0]), messages)]),
  )
  return { ok: false, errors }
}

function messageFor(field: string, { invalidDate, tooMany, tooLong }: BulkMessages): string {
  switch (field) {
    case 'dueDate':
      return invalidDate
    case 'actionIds':
      return tooMany(maxBulkActions)
    case 'name':
      return tooLong(maxNameLength)
    case 'description':
      return tooLong(maxDescriptionLength)
    default:
      return tooLong(maxFieldLength)
  }
}

/** The server's field errors at our fields. */
export function bulkErrorsOf(problem: Problem | null): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { field, message } of problem?.errors ?? []) {
    const path = field.split(/[./[\]]/).filter((part) => part !== '')
    const known = path[0] === 'fields' ? path.join('.') : path[0]
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

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

/** The fields as they stand on the screen; an empty text of the group is written by the server. */
export type BulkForm = {
  grouping: BulkGrouping
  kind: TicketKind
  priority: string
  dueDate: string
  group: string
  name: string
  description: string
  skipOpen: boolean
}
export type BulkField = keyof BulkForm | 'actionIds'
export type BulkErrors = Partial<Record<BulkField, string>>
export type BulkMessages = { invalidDate: string; tooMany: (max: number) => string; tooLong: (max: number) => string }

export const startBulkForm: BulkForm = {
  grouping: 'separate',
  kind: 'change',
  priority: '3',
  dueDate: '',
  group: '',
  name: '',
  description: '',
  skipOpen: true,
}

export type CheckedBulk = { ok: true; share: NewBulkShare } | { ok: false; errors: BulkErrors }

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
    fields: form.group.trim() === '' ? {} : { assignment_group: form.group.trim() },
    skipOpen: form.skipOpen,
  })
  if (parsed.success) return { ok: true, share: parsed.data }
  const errors: BulkErrors = {}
  for (const { path } of parsed.error.issues) {
    if (path[0] === 'dueDate') errors.dueDate = messages.invalidDate
    if (path[0] === 'fields') errors.group = messages.tooLong(maxFieldLength)
    if (path[0] === 'actionIds') errors.actionIds = messages.tooMany(maxBulkActions)
    if (path[0] === 'name') errors.name = messages.tooLong(maxNameLength)
    if (path[0] === 'description') errors.description = messages.tooLong(maxDescriptionLength)
  }
  return { ok: false, errors }
}

const fields: readonly BulkField[] = [
  'actionIds',
  'grouping',
  'kind',
  'priority',
  'dueDate',
  'name',
  'description',
  'skipOpen',
]

/** The server's field errors at our fields. */
export function bulkErrorsOf(problem: Problem | null): BulkErrors {
  const errors: BulkErrors = {}
  for (const { field, message } of problem?.errors ?? []) {
    const first = field.split(/[./[]/).find((part) => part !== '')
    const known = first === 'fields' ? 'group' : fields.find((candidate) => candidate === first)
    if (known !== undefined) errors[known] ??= message
  }
  return errors
}

import type { Priority, TicketKind } from '../ticket/ticket.ts'
import { concernsNewRecord } from './new-record.ts'
import type { TicketTemplate } from './template.ts'

/** A column of the record as far as a new ticket has to know it. */
export interface FormColumn {
  readonly column: string
  readonly label: string
  /** Longest text it takes; null where the instance does not say. */
  readonly maxLength: number | null
  /** What asks for it, when something does. */
  readonly mandatory: 'dictionary' | 'data-policy' | null
  /** Encoded query that says when it is mandatory; empty for always. */
  readonly when: string
}

/** A row of the instance's priority lookup. */
export interface PriorityRow {
  readonly impact: string
  readonly urgency: string
  readonly priority: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** A column that takes one of a list. */
export interface ChoiceList {
  readonly column: string
  readonly label: string
  /** Whether nothing else belongs there; the list only suggests otherwise. */
  readonly closed: boolean
  /** In the instance's order; never empty. */
  readonly choices: readonly Choice[]
}

/** Parts of a form that an instance may keep from the integration user. */
export type FormPart = 'columns' | 'policies' | 'groups' | 'priorities' | 'choices' | 'templates'

/** What an instance demands of a new record of one kind, and offers for it. */
export interface TicketForm {
  readonly columns: readonly FormColumn[]
  readonly groups: readonly Choice[]
  readonly priorities: readonly PriorityRow[]
  /** Lists of further columns, whether the instance asks for those or not. */
  readonly lists: readonly ChoiceList[]
  /** Templates that are there for more than one person, by name. */
  readonly templates: readonly TicketTemplate[]
  /** Labels of the columns that templates and the tenant's defaults name, as far as the instance tells them. */
  readonly labels: Readonly<Record<string, string>>
  /** Parts that could not be read: nothing is known of them, which is not the same as nothing being there. */
  readonly unknown: readonly FormPart[]
}

/** What of a ticket is held against the form. */
export interface DraftedTicket {
  readonly kind: TicketKind
  readonly name: string
  /** As it goes over the wire. */
  readonly description: string
  readonly priority: Priority
  readonly dueDate: string | null
  readonly fields: Readonly<Record<string, string>>
}

export interface FormProblem {
  /** Member of the ticket: `name`, `fields.assignment_group`; `template` of the tenant's defaults. */
  readonly field: string
  /** `error`: the instance will refuse it; `warning`: it may, or it will store something else. */
  readonly severity: 'error' | 'warning'
  readonly reason: 'mandatory' | 'too-long' | 'unknown-group' | 'no-such-priority' | 'not-a-choice' | 'unknown-template'
  readonly label: string
  readonly maxLength: number | null
}

/** Columns every ticket of ours fills, by the member they come from. */
const ownColumns: Readonly<Record<string, string>> = {
  short_description: 'name',
  description: 'description',
  priority: 'priority',
  impact: 'priority',
  urgency: 'priority',
  due_date: 'dueDate',
}

/** Holds a ticket against what is known of the instance's form, before anything is sent. */
export function checkAgainstForm(form: TicketForm, ticket: DraftedTicket): FormProblem[] {
  const valueOf = (column: string): string => {
    if (column === 'short_description') return ticket.name
    if (column === 'description') return ticket.description
    if (column === 'due_date') return ticket.dueDate ?? ''
    return column in ownColumns ? String(ticket.priority) : (ticket.fields[column] ?? '')
  }
  const demands = form.columns.filter((column) => concernsNewRecord(column, ticket.kind))
  const ofColumns = demands.flatMap((column) => checkColumn(column, valueOf(column.column)))
  return [...ofColumns, ...checkChoices(form, ticket), ...checkGroup(form, ticket), ...checkPriority(form, ticket)]
}

function checkColumn({ column, label, maxLength, mandatory, when }: FormColumn, value: string): FormProblem[] {
  const field = ownColumns[column] ?? `fields.${column}`
  if (maxLength !== null && value.length > maxLength) {
    return [{ field, severity: 'error', reason: 'too-long', label, maxLength }]
  }
  if (mandatory === null || value.trim() !== '') return []
  // The dictionary's word binds forms only, and a condition is the instance's to judge.
  const severity = mandatory === 'data-policy' && when === '' ? 'error' : 'warning'
  return [{ field, severity, reason: 'mandatory', label, maxLength: null }]
}

function checkGroup(form: TicketForm, { fields }: DraftedTicket): FormProblem[] {
  const group = fields['assignment_group']
  if (group === undefined || group === '' || form.unknown.includes('groups')) return []
  const known = form.groups.some(({ value, label }) => value === group || label === group)
  const field = 'fields.assignment_group'
  return known ? [] : [{ field, severity: 'warning', reason: 'unknown-group', label: group, maxLength: null }]
}

/**
 * An instance does not refuse a value off the list: as `glide.rest.choice.allow_non_existing_value` says, it leaves the
 * column empty or stores what no form offers.
 * @see ServiceNow docs, Table API; choice lists.
 */
function checkChoices(form: TicketForm, { fields }: DraftedTicket): FormProblem[] {
  if (form.unknown.includes('choices')) return []
  return form.lists.flatMap(({ column, closed, choices }): FormProblem[] => {
    const given = fields[column] ?? ''
    if (given === '' || !closed || choices.some(({ value }) => value === given)) return []
    return [{ field: `fields.${column}`, severity: 'warning', reason: 'not-a-choice', label: given, maxLength: null }]
  })
}

function checkPriority(form: TicketForm, { priority }: DraftedTicket): FormProblem[] {
  if (form.priorities.length === 0 || form.priorities.some((row) => row.priority === String(priority))) return []
  return [
    { field: 'priority', severity: 'warning', reason: 'no-such-priority', label: String(priority), maxLength: null },
  ]
}

/** What is said of several tickets: each problem once, with the number of tickets that have it; the most frequent first. */
export function tally(
  problems: ReadonlyArray<readonly FormProblem[]>,
): ReadonlyArray<FormProblem & { readonly tickets: number }> {
  const counted = new Map<string, FormProblem & { tickets: number }>()
  for (const problem of problems.flat()) {
    const key = JSON.stringify([problem.field, problem.severity, problem.reason, problem.label])
    counted.set(key, { ...problem, tickets: (counted.get(key)?.tickets ?? 0) + 1 })
  }
  return [...counted.values()].toSorted((a, b) => b.tickets - a.tickets)
}

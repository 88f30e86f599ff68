import { ExtraFields, type TicketForm } from '@scorelink/contracts'
import type { Choice } from '../choices.ts'

/** Column of the record that says who works on it. */
export const groupColumn = 'assignment_group'

type Columns = Readonly<Record<string, string>>
export type Demand = 'always' | 'sometimes' | null
export type FurtherColumn = {
  column: string
  label: string
  demand: Demand
  /** Values the instance offers; empty for a free text. */
  choices: readonly Choice[]
}

/** Columns that have a field of their own in the form. */
const ownFields: ReadonlySet<string> = new Set([groupColumn, 'due_date'])

/**
 * Columns to ask for: those the instance demands, those the tenant fills by itself, so that nothing goes unseen, and
 * those somebody added, whatever the instance is known to ask for.
 */
export function furtherColumns(
  form: TicketForm | undefined,
  defaults: Columns,
  added: readonly string[] = [],
): FurtherColumn[] {
  const demanded = (form?.columns ?? []).map(({ mandatory, ...column }) => ({ ...column, demand: mandatory }))
  const others = new Set([...Object.keys(defaults), ...added])
  const undemanded = [...others]
    .filter((column) => !demanded.some((other) => other.column === column))
    .map((column) => ({ ...offeredOf(form, column), demand: null }))
  return [...demanded, ...undemanded].filter(({ column }) => !ownFields.has(column))
}

/** What is known of a column that nothing demands. */
function offeredOf(form: TicketForm | undefined, column: string): Omit<FurtherColumn, 'demand'> {
  return (
    form?.offered.find((offered) => offered.column === column) ?? {
      column,
      label: form?.labels[column] ?? column,
      choices: [],
    }
  )
}

export function demandOf(form: TicketForm | undefined, column: string): Demand {
  return form?.columns.find((candidate) => candidate.column === column)?.mandatory ?? null
}

/** What a field shows: what was typed, before that what the tenant fills in. */
export function shownValue(column: string, typed: Columns, defaults: Columns): string {
  return typed[column] ?? defaults[column] ?? ''
}

/**
 * What is sent: what was typed into fields that are still there; a kind chosen later may have others. An emptied field
 * goes along where the tenant's default would fill it again.
 */
export function sentFields(
  columns: readonly FurtherColumn[],
  typed: Columns,
  defaults: Columns,
): Record<string, string> {
  const shown = [groupColumn, ...columns.map(({ column }) => column)]
  const sent = shown.flatMap((column) => {
    const value = typed[column]?.trim()
    return value === undefined || (value === '' && !(column in defaults)) ? [] : [[column, value] as const]
  })
  return Object.fromEntries(sent)
}

/** Whether this can be added: named as the platform names columns, and not there yet. */
export function isNewColumn(column: string, columns: readonly FurtherColumn[]): boolean {
  if (ownFields.has(column) || columns.some((other) => other.column === column)) return false
  return ExtraFields.safeParse({ [column]: '' }).success
}

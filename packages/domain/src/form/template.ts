import { isGoverned } from './governed-columns.ts'
import type { Choice } from './ticket-form.ts'

/** A template of the instance, as far as a ticket of ours takes it over. */
export interface TicketTemplate extends Choice {
  /** Values by column, as the instance stores them. */
  readonly fields: Readonly<Record<string, string>>
  /** What it sets and we cannot: columns it computes, and columns of other records. */
  readonly omitted: readonly string[]
}

/**
 * Reads what a template sets: `category=network^contact_type=email^EQ`, where `^^` stands for a `^` of a value.
 *
 * Columns that follow from the ticket are left out without a word, journals among them: somebody wrote the name, the
 * description, the priority and the due date of this very ticket, and the person's words win over those of a template
 * that was made before anybody knew of it. A value that the instance computes (`javascript:`) and a column of another
 * record (`caller_id.email`) are ours neither to evaluate nor to write; they are named in `omitted`.
 * @param journals columns of the table that take entries, beside the two every task has.
 * @see ServiceNow docs, form templates; encoded query strings.
 */
export function readTemplate(text: string, journals: ReadonlySet<string>): Pick<TicketTemplate, 'fields' | 'omitted'> {
  const set = termsOf(text).filter(({ column }) => !isGoverned(column) && !journals.has(column))
  const taken = set.filter(({ column, value }) => isColumn(column) && !isComputed(value))
  const fields = Object.fromEntries(taken.map(({ column, value }) => [column, value]))
  const omitted = set.filter(({ column }) => !Object.hasOwn(fields, column)).map(({ column }) => column)
  return { fields, omitted: [...new Set(omitted)] }
}

function termsOf(text: string): Array<{ readonly column: string; readonly value: string }> {
  const terms = text.match(/(?:[^^]|\^\^)+/g) ?? []
  return terms.flatMap((term) => {
    const at = term.indexOf('=')
    // `EQ` ends the text.
    return at < 1 ? [] : [{ column: term.slice(0, at).trim(), value: term.slice(at + 1).replaceAll('^^', '^') }]
  })
}

function isColumn(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,79}$/.test(name)
}

function isComputed(value: string): boolean {
  return value.trimStart().startsWith('javascript:')
}

import type { Column } from '../instance.ts'
import { fromZone } from '../records/display/date-time.ts'
import { findReferenced } from '../rest/values/references.ts'
import { type FormView, fieldKind, fieldName, isWritable, seenName } from './form-fields.ts'

export interface FormInput {
  /** Column values to write, in stored form: only what the person changed. */
  readonly values: Readonly<Record<string, string>>
  /** Every text as sent, to be shown again when something is refused. */
  readonly typed: ReadonlyMap<string, string>
  readonly problems: readonly string[]
}

/** Reads a posted form. A field the person may not write is not read at all. */
export function readForm(form: URLSearchParams, view: FormView, columns: readonly Column[]): FormInput {
  const values: Record<string, string> = {}
  const typed = new Map<string, string>()
  const problems: string[] = []
  for (const column of columns) {
    const text = sentText(form, view, column)
    if (text === undefined) continue
    typed.set(column.name, text)
    const seen = unified(form.get(seenName(view.table, column)) ?? '')
    if (text === seen && view.row !== undefined) continue
    const stored = storedForm(view, column, text)
    if (stored === undefined) problems.push(`${column.label}: "${text}" is not valid`)
    else if (stored !== '' || view.row !== undefined) values[column.name] = stored
  }
  return { values, typed, problems }
}

function sentText(form: URLSearchParams, view: FormView, column: Column): string | undefined {
  if (!isWritable(view, column)) return undefined
  const text = form.get(fieldName(view.table, column))
  const kind = fieldKind(column)
  // An unticked box sends nothing; its hidden twin tells that it was on the form.
  if (kind === 'check') return form.has(seenName(view.table, column)) ? String(text === 'true') : undefined
  // Left empty, a secret stays as it is and a journal gets no entry.
  if (kind === 'secret' || kind === 'journal') return text ? unified(text) : undefined
  return text === null ? undefined : unified(text)
}

/** Browsers send line breaks as CR LF; the platform stores LF. */
function unified(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function storedForm({ context, row }: FormView, column: Column, text: string): string | undefined {
  if (text === '') return ''
  const { instance, actor } = context
  const name = (table: string, wanted: string): string | undefined => findReferenced(instance, table, wanted, actor)
  if (fieldKind(column) === 'reference' && column.reference !== undefined) return name(column.reference, text)
  if (fieldKind(column) === 'date-time') return fromZone(withSeconds(text), actor.timeZone) || undefined
  if (column.type === 'glide_list' && column.reference !== undefined && row?.[column.name] !== text) {
    const ids = text.split(',').map((wanted) => name(column.reference ?? '', wanted.trim()))
    return ids.every((id) => id !== undefined) ? ids.join(',') : undefined
  }
  return text
}

/** A browser leaves the seconds out when they are zero. */
function withSeconds(text: string): string {
  const spaced = text.replace('T', ' ')
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(spaced) ? `${spaced}:00` : spaced
}

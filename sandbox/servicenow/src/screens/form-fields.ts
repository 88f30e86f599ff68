import type { Column, Row, TableDefinition } from '../instance.ts'
import { choicesOf } from '../rest/values/choices.ts'
import { isReference, isSecret } from '../rest/values/column-kind.ts'
import type { RouteContext } from '../transactions/route.ts'
import { type Html, html } from './html.ts'

/** A record on a form: as stored, and as the person left it when the last attempt to save failed. */
export interface FormView {
  readonly context: RouteContext
  readonly table: TableDefinition
  /** Undefined for a new record. */
  readonly row: Row | undefined
  /** Texts of the fields as last sent, by column. */
  readonly typed: ReadonlyMap<string, string>
  /** Name of the view that lays the form out; empty for the default one. */
  readonly view: string
}

/** How a column is filled in. */
export type FieldKind =
  | 'check'
  | 'choice'
  | 'reference'
  | 'date-time'
  | 'date'
  | 'secret'
  | 'journal'
  | 'long'
  | 'short'

/** Kind of input for a column; `long` is for text that may have several lines. */
export function fieldKind(column: Column): FieldKind {
  if (column.type === 'boolean') return 'check'
  if (column.hasChoices) return 'choice'
  if (isReference(column)) return 'reference'
  if (column.type === 'glide_date_time' || column.type === 'due_date') return 'date-time'
  if (column.type === 'glide_date') return 'date'
  if (isSecret(column)) return 'secret'
  if (column.type === 'journal_input') return 'journal'
  return column.maxLength > 255 && column.type !== 'url' ? 'long' : 'short'
}

/** Name of a column's input, as on the platform's forms: `incident.short_description`. */
export function fieldName(table: TableDefinition, column: Column): string {
  return `${table.name}.${column.name}`
}

/** Name of the hidden twin that remembers what the person saw, so that only what they changed is written. */
export function seenName(table: TableDefinition, column: Column): string {
  return `seen.${table.name}.${column.name}`
}

/** The text an input starts with. */
function shownText({ context, table, row }: FormView, column: Column): string {
  const stored = row?.[column.name] ?? (row === undefined ? literalDefault(column) : '')
  const kind = fieldKind(column)
  if (kind === 'secret' || kind === 'journal' || stored === '') return ''
  if (kind === 'choice' || kind === 'check' || kind === 'date' || row === undefined) return stored
  if (kind === 'reference' || kind === 'date-time' || column.type === 'glide_list') {
    const shown = context.instance.records.display(table.name, row, column.name, context.actor)
    return kind === 'date-time' ? shown.replace(' ', 'T') : shown || stored
  }
  return stored
}

/** A computed default is the platform's business at insert. */
function literalDefault(column: Column): string {
  return column.defaultValue.startsWith('javascript:') ? '' : column.defaultValue
}

/** One field with its label: an input where the person may write, else its display value. */
export function renderField(view: FormView, column: Column): Html | undefined {
  const kind = fieldKind(column)
  // A secret is written without being read.
  if (kind !== 'secret' && !isReadable(view, column)) return undefined
  const classes = ['field', kind === 'long' || kind === 'journal' ? 'wide' : '', column.mandatory ? 'required' : '']
  const isWide = column.name === 'short_description'
  const className = [...classes, isWide ? 'wide' : ''].filter(Boolean).join(' ')
  if (!isWritable(view, column)) return fixedField(view, column, className)
  const seen = shownText(view, column)
  const text = view.typed.get(column.name) ?? seen
  return html`<div class="${className}">
    <label><span>${column.label}</span>${input(view, column, kind, text)}</label>
    ${kind !== 'secret' && kind !== 'journal' && html`<input type="hidden" name="${seenName(view.table, column)}" value="${seen}" />`}
  </div>`
}

function isReadable({ context, table, row }: FormView, column: Column): boolean {
  return row === undefined || context.instance.access.canReadColumn(table.name, column.name, row, context.actor)
}

/** Whether the person gets an input for the column. */
export function isWritable({ context, table, row }: FormView, column: Column): boolean {
  if (column.readOnly || column.type === 'journal_list' || column.name.startsWith('sys_')) return false
  // Numbers are drawn by the platform; its forms show them only.
  if (column.name === 'number' && context.instance.dictionary.lineage(table.name).includes('task')) return false
  const { access } = context.instance
  const mayWriteRow = row === undefined || access.canWrite(table.name, row, context.actor)
  return mayWriteRow && access.canWriteColumn(table.name, column.name, row ?? {}, context.actor)
}

function fixedField({ context, table, row }: FormView, column: Column, className: string): Html | undefined {
  // A form for a new record has nothing to say about a field nobody may fill in; journals show in the activities.
  if (row === undefined || column.type.startsWith('journal')) return undefined
  if (fieldKind(column) === 'secret') return undefined
  const text = context.instance.records.display(table.name, row, column.name, context.actor)
  return html`<div class="${className}">
    <div class="name">${column.label}</div>
    <output class="value"
      >${isWebAddress(column, text) ? html`<a href="${text}" rel="noreferrer">${text}</a>` : text}</output
    >
  </div>`
}

function isWebAddress(column: Column, text: string): boolean {
  return column.type === 'url' && /^https?:\/\//i.test(text)
}

function input(view: FormView, column: Column, kind: FieldKind, text: string): Html {
  const name = fieldName(view.table, column)
  switch (kind) {
    case 'check':
      return html`<input type="checkbox" name="${name}" value="true" ${text === 'true' && html` checked`} />`
    case 'choice':
      return html`<select name="${name}">
        ${options(view, column, text)}
      </select>`
    case 'reference':
      return html`<input
          name="${name}"
          value="${text}"
          list="${name}.names"
          data-reference="${column.reference ?? ''}"
          autocomplete="off"
        />
        <datalist id="${name}.names"></datalist>`
    case 'date-time':
      return html`<input type="datetime-local" step="1" name="${name}" value="${text}" /><small
          >${view.context.actor.timeZone}</small
        >`
    case 'date':
      return html`<input type="date" name="${name}" value="${text}" />`
    case 'secret':
      return html`<input
        type="password"
        name="${name}"
        autocomplete="new-password"
        placeholder="${isSet(view, column) ? '•••••••• (unchanged)' : ''}"
      />`
    case 'journal':
    case 'long': // The first line break inside the element is not part of its text.
      return html`<textarea name="${name}" maxlength="${String(column.maxLength)}">${'\n'}${text}</textarea>`
    case 'short':
      return html`<input name="${name}" value="${text}" maxlength="${String(column.maxLength)}" />`
    default:
      return unreachable(kind)
  }
}

function options({ context, table }: FormView, column: Column, text: string): Html {
  const choices = choicesOf(context.instance, table.name, column.name, context.actor)
  const isListed = text === '' || choices.some(({ value }) => value === text)
  const option = (value: string, label: string): Html =>
    html`<option value="${value}" ${value === text && html` selected`}>${label}</option>`
  return html`${option('', '-- None --')}${choices.map(({ value, label }) => option(value, label))}${!isListed && option(text, text)}`
}

function isSet({ row }: FormView, column: Column): boolean {
  return (row?.[column.name] ?? '') !== ''
}

function unreachable(kind: never): never {
  throw new Error(`No input for ${String(kind)}`)
}

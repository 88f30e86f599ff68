import {
  ExtraFields,
  RecommendationCategory,
  type TicketDefaults,
  type TicketForm,
  TicketKind,
} from '@scorelink/contracts'
import { groupColumn } from '../../../components/ticket-fields/further-fields.ts'

/** What the defaults are for: all categories (null) or one. */
export type Scope = RecommendationCategory | null
export type Row = { column: string; value: string }
/** One entry as it stands on the screen; an empty template or group is none. */
export type Entry = { template: string; templateName: string; group: string; rows: readonly Row[] }
type EntryKey = `${TicketKind}/${RecommendationCategory | 'all'}`
export type DefaultsForm = Readonly<Partial<Record<EntryKey, Entry>>>
/** Messages by entry and row. */
export type DefaultsErrors = Partial<Record<EntryKey, Record<number, string>>>
export type DefaultsMessages = { invalidColumn: string; twice: string; ownField: string; tooMany: string }

export const scopes: readonly Scope[] = [null, ...RecommendationCategory.options]

const blank: Entry = { template: '', templateName: '', group: '', rows: [] }

export function keyOf(kind: TicketKind, scope: Scope): EntryKey {
  return `${kind}/${scope ?? 'all'}`
}

export function entryOf(form: DefaultsForm, kind: TicketKind, scope: Scope): Entry {
  return form[keyOf(kind, scope)] ?? blank
}

export function startDefaults({ items }: TicketDefaults): DefaultsForm {
  return Object.fromEntries(
    items.map(({ kind, category, template, templateName, fields: { [groupColumn]: group = '', ...others } }) => {
      const rows = Object.entries(others).map(([column, value]) => ({ column, value }))
      const entry = { template: template ?? '', templateName: templateName ?? '', group, rows }
      return [keyOf(kind, category), entry]
    }),
  )
}

/** What is sent; entries and rows that say nothing are left out. An emptied value stays: it keeps a column empty. */
export function toDefaults(form: DefaultsForm): TicketDefaults {
  const items = TicketKind.options.flatMap((kind) =>
    scopes.flatMap((category) => {
      const { template, templateName, group, rows } = entryOf(form, kind, category)
      const fields = Object.fromEntries([
        ...(group.trim() === '' ? [] : [[groupColumn, group.trim()] as const]),
        ...rows.filter((row) => !isBlank(row)).map(({ column, value }) => [column.trim(), value] as const),
      ])
      if (template === '' && Object.keys(fields).length === 0) return []
      return [{ kind, category, template: template || null, templateName: templateName || null, fields }]
    }),
  )
  return { items }
}

/**
 * The group a ticket gets where the entry names none, and where that comes from: the entry's own template, or what is
 * set for all categories.
 */
export function groupBehind(
  entry: Entry,
  ofAll: Entry | undefined,
  templates: TicketForm['templates'],
): { group: string; from: 'template' | 'all' } | undefined {
  const filled = ({ template }: Entry) => templates.find(({ value }) => value === template)?.fields[groupColumn] ?? ''
  const own = filled(entry)
  if (own !== '') return { group: own, from: 'template' }
  const inherited = ofAll === undefined ? '' : ofAll.group || filled(ofAll)
  return inherited === '' ? undefined : { group: inherited, from: 'all' }
}

export function isChanged(form: DefaultsForm, stored: TicketDefaults): boolean {
  return JSON.stringify(form) !== JSON.stringify(startDefaults(stored))
}

/** @returns nothing when it can be sent */
export function checkDefaults(form: DefaultsForm, messages: DefaultsMessages): DefaultsErrors {
  const errors: DefaultsErrors = {}
  for (const kind of TicketKind.options) {
    for (const scope of scopes) {
      const found = checkRows(entryOf(form, kind, scope).rows, messages)
      if (Object.keys(found).length > 0) errors[keyOf(kind, scope)] = found
    }
  }
  return errors
}

/** Kinds that something is wrong with. */
export function kindsOf(errors: DefaultsErrors): TicketKind[] {
  return TicketKind.options.filter((kind) => scopes.some((scope) => errors[keyOf(kind, scope)] !== undefined))
}

/** Columns of one entry, the group among them; the contract says the same. */
export const maxColumns = 50

function checkRows(rows: readonly Row[], messages: DefaultsMessages): Record<number, string> {
  const errors: Record<number, string> = {}
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const column = row.column.trim()
    if (isBlank(row)) continue
    if (column === groupColumn) errors[index] = messages.ownField
    else if (seen.has(column)) errors[index] = messages.twice
    else if (seen.size === maxColumns - 1) errors[index] = messages.tooMany
    else if (!ExtraFields.safeParse({ [column]: row.value }).success) errors[index] = messages.invalidColumn
    seen.add(column)
  }
  return errors
}

function isBlank({ column, value }: Row): boolean {
  return column.trim() === '' && value.trim() === ''
}

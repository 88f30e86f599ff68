import type { Instance, Row } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'

/** What a section of a form shows, top to bottom. */
export type SectionBlock =
  | { readonly kind: 'columns'; readonly names: readonly string[] }
  | { readonly kind: 'split'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }

export interface StoredSection {
  readonly caption: string
  readonly blocks: readonly SectionBlock[]
}

/** What layouts of the view without a name carry in their reference to a view. */
const DEFAULT_VIEW = 'Default view'

/**
 * Columns of a list as an application laid them out (`sys_ui_list`); undefined when nobody did. Without a layout in the
 * view asked for, that of the default view counts (ServiceNow docs, Views).
 *
 * @param lineage the table and its ancestors, nearest first
 * @param view name of a `sys_ui_view`; empty for the default one
 */
export function storedList(instance: Instance, lineage: readonly string[], view: string): string[] | undefined {
  const list = layoutRecord(instance, { table: 'sys_ui_list', lineage, view, unless: 'parent' })
  if (list === undefined) return undefined
  return rows(instance, 'sys_ui_list_element', `list_id=${idOf(list)}`)
    .sort(byPosition)
    .map((row) => row['element'] ?? '')
}

/** Sections of a form as an application laid them out (`sys_ui_form`); undefined when nobody did. */
export function storedForm(instance: Instance, lineage: readonly string[], view: string): StoredSection[] | undefined {
  const form = layoutRecord(instance, { table: 'sys_ui_form', lineage, view, unless: 'sys_user' })
  if (form === undefined) return undefined
  return rows(instance, 'sys_ui_form_section', `sys_ui_form=${idOf(form)}`)
    .sort(byPosition)
    .map((link) => instance.records.get('sys_ui_section', link['sys_ui_section'] ?? ''))
    .filter((section) => section !== undefined)
    .map((section) => {
      const elements = rows(instance, 'sys_ui_element', `sys_ui_section=${idOf(section)}`).sort(byPosition)
      return { caption: section['caption'] ?? '', blocks: blocksOf(instance, elements) }
    })
}

interface LayoutQuery {
  readonly table: 'sys_ui_list' | 'sys_ui_form'
  readonly lineage: readonly string[]
  readonly view: string
  /** Column that is filled in a layout for one person or one related list. */
  readonly unless: string
}

function layoutRecord(instance: Instance, { table, lineage, view, unless }: LayoutQuery): Row | undefined {
  for (const key of viewKeys(instance, view)) {
    for (const name of lineage) {
      const found = rows(instance, table, `name=${name}^view=${key}`).find((row) => (row[unless] ?? '') === '')
      if (found !== undefined) return found
    }
  }
  return undefined
}

function viewKeys(instance: Instance, view: string): string[] {
  const named = view === '' ? [] : rows(instance, 'sys_ui_view', `name=${view.replaceAll('^', '^^')}`)
  return [...named.map(idOf), DEFAULT_VIEW]
}

/** Elements in their order; `.begin_split` to `.end_split` stand beside each other. Formatters are the form's own. */
function blocksOf(instance: Instance, elements: readonly Row[]): SectionBlock[] {
  const blocks: SectionBlock[] = []
  let side: 'left' | 'right' | undefined
  let split = { left: [] as string[], right: [] as string[] }
  const add = (name: string): void => {
    if (side !== undefined) return void split[side].push(name)
    const last = blocks.at(-1)
    if (last?.kind === 'columns') blocks.splice(-1, 1, { kind: 'columns', names: [...last.names, name] })
    else blocks.push({ kind: 'columns', names: [name] })
  }
  for (const { type = '', element = '' } of elements) {
    if (type === '.begin_split') {
      side = 'left'
      split = { left: [], right: [] }
    } else if (type === '.split') side = 'right'
    else if (type === '.end_split') {
      blocks.push({ kind: 'split', ...split })
      side = undefined
    } else if (type === 'annotation') blocks.push({ kind: 'text', text: annotation(instance, element) })
    else if (type === '') add(element)
  }
  return blocks
}

function annotation(instance: Instance, sysId: string): string {
  return rows(instance, 'sys_ui_annotation', `sys_id=${sysId}`)[0]?.['text'] ?? ''
}

/** The tables come with the first application that has a layout. */
function rows(instance: Instance, table: string, query: string): Row[] {
  return instance.dictionary.table(table) === undefined ? [] : instance.records.find(table, { query }, systemActor)
}

const idOf = (row: Row): string => row['sys_id'] ?? ''

const byPosition = (a: Row, b: Row): number => Number(a['position']) - Number(b['position'])

/** Title of a view as people see it; empty for the default view and for one that does not exist. */
export function viewTitle(instance: Instance, view: string): string {
  return view === '' ? '' : (rows(instance, 'sys_ui_view', `name=${view.replaceAll('^', '^^')}`)[0]?.['title'] ?? '')
}

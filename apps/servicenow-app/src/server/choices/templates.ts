import { GlideRecord } from '@servicenow/glide'
import { baseTableOf, tableOf, type TicketKind } from '../lib/names.ts'

/** A form template, with what it sets as the platform stores it: `category=network^contact_type=email^EQ`. */
export interface Template {
  readonly sysId: string
  readonly name: string
  readonly template: string
}

const MAX_TEMPLATES = 1000

/**
 * Active templates by name, of our table and of the one it inherits from. What a person keeps for themselves is left
 * out. `templatesComplete` is false where the instance has more than are answered.
 */
export function readTemplates(kind: TicketKind): {
  readonly templates: Template[]
  readonly templatesComplete: boolean
} {
  const record = new GlideRecord('sys_template')
  record.addQuery('table', 'IN', [...new Set([tableOf[kind], baseTableOf[kind]])].join(','))
  record.addQuery('active', 'true')
  record.orderBy('name')
  record.setLimit(MAX_TEMPLATES + 1)
  record.query()
  const templates: Template[] = []
  let seen = 0
  // The table has a column "next", so the method of that name may be hidden by it.
  // oxlint-disable-next-line no-underscore-dangle -- the platform names it so
  while (record._next()) {
    seen += 1
    if (isPersonal(record)) continue
    const template = record.getValue('template') ?? ''
    templates.push({ sysId: record.getUniqueValue(), name: record.getValue('name') ?? '', template })
  }
  return { templates, templatesComplete: seen <= MAX_TEMPLATES }
}

function isPersonal(record: GlideRecord): boolean {
  const isEmpty = (column: string): boolean => (record.getValue(column) ?? '') === ''
  const isForAll = record.getValue('global') === '1' || record.getValue('global') === 'true'
  return !isEmpty('user') && !isForAll && isEmpty('groups') && isEmpty('roles')
}

/** Labels of all columns, and those columns that take entries: a template may write there, a ticket does not let it. */
export function readColumns(kind: TicketKind): {
  readonly labels: Readonly<Record<string, string>>
  readonly journals: readonly string[]
} {
  const record = new GlideRecord(tableOf[kind])
  record.initialize()
  const descriptors = [...record.getElements()].map((element) => element.getED())
  return {
    labels: Object.fromEntries(descriptors.map((descriptor) => [descriptor.getName(), descriptor.getLabel()])),
    journals: descriptors
      .filter((descriptor) => descriptor.getInternalType().startsWith('journal'))
      .map((descriptor) => descriptor.getName()),
  }
}

import type { TicketForm } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { groupColumn } from '../../../components/ticket-fields/further-fields.ts'

type Template = TicketForm['templates'][number]

/** Whether the instance has no such template any more, as far as its templates are known. */
export function isLost(form: TicketForm | undefined, template: string): boolean {
  if (template === '' || form === undefined || form.readAt === null || form.unknown.includes('templates')) return false
  return !form.templates.some(({ value }) => value === template)
}

/** Whether the instance has no such group, as far as its groups are known. */
export function isUnknownGroup(form: TicketForm | undefined, group: string): boolean {
  if (group === '' || form === undefined || form.readAt === null || form.unknown.includes('groups')) return false
  return !form.groups.some(({ value, label }) => value === group || label === group)
}

/** Says which columns a template fills, and which it leaves to ServiceNow; empty without one. */
export function useFilledBy(form: TicketForm | undefined, template: Template | undefined): string {
  const { t, i18n } = useTranslation()
  if (form === undefined || template === undefined) return ''
  const names: Readonly<Record<string, string>> = { ...form.labels, [groupColumn]: t('ticketForm.group') }
  const list = (columns: readonly string[]): string =>
    new Intl.ListFormat(i18n.language).format(columns.map((column) => names[column] ?? column))
  const filled = Object.keys(template.fields)
  return [
    filled.length === 0 ? t('ticketDefaults.fillsNothing') : t('ticketDefaults.fills', { columns: list(filled) }),
    ...(template.omitted.length === 0 ? [] : [t('ticketDefaults.omits', { columns: list(template.omitted) })]),
  ].join(' ')
}

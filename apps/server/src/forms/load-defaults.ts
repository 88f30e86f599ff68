import { listTicketDefaults, type TenantTransaction } from '@scorelink/database'
import type { ChosenTemplate, TicketDefaults, TicketTemplate } from '@scorelink/domain'
import { loadForm } from './load-form.ts'

/** The tenant's defaults, with what their templates fill as the instance was last read. */
export async function loadDefaults(trx: TenantTransaction): Promise<TicketDefaults[]> {
  const rows = await listTicketDefaults(trx)
  const isUsed = rows.some(({ template_id: id }) => id !== null)
  const offered = {
    change: isUsed ? (await loadForm(trx, 'change')).form.templates : [],
    incident: isUsed ? (await loadForm(trx, 'incident')).form.templates : [],
  }
  return rows.map((row) => ({
    kind: row.kind,
    category: row.category === '' ? null : row.category,
    template: row.template_id === null ? null : chosen(row.template_id, row.template_name, offered[row.kind]),
    fields: row.fields,
  }))
}

function chosen(id: string, lastName: string | null, offered: readonly TicketTemplate[]): ChosenTemplate {
  const template = offered.find(({ value }) => value === id)
  return { value: id, label: template?.label ?? lastName ?? id, fields: template?.fields ?? null }
}

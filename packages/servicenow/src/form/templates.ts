import { readTemplate, type TicketKind, type TicketTemplate } from '@scorelink/domain'
import { z } from 'zod'

/** A form template of the platform; an instance may lack columns that say who may use it. */
export const TemplateRow = z.object({
  sys_id: z.string(),
  name: z.string(),
  table: z.string(),
  template: z.string(),
  global: z.string().default(''),
  user: z.string().default(''),
  groups: z.string().default(''),
  roles: z.string().default(''),
})
export type TemplateRow = z.infer<typeof TemplateRow>

/**
 * Templates of a table. What a person keeps for themselves is no default of a tenant.
 * @see ServiceNow docs, form templates.
 */
export function templatesOf(
  rows: readonly TemplateRow[],
  table: string,
  journals: ReadonlySet<string>,
): TicketTemplate[] {
  return rows
    .filter((row) => row.table === table && !isPersonal(row))
    .map(({ sys_id: value, name, template }) => ({ value, label: name || value, ...readTemplate(template, journals) }))
}

/** Columns that templates of a table name, other than those of other records. */
export function columnsNamed(templates: readonly TicketTemplate[]): string[] {
  const names = templates.flatMap(({ fields, omitted }) => [...Object.keys(fields), ...omitted])
  return [...new Set(names)].filter((name) => !name.includes('.'))
}

/** Columns whose labels are wanted beside those, by kind. */
export type LabelledColumns = Readonly<Record<TicketKind, readonly string[]>>

export const noneLabelled: LabelledColumns = { change: [], incident: [] }

function isPersonal({ global, user, groups, roles }: TemplateRow): boolean {
  return user !== '' && global !== 'true' && groups === '' && roles === ''
}

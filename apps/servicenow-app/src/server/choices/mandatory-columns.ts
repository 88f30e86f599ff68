import { GlideRecord } from '@servicenow/glide'
import type { TicketKind } from '../lib/names.ts'
import { tableOf } from '../lib/names.ts'

/** A column this instance wants filled. */
export interface MandatoryColumn {
  readonly column: string
  readonly label: string
  readonly because: 'dictionary' | 'data policy'
  /** Encoded query: when it is mandatory. Empty for always. */
  readonly when: string
}

const policyTables: Readonly<Record<TicketKind, readonly string[]>> = {
  change: [tableOf.change, 'change_request', 'task'],
  incident: ['incident', 'task'],
}

export function readMandatoryColumns(kind: TicketKind): MandatoryColumn[] {
  const record = new GlideRecord(tableOf[kind])
  record.initialize()
  const byDictionary: MandatoryColumn[] = []
  for (const element of record.getElements()) {
    const descriptor = element.getED()
    if (!descriptor.isMandatory()) continue
    byDictionary.push({ column: descriptor.getName(), label: descriptor.getLabel(), because: 'dictionary', when: '' })
  }
  return [...byDictionary, ...policyTables[kind].flatMap((table) => byPolicies(record, table, table === tableOf[kind]))]
}

function byPolicies(record: GlideRecord, table: string, isOwn: boolean): MandatoryColumn[] {
  const policy = new GlideRecord('sys_data_policy2')
  policy.addQuery('active', 'true')
  policy.addQuery('model_table', table)
  if (!isOwn) policy.addQuery('inherit', 'true')
  policy.query()
  const columns: MandatoryColumn[] = []
  while (policy.next()) {
    const when = policy.getValue('conditions') ?? ''
    for (const column of mandatoryIn(policy.getUniqueValue())) {
      const label = record.isValidField(column) ? record.getElement(column).getLabel() : column
      columns.push({ column, label, because: 'data policy', when })
    }
  }
  return columns
}

function mandatoryIn(policyId: string): string[] {
  const rule = new GlideRecord('sys_data_policy_rule')
  rule.addQuery('sys_data_policy', policyId)
  rule.addQuery('mandatory', 'true')
  rule.query()
  const columns: string[] = []
  while (rule.next()) columns.push(rule.getValue('field') ?? '')
  return columns
}

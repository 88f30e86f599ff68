import { Refusal, type Actor, type Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { rowMatches, selectWhere } from '../storage/rows.ts'

/** Fields that data policies of the instance make mandatory (ServiceNow docs, data policy). @throws Refusal */
export function enforceDataPolicies(core: Core, table: StoredTable, row: Row, actor: Actor): void {
  const snapshot = core.snapshot()
  const lineage = snapshot.lineage(table.name)
  const missing = core
    .remembered('data policies', () => mandatoryRules(core))
    .filter(({ owner, inherited }) => owner === table.name || (inherited && lineage.includes(owner)))
    .filter(({ conditions }) => rowMatches(core.connection, table, row, conditions, core.queryContext(actor)))
    .flatMap(({ field }) => (row[field] ? [] : [table.columns.get(field)?.label ?? field]))
  if (missing.length === 0) return
  throw new Refusal(
    'Operation Failed',
    missing.length === 1
      ? `Data Policy Exception: ${missing[0]} is mandatory`
      : `Data Policy Exception: The following fields are mandatory: ${missing.join(', ')}`,
  )
}

interface MandatoryRule {
  readonly owner: string
  readonly inherited: boolean
  readonly conditions: string
  readonly field: string
}

function mandatoryRules(core: Core): MandatoryRule[] {
  const rules = requireTable(core.snapshot(), 'sys_data_policy_rule')
  return selectWhere(core.connection, requireTable(core.snapshot(), 'sys_data_policy2'), { active: 'true' }).flatMap(
    (policy) =>
      selectWhere(core.connection, rules, { sys_data_policy: policy['sys_id'] ?? '', mandatory: 'true' }).map(
        (rule) => ({
          owner: policy['model_table'] ?? '',
          inherited: policy['inherit'] === 'true',
          conditions: policy['conditions'] ?? '',
          field: rule['field'] ?? '',
        }),
      ),
  )
}

import type { Row, RuleContext, RuleEvent, RulePhase } from '../../instance.ts'

/** A row of `sys_script`, with what is evaluated once. */
export interface BusinessRule {
  readonly sysId: string
  readonly name: string
  readonly table: string
  readonly phase: RulePhase
  readonly events: ReadonlySet<RuleEvent>
  readonly order: number
  readonly condition: string
  readonly filterCondition: string
  readonly roles: readonly string[]
  readonly script: string
  readonly scope: string
  /** What an "Actions" rule does without a script. */
  readonly abort: boolean
  readonly message: string
  readonly setValues: string
}

const PHASES: Readonly<Record<string, RulePhase>> = {
  before: 'before',
  after: 'after',
  async: 'async',
  async_always: 'async',
  before_display: 'display',
  display: 'display',
}

/** @returns undefined for a rule that can never run: inactive, or of an unknown kind */
export function readBusinessRule(row: Row): BusinessRule | undefined {
  const phase = PHASES[row['when'] ?? '']
  if (phase === undefined || row['active'] !== 'true') return undefined
  const events = (['insert', 'update', 'delete', 'query'] as const).filter((event) => row[`action_${event}`] === 'true')
  return {
    sysId: row['sys_id'] ?? '',
    name: row['name'] ?? '',
    table: row['collection'] ?? '',
    phase,
    events: new Set(events),
    order: Number(row['order'] || 100),
    condition: row['condition'] ?? '',
    filterCondition: row['filter_condition'] ?? '',
    roles: (row['role_conditions'] ?? '').split(',').filter((role) => role !== ''),
    script: row['script'] ?? '',
    scope: row['sys_scope'] ?? '',
    abort: row['abort_action'] === 'true',
    message: row['add_message'] === 'true' ? (row['message'] ?? '') : '',
    setValues: row['template'] ?? '',
  }
}

/**
 * Rules for one step of one write, in the order they run.
 *
 * @param lineage the record's table and its ancestors: a rule on `task` also runs for incidents
 */
export function selectRules(
  rules: readonly BusinessRule[],
  { phase, event }: Pick<RuleContext, 'phase' | 'event'>,
  lineage: readonly string[],
): BusinessRule[] {
  return rules
    .filter((rule) => rule.phase === phase && lineage.includes(rule.table))
    .filter((rule) => phase === 'display' || rule.events.has(event))
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
}

import { Refusal, type Instance, type RuleContext, type RuleRunner } from '../../instance.ts'
import { isScriptTable } from '../engine/generation.ts'
import { runtimeOf, type ScriptRuntime } from '../engine/runtime.ts'
import { describeThrown, TransactionCancelled } from '../engine/script-error.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { GlideRecord } from '../glide/glide-record.ts'
import { dequeue, enqueue } from './async-queue.ts'
import { readBusinessRule, selectRules, type BusinessRule } from './business-rule.ts'
import { satisfies } from './filter-condition.ts'

/** Roots of tables rules of applications never look at; asking for them would recurse into reading the rules. */
const UNRULED = /^(?:sys_script|sys_module|sys_scope_privilege|sys_app|sys_scope|sysevent|syslog)/

/**
 * Runs the business rules of installed applications. A rule that throws is logged and skipped, as on the platform; only
 * an aborting rule stops the write.
 *
 * @param instance left out while the instance that will hold the runner is still being built: a call names it
 */
export function createRuleRunner(instance?: Instance): RuleRunner {
  return {
    run(context) {
      const runtime = runtimeOf(instance ?? context.instance)
      if (context.phase === 'after' && isScriptTable(context.table)) runtime.generation.advance()
      if (UNRULED.test(context.table)) return
      const rules = selectRules(allRules(runtime), context, runtime.instance.dictionary.lineage(context.table))
      for (const rule of rules) {
        if (!applies(runtime, rule, context)) continue
        if (context.phase === 'async') postpone(runtime.instance, rule, context)
        else runRule(runtime, rule, context)
      }
    },
  }
}

function postpone(instance: Instance, rule: BusinessRule, { table, event, current, actor }: RuleContext): void {
  enqueue(instance, { rule: rule.sysId, table, event, current: { ...current }, user: actor.userName })
}

/** Runs the async rules that wait, on the record as it is by now. @returns how many ran */
export function runQueuedRules(instance: Instance): number {
  const runtime = runtimeOf(instance)
  let count = 0
  for (let work = dequeue(instance); work !== undefined; work = dequeue(instance)) {
    const { rule: id, table, event, user } = work
    const rule = allRules(runtime).find(({ sysId }) => sysId === id)
    if (rule === undefined) continue
    const current = { ...(instance.records.get(table, work.current['sys_id'] ?? '') ?? work.current) }
    const actor = instance.actor(user) ?? SYSTEM_ACTOR
    runRule(runtime, rule, { table, phase: 'async', event, current, previous: undefined, actor, instance })
    count += 1
  }
  return count
}

function allRules(runtime: ScriptRuntime): readonly BusinessRule[] {
  return runtime.cached('business rules', () =>
    runtime.instance.records
      .find('sys_script', { query: 'active=true' }, SYSTEM_ACTOR)
      .map(readBusinessRule)
      .filter((rule) => rule !== undefined),
  )
}

function applies(runtime: ScriptRuntime, rule: BusinessRule, context: RuleContext): boolean {
  const { actor } = context
  if (rule.roles.length > 0 && !rule.roles.some((role) => actor.roles.has(role))) return false
  try {
    if (context.event !== 'query' && !satisfies(rule.filterCondition, context)) return false
    if (rule.condition.trim() === '') return true
    const scope = runtime.scope(rule.scope)
    const variables = variablesOf(runtime, rule, context).names
    return Boolean(runtime.evaluate(scope, { source: rule.condition, label: labelOf(rule), actor, variables }))
  } catch (error) {
    return failed(runtime, rule, error)
  }
}

function runRule(runtime: ScriptRuntime, rule: BusinessRule, context: RuleContext): void {
  const { current, names } = variablesOf(runtime, rule, context)
  if (context.phase === 'before') {
    for (const [, column, value] of rule.setValues.matchAll(/([a-z0-9_]+)=([^^]*)/g)) {
      if (column !== undefined && column !== 'EQ') current.setValue(column, value)
    }
  }
  if (rule.message !== '') runtime.session.messages.push({ kind: 'info', text: rule.message })
  if (rule.script.trim() !== '' && !rule.abort) {
    try {
      runtime.run(runtime.scope(rule.scope), {
        source: rule.script,
        label: labelOf(rule),
        actor: context.actor,
        variables: names,
      })
    } catch (error) {
      failed(runtime, rule, error)
    }
  }
  if (context.phase === 'before' && (rule.abort || current.isActionAborted())) throw aborted(rule, context.table)
}

/** Clients match this text (captures of the Table API). */
function aborted(rule: BusinessRule, table: string): Refusal {
  return new Refusal(
    'Operation Failed',
    `Operation against file '${table}' was aborted by Business Rule '${rule.name}^${rule.sysId}'. Business Rule Stack:${rule.name}`,
  )
}

function variablesOf(runtime: ScriptRuntime, rule: BusinessRule, context: RuleContext) {
  const scope = runtime.scope(rule.scope)
  const environment = { runtime, scope, context: runtime.workspace(scope).context }
  const { table, phase, event, previous } = context
  const operation = event === 'query' ? undefined : event
  const current = new GlideRecord(environment, table, { values: context.current, previous, operation })
  // There is no `previous` in async rules: the write is long over when they run.
  const before = previous === undefined || phase === 'async' ? null : { ...previous }
  const names = { current, previous: before && new GlideRecord(environment, table, { values: before }) }
  return { current, names }
}

function failed(runtime: ScriptRuntime, rule: BusinessRule, error: unknown): false {
  if (error instanceof TransactionCancelled) throw error
  runtime.instance.log('error', runtime.scope(rule.scope).name, `${labelOf(rule)}: ${describeThrown(error)}`)
  return false
}

function labelOf(rule: BusinessRule): string {
  return `script:sys_script.${rule.name}`
}

import type { Row } from '../../instance.ts'
import type { ScriptRuntime } from '../engine/runtime.ts'
import { describeThrown } from '../engine/script-error.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { formatDateTime, instantOf } from '../glide/date-text.ts'
import { GlideRecord } from '../glide/glide-record.ts'

const WITHOUT_RULES = { workflow: false } as const

/** Works off the event queue: each event runs the script actions registered for its name. @returns number of events */
export function processEvents(runtime: ScriptRuntime): number {
  const { instance } = runtime
  if (!instance.dictionary.table('sysevent_script_action')) return 0
  const now = formatDateTime(instantOf(instance.now()), 'UTC')
  const query = `state=ready^process_on<=${now}^ORDERBYprocess_on`
  const events = instance.records.find('sysevent', { query }, SYSTEM_ACTOR)
  for (const event of events) {
    const done = { state: 'processed', processed: now }
    instance.records.update('sysevent', event['sys_id'] ?? '', done, SYSTEM_ACTOR, WITHOUT_RULES)
    for (const action of actionsFor(runtime, event['name'] ?? '')) runAction(runtime, action, event)
  }
  return events.length
}

function actionsFor(runtime: ScriptRuntime, name: string): readonly Row[] {
  const query = `event_name=${name}^active=true^ORDERBYorder`
  return runtime.instance.records.find('sysevent_script_action', { query }, SYSTEM_ACTOR)
}

function runAction(runtime: ScriptRuntime, action: Row, event: Row): void {
  const scope = runtime.scope(action['sys_scope'] ?? '')
  const environment = { runtime, scope, context: runtime.workspace(scope).context }
  const label = `script:sysevent_script_action.${action['name'] ?? ''}`
  const current = new GlideRecord(environment, event['table'] ?? '')
  if (event['instance']) current.get(event['instance'])
  const variables = { event: new GlideRecord(environment, 'sysevent', { values: { ...event } }), current }
  try {
    const condition = action['condition_script'] ?? ''
    if (condition !== '' && !runtime.evaluate(scope, { source: condition, label, actor: SYSTEM_ACTOR, variables }))
      return
    runtime.run(scope, { source: action['script'] ?? '', label, actor: SYSTEM_ACTOR, variables })
  } catch (error) {
    runtime.instance.log('error', scope.name, `${label}: ${describeThrown(error)}`)
  }
}

import { createHash } from 'node:crypto'
import type { Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, type ApiReply } from '../envelope.ts'
import { choicesOf } from '../values/choices.ts'
import { requireRole } from './change-call.ts'
import { changeOf, type ChangeType } from './change-request.ts'
import { transitionsFrom, type StateTransition, type TransitionCondition } from './state-model.ts'

/**
 * `GET /change/{sys_id}/nextstates`: the states reachable now with the current one among them, and for every way out
 * which of its conditions hold. Transitions come grouped by target, an array of arrays.
 */
export function readNextStates(context: RouteContext): ApiReply {
  requireRole(context, 'read')
  const change = changeOf(context)
  const state = change['state'] ?? ''
  const labels = new Map(
    choicesOf(context.instance, 'change_request', 'state', context.actor).map(({ value, label }) => [value, label]),
  )
  const checked = transitionsFrom(typeOf(change), state).map((transition) => ({
    transition,
    conditions: transition.conditions.map((name) => ({ name, passed: passes(context, change, name) })),
  }))
  const open = checked.filter(({ conditions }) => conditions.every(({ passed }) => passed))
  const available = [...open.map(({ transition }) => transition.to), state]
  return apiResult({
    available_states: available,
    state_transitions: checked.map(({ transition, conditions }) => [
      showTransition(change, transition, conditions, labels),
    ]),
    state_label: Object.fromEntries(available.map((value) => [value, labels.get(value) ?? value])),
  })
}

function typeOf(change: Row): ChangeType {
  const type = change['type']
  return type === 'standard' || type === 'emergency' ? type : 'normal'
}

function passes({ instance, actor }: RouteContext, change: Row, condition: TransitionCondition): boolean {
  switch (condition) {
    case 'Not On hold':
      return change['on_hold'] !== 'true'
    case 'No active Change Tasks':
      return instance.records.count('change_task', `change_request=${change['sys_id'] ?? ''}^active=true`, actor) === 0
  }
}

function showTransition(
  change: Row,
  { from, to, automatic }: StateTransition,
  conditions: ReadonlyArray<{ readonly name: TransitionCondition; readonly passed: boolean }>,
  labels: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const key = `${typeOf(change)}:${from}:${to}`
  return {
    sys_id: stableId(`transition:${key}`),
    display_value: `${labels.get(from) ?? from} to ${labels.get(to) ?? to}`,
    from_state: from,
    to_state: to,
    transition_available: conditions.every(({ passed }) => passed),
    automatic_transition: automatic,
    conditions: conditions.map(({ name, passed }) => ({
      passed,
      condition: { name, description: null, sys_id: stableId(`condition:${key}:${name}`) },
    })),
  }
}

/** The same transition has the same id on every call, as a record of the platform has. */
function stableId(key: string): string {
  return createHash('md5').update(key).digest('hex')
}

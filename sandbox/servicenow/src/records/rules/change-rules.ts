import { Refusal } from '../../instance.ts'
import { changes, changesTo, type BaseRule } from './base-rule.ts'

const state = {
  new: '-5',
  assess: '-4',
  authorize: '-3',
  scheduled: '-2',
  implement: '-1',
  review: '0',
  closed: '3',
  canceled: '4',
}

/** Ids of the models seen on real instances; the emergency model's is not confirmed anywhere. */
export const changeModels: Readonly<Record<string, string>> = {
  normal: '007c4001c343101035ae3f52c1d3aeb2',
  standard: 'e55d0bfec343101035ae3f52c1d3ae49',
  emergency: '62f83b6fc343101035ae3f52c1d3ae1f',
}

const forward: Readonly<Record<string, readonly string[]>> = {
  normal: [state.new, state.assess, state.authorize, state.scheduled, state.implement, state.review, state.closed],
  standard: [state.new, state.scheduled, state.implement, state.review, state.closed],
  emergency: [state.new, state.authorize, state.scheduled, state.implement, state.review, state.closed],
}
const cancellable = new Set([state.new, state.assess, state.authorize, state.scheduled, state.implement])
const revertible = new Set([state.assess, state.authorize, state.scheduled])

/** Whether a change of this type may go from one state to the other (ServiceNow docs, change state model). */
export function mayTransition(type: string, from: string, to: string): boolean {
  if (to === state.canceled) return cancellable.has(from)
  if (to === state.new) return type !== 'standard' && revertible.has(from)
  const path = forward[type] ?? forward['normal']!
  const place = path.indexOf(from)
  return place >= 0 && path[place + 1] === to
}

/** A change starts new, whatever state a client sends; its model follows its type. */
export const startNew: BaseRule = ({ event, current }) => {
  if (event !== 'insert') return
  current['state'] = state.new
  current['chg_model'] ||= changeModels[current['type'] ?? ''] ?? ''
}

/** Refuses jumps in the words of the platform's own rule (vendor captures). */
export const checkTransition: BaseRule = (write) => {
  const { event, current, previous, table } = write
  if (event !== 'update' || !changes(write, 'state')) return
  const [from, to] = [previous?.['state'] ?? '', current['state'] ?? '']
  const started = from === state.new && to === state.assess
  if (mayTransition(current['type'] ?? '', from, to) && !(started && !current['assignment_group'])) return
  const rule = 'Change Model: Check State Transition'
  throw new Refusal(
    'Operation Failed',
    `Operation against file '${table}' was aborted by Business Rule '${rule}^b6dae9e15317101034d1ddeeff7b1278'. Business Rule Stack:${rule}`,
  )
}

/** Closing needs a code and notes (ServiceNow docs, closing a change). */
export const requireClosure: BaseRule = (write) => {
  const { current } = write
  if (!changesTo(write, 'state', state.closed)) return
  const missing = [...(current['close_code'] ? [] : ['Close code']), ...(current['close_notes'] ? [] : ['Close notes'])]
  if (missing.length === 0) return
  throw new Refusal(
    'Operation Failed',
    missing.length === 1
      ? `Data Policy Exception: ${missing[0]} is mandatory`
      : `Data Policy Exception: The following fields are mandatory: ${missing.join(', ')}`,
  )
}

/** Approvals follow the state: asked for on the way up, dropped on the way back. */
export const followApproval: BaseRule = (write) => {
  const { current, now, actor } = write
  if (!changes(write, 'state')) return
  const to = current['state'] ?? ''
  if (to === state.new) current['approval'] = 'not requested'
  if (to === state.assess || to === state.authorize) current['approval'] = 'requested'
  if (to === state.scheduled) current['approval'] = 'approved'
  const closed = to === state.closed || to === state.canceled
  current['active'] = String(!closed)
  current['closed_at'] = closed ? now : ''
  current['closed_by'] = closed ? actor.sysId : ''
}

import { Refusal, type Row } from '../../instance.ts'
import { changes, type BaseRule, type Write } from './base-rule.ts'
import { derivePriority } from './task-rules.ts'

export const changeState = {
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
  normal: [
    changeState.new,
    changeState.assess,
    changeState.authorize,
    changeState.scheduled,
    changeState.implement,
    changeState.review,
    changeState.closed,
  ],
  standard: [changeState.new, changeState.scheduled, changeState.implement, changeState.review, changeState.closed],
  emergency: [
    changeState.new,
    changeState.authorize,
    changeState.scheduled,
    changeState.implement,
    changeState.review,
    changeState.closed,
  ],
}
const cancellable = new Set([
  changeState.new,
  changeState.assess,
  changeState.authorize,
  changeState.scheduled,
  changeState.implement,
])
const revertible = new Set([changeState.assess, changeState.authorize, changeState.scheduled])

/** Whether a change of this type may go from one state to the other (ServiceNow docs, change state model). */
export function mayTransition(type: string, from: string, to: string): boolean {
  if (to === changeState.canceled) return cancellable.has(from)
  if (to === changeState.new) return type !== 'standard' && revertible.has(from)
  const path = forward[type] ?? forward['normal']!
  const place = path.indexOf(from)
  return place >= 0 && path[place + 1] === to
}

/** Sandbox property: members of the assignment group are asked before a change leaves Assess or Authorize. */
export const approvalsAsked = 'sandbox.change.approvals'

const approving = new Set([changeState.assess, changeState.authorize])

/** State a change goes to once it is approved; undefined where nobody is asked. */
export function nextAfterApproval(change: Row): string | undefined {
  const { state = '', type = '' } = change
  const path = forward[type] ?? forward['normal']!
  return approving.has(state) ? path[path.indexOf(state) + 1] : undefined
}

/** A change starts new, whatever state a client sends; type and model follow each other. */
export const startNew: BaseRule = ({ event, current, sent }) => {
  if (event !== 'insert') return
  current['state'] = changeState.new
  const modelled = Object.entries(changeModels).find(([, model]) => model === current['chg_model'])?.[0]
  if (modelled !== undefined && !sent.has('type')) current['type'] = modelled
  current['chg_model'] ||= changeModels[current['type'] ?? ''] ?? ''
}

/** A new change has the default priority; the lookup applies once impact or urgency are named. */
export const deriveChangePriority: BaseRule = (write) => {
  const { event, current, previous, sent } = write
  const named = event === 'insert' ? sent.has('impact') || sent.has('urgency') : true
  if (named && (event === 'insert' || changes(write, 'impact') || changes(write, 'urgency'))) derivePriority(write)
  else current['priority'] = previous?.['priority'] ?? '4'
}

/** Refuses jumps in the words of the platform's own rule (vendor captures). */
export const checkTransition: BaseRule = (write) => {
  const { event, table } = write
  if (event !== 'update' || !changes(write, 'state') || isReady(write)) return
  const rule = 'Change Model: Check State Transition'
  throw new Refusal(
    'Operation Failed',
    `Operation against file '${table}' was aborted by Business Rule '${rule}^b6dae9e15317101034d1ddeeff7b1278'. Business Rule Stack:${rule}`,
  )
}

function isReady({ current, previous, property }: Write): boolean {
  const [from, to] = [previous?.['state'] ?? '', current['state'] ?? '']
  if (!mayTransition(current['type'] ?? '', from, to)) return false
  if (to === changeState.canceled || to === changeState.new) return true
  if (current['on_hold'] === 'true') return false
  if (to === changeState.assess) return current['assignment_group'] !== ''
  const unapproved = approving.has(from) && current['approval'] !== 'approved'
  return !(unapproved && property(approvalsAsked) === 'true')
}

/** Approval, activity and actual times follow the state. */
export const followApproval: BaseRule = (write) => {
  const { current, now, actor } = write
  if (!changes(write, 'state')) return
  const to = current['state'] ?? ''
  if (to === changeState.new && current['approval'] !== 'rejected') current['approval'] = 'not requested'
  if (approving.has(to)) current['approval'] = 'requested'
  if (to === changeState.scheduled) current['approval'] = 'approved'
  if (to === changeState.implement) current['work_start'] ||= now
  if (to === changeState.review) current['work_end'] ||= now
  const closed = to === changeState.closed || to === changeState.canceled
  current['active'] = String(!closed)
  current['closed_at'] = closed ? now : ''
  current['closed_by'] = closed ? actor.sysId : ''
}

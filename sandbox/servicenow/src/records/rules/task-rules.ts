import { changes, type BaseRule } from './base-rule.ts'

/** Priority follows impact and urgency, whatever a client sends (ServiceNow docs, priority data lookup rules). */
export const derivePriority: BaseRule = (write) => {
  const { current } = write
  const priority = write.lookUpPriority(current['impact'] ?? '', current['urgency'] ?? '')
  if (priority !== undefined) current['priority'] = priority
}

/** A task's own number is its effective one unless something larger stands for it. */
export const fillEffectiveNumber: BaseRule = ({ current }) => {
  current['task_effective_number'] ||= current['number'] ?? ''
}

/** Being handed from one group to another is counted. */
export const countReassignment: BaseRule = (write) => {
  const { current, previous } = write
  if (!previous?.['assignment_group'] || !changes(write, 'assignment_group')) return
  current['reassignment_count'] = String(Number(current['reassignment_count'] || 0) + 1)
}

/** Closed Complete, Closed Incomplete and Closed Skipped; on change tasks Closed and Canceled. */
const closing = new Set(['3', '4', '7'])

/** Ends a generic task with its state, and opens it again. */
export const closeTask: BaseRule = (write) => {
  const { current, actor, now } = write
  if (!changes(write, 'state')) return
  const closed = closing.has(current['state'] ?? '')
  current['active'] = String(!closed)
  current['closed_at'] = closed ? now : ''
  current['closed_by'] = closed ? actor.sysId : ''
}

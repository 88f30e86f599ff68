import type { BaseRule } from './base-rule.ts'

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

import type { Priority } from './ticket.ts'

/**
 * Impact and urgency that make the instance's own rule arrive at the chosen priority: it computes priority from these
 * two and overwrites what a client sends (ServiceNow docs, incident management, default priority lookup).
 */
export const impactAndUrgency: Record<Priority, { readonly impact: 1 | 2 | 3; readonly urgency: 1 | 2 | 3 }> = {
  1: { impact: 1, urgency: 1 },
  2: { impact: 1, urgency: 2 },
  3: { impact: 2, urgency: 2 },
  4: { impact: 2, urgency: 3 },
}

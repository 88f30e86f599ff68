import { GlideRecord } from '@servicenow/glide'

/** Impact and urgency, 1 high to 3 low: what a priority follows from. */
export interface Assessment {
  readonly impact: string
  readonly urgency: string
}

export interface LookupRow extends Assessment {
  readonly priority: string
}

/** The lookup every instance starts with (ServiceNow docs, incident priority lookup rules). */
const shippedLookup: readonly LookupRow[] = [1, 2, 3].flatMap((impact) =>
  [1, 2, 3].map((urgency) => ({
    impact: String(impact),
    urgency: String(urgency),
    priority: String(impact + urgency - 1),
  })),
)

/**
 * Impact and urgency from which this instance computes the priority: it overwrites a priority that was only set.
 * Of several pairs the most even one is taken, with the higher impact.
 *
 * @returns undefined when the lookup never gives this priority
 */
export function assess(priority: number, lookup: readonly LookupRow[]): Assessment | undefined {
  const unevenness = (row: LookupRow): number => Math.abs(Number(row.impact) - Number(row.urgency))
  const [best] = lookup
    .filter((row) => row.priority === String(priority))
    .sort((a, b) => unevenness(a) - unevenness(b) || Number(a.impact) - Number(b.impact))
  return best && { impact: best.impact, urgency: best.urgency }
}

/** The priority lookup of this instance; the shipped one where it cannot be read. */
export function readLookup(): readonly LookupRow[] {
  const rows: LookupRow[] = []
  const record = new GlideRecord('dl_u_priority')
  record.addQuery('active', 'true')
  record.query()
  while (record.next()) {
    rows.push({
      impact: record.getValue('impact') ?? '',
      urgency: record.getValue('urgency') ?? '',
      priority: record.getValue('priority') ?? '',
    })
  }
  return rows.length > 0 ? rows : shippedLookup
}

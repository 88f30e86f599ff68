/** Columns that follow from the ticket itself, or are the platform's or the life cycle's own. */
const governed: ReadonlySet<string> = new Set([
  'short_description',
  'description',
  'priority',
  'impact',
  'urgency',
  'due_date',
  'state',
  'incident_state',
  'number',
  'requested_by',
  'opened_by',
  'correlation_id',
  'correlation_display',
  'comments',
  'work_notes',
  'comments_and_work_notes',
])

/** Columns of the connector app, with the prefix they have in tables of another application. */
const ofTheApp = /^(?:x_\w+_)?(?:external_id|recommendation_source|recommendation_category|shared_by|portal_link)$/

/** Whether nobody fills this column beside the ticket: neither a list of choices nor a template has a say in it. */
export function isGoverned(column: string): boolean {
  return governed.has(column) || column.startsWith('sys_') || ofTheApp.test(column)
}

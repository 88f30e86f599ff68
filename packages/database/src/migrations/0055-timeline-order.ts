import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Timelines of all tickets are taken away in the order in which they were written. */
export const timelineOrder: Migration = {
  up: runStatements([`create index ticket_events_in_order on ticket_events (tenant_id, event_id)`]),
}

import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Putting a ticket in a record is work that only one does at a time for each record: `record` and its sys_id. */
export const recordLanes: Migration = {
  up: runStatements([
    `alter table connection_leases
      drop constraint connection_leases_lane_check,
      add constraint connection_leases_lane_check check (lane in ('delivery', 'following') or lane like 'record %')`,
  ]),
}

import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * Tickets of records that people made in ServiceNow: they are in a record they were linked to. What they were held against
 * nobody sent to it; what the record says comes with its next check, which is due at once.
 */
export const contentOrigin: Migration = {
  up: runStatements([
    `alter table tickets
      add column content_origin text not null default 'sent' check (content_origin in ('sent', 'found')),
      drop constraint tickets_priority_check,
      add constraint tickets_priority_check check (priority between 1 and case content_origin when 'found' then 5 else 4 end)`,
    `update tickets set content_origin = 'found', differences = '[]', remote_updated_at = null, checked_at = null
      where exists (
        select from ticket_events e
        where e.tenant_id = tickets.tenant_id and e.ticket_id = tickets.ticket_id and e.type = 'linked'
          and e.details ->> 'number' = tickets.number
          and e.details ->> 'before' is distinct from e.details ->> 'number'
      )`,
  ]),
}

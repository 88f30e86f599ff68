import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { mainRoad } from './migrations/0001-main-road.ts'
import { tokenLease } from './migrations/0010-token-lease.ts'
import { probeResults } from './migrations/0011-probe-results.ts'
import { connectionLife } from './migrations/0020-connection-life.ts'
import { accessMigration } from './migrations/0030-access.ts'
import { severalActions } from './migrations/0050-several-actions.ts'
import { ticketLifeCycle } from './migrations/0040-ticket-life-cycle.ts'
import { closureByEvidence } from './migrations/0051-closure-by-evidence.ts'
import { rules } from './migrations/0052-rules.ts'
import { bulkShares } from './migrations/0053-bulk-shares.ts'
import { furtherFields } from './migrations/0054-further-fields.ts'
import { syncEngine } from './migrations/0041-sync-engine.ts'
import { oneFeed } from './migrations/0042-one-feed.ts'
import { timelineOrder } from './migrations/0055-timeline-order.ts'
import { ticketForms } from './migrations/0056-ticket-forms.ts'
import { formChoices } from './migrations/0900-form-choices.ts'
import { ticketTemplates } from './migrations/0901-ticket-templates.ts'
import { formReadings } from './migrations/0910-form-readings.ts'
import { contentOrigin } from './migrations/0911-content-origin.ts'
import { recordLanes } from './migrations/0912-record-lanes.ts'
import { notesOfChanges } from './migrations/0920-notes-of-changes.ts'
import { toldWebhookSecret } from './migrations/0921-told-webhook-secret.ts'
import type { Schema } from './schema.ts'

/** Append-only; a name once released never changes. */
const migrations: Record<string, Migration> = {
  '0001-main-road': mainRoad,
  '0010-token-lease': tokenLease,
  '0011-probe-results': probeResults,
  '0020-connection-life': connectionLife,
  '0030-access': accessMigration,
  '0050-several-actions': severalActions,
  '0040-ticket-life-cycle': ticketLifeCycle,
  '0051-closure-by-evidence': closureByEvidence,
  '0052-rules': rules,
  '0053-bulk-shares': bulkShares,
  '0054-further-fields': furtherFields,
  '0041-sync-engine': syncEngine,
  '0042-one-feed': oneFeed,
  '0055-timeline-order': timelineOrder,
  '0056-ticket-forms': ticketForms,
  '0900-form-choices': formChoices,
  '0901-ticket-templates': ticketTemplates,
  '0910-form-readings': formReadings,
  '0911-content-origin': contentOrigin,
  '0912-record-lanes': recordLanes,
  '0920-notes-of-changes': notesOfChanges,
  '0921-told-webhook-secret': toldWebhookSecret,
}

/** Brings the schema up to date; safe when several processes start at once. @returns names applied now. */
export async function migrate(db: Kysely<Schema>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // Each migration touches its own tables, so one that arrives later may have the lower number.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** The app may be told of a new secret late, and of none between two. */
export const toldWebhookSecret: Migration = {
  up: runStatements([`alter table feeds add column told_webhook_secret text`]),
}

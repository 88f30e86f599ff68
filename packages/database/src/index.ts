export * from './open-database.ts'
export * from './tenant-transaction.ts'
export type { ConnectionMode, Farewell, GrantType } from './tables/connections.ts'
export type { ClosingChange, StoredEvidence } from './tables/tickets.ts'
export * from './audit-actions.ts'
export * from './queries/api-tokens.ts'
export * from './queries/audit.ts'
export * from './queries/bulk-shares.ts'
export * from './queries/closure.ts'
export * from './queries/connection-setups.ts'
export * from './queries/rules.ts'
export * from './queries/connections.ts'
export {
  claimExpiryWarning,
  countConnectionStates,
  leaseTokens,
  listAuthorizationEnds,
  listExpiringConnections,
  markAuthorizationLost,
  releaseTokens,
  saveTokens,
  type ExpiringConnection,
  type StoredTokens,
} from './queries/connection-tokens.ts'
export * from './queries/deliveries.ts'
export * from './queries/events.ts'
export * from './queries/feeds.ts'
export * from './queries/following.ts'
export * from './queries/form-readings.ts'
export * from './queries/idempotency-keys.ts'
export * from './queries/improvement-actions.ts'
export * from './queries/instances.ts'
export * from './queries/leases.ts'
export * from './queries/request-budgets.ts'
export * from './queries/probe-results.ts'
export * from './queries/sealed-texts.ts'
export * from './queries/secure-score.ts'
export * from './queries/sessions.ts'
export * from './queries/state-names.ts'
export * from './queries/tenants.ts'
export * from './queries/ticket-comments.ts'
export { decideAlone } from './queries/ticket-decisions.ts'
export * from './queries/ticket-events.ts'
export * from './queries/ticket-forms.ts'
export * from './queries/tickets.ts'

import type { ProbeId, Verdict } from '@scorelink/contracts'
import type { Fault } from '@scorelink/sandbox-servicenow'

/** A fault of an instance, and how each place of the product that meets it names it. */
export interface NamedFault {
  readonly fault: Fault
  readonly probe: ProbeId
  readonly verdict?: Verdict
  /** Page the finding leads to. */
  readonly help: string
  /** Code of the message on the page; undefined where following tickets does not meet the fault. */
  readonly message?: string
  /** A ticket is sent under the fault; this becomes of it. */
  readonly ticket?: { readonly kind: 'change' | 'incident'; readonly code: string | null }
}

export const namedFaults: readonly NamedFault[] = [
  {
    fault: { kind: 'server-error', status: 503 },
    probe: 'awake',
    help: 'servicenow-unavailable',
    message: 'SERVICENOW_UNAVAILABLE',
  },
  {
    fault: { kind: 'delay', delayMs: 12_000 },
    probe: 'reachable',
    help: 'servicenow-no-reply',
    message: 'SERVICENOW_NO_REPLY',
  },
  {
    fault: { kind: 'cut-before-work' },
    probe: 'reachable',
    help: 'servicenow-no-reply',
    message: 'SERVICENOW_NO_REPLY',
  },
  {
    fault: { kind: 'cut-after-commit' },
    probe: 'reachable',
    help: 'servicenow-no-reply',
    message: 'SERVICENOW_NO_REPLY',
  },
  {
    fault: { kind: 'slow-reply', delayMs: 12_000 },
    probe: 'reachable',
    help: 'servicenow-no-reply',
    message: 'SERVICENOW_NO_REPLY',
  },
  { fault: { kind: 'hibernation' }, probe: 'awake', help: 'servicenow-asleep', message: 'SERVICENOW_ASLEEP' },
  {
    fault: { kind: 'hibernation', form: 'redirect' },
    probe: 'awake',
    help: 'servicenow-asleep',
    message: 'SERVICENOW_ASLEEP',
  },
  {
    fault: { kind: 'login-redirect' },
    probe: 'awake',
    help: 'servicenow-login-page',
    message: 'SERVICENOW_LOGIN_PAGE',
  },
  { fault: { kind: 'maintenance' }, probe: 'awake', help: 'servicenow-unavailable', message: 'SERVICENOW_UNAVAILABLE' },
  {
    fault: { kind: 'transaction-limit-on-list' },
    probe: 'read-change',
    verdict: 'unknown',
    help: 'servicenow-unavailable',
  },
  {
    fault: { kind: 'transaction-limit-on-list', form: 'unparsable' },
    probe: 'read-change',
    verdict: 'unknown',
    help: 'servicenow-bad-response',
  },
  {
    fault: { kind: 'tokens-revoked' },
    probe: 'authorization',
    help: 'servicenow-unauthorized',
    message: 'SERVICENOW_UNAUTHORIZED',
  },
  {
    fault: { kind: 'tokens-expired' },
    probe: 'authorization',
    help: 'servicenow-unauthorized',
    message: 'SERVICENOW_UNAUTHORIZED',
  },
  {
    fault: { kind: 'registry-closed', setting: 'access' },
    probe: 'registry-open',
    verdict: 'unknown',
    help: 'oauth-creation-refused',
  },
  {
    fault: { kind: 'registry-closed', setting: 'read_access' },
    probe: 'registry-open',
    verdict: 'unknown',
    help: 'oauth-creation-refused',
  },
  {
    fault: { kind: 'acl-refusal', table: 'incident', operation: 'read' },
    probe: 'read-incident',
    help: 'servicenow-forbidden',
  },
  {
    fault: { kind: 'acl-refusal', table: 'incident', operation: 'write' },
    probe: 'write-incident',
    help: 'servicenow-forbidden',
  },
  {
    fault: { kind: 'acl-refusal', table: 'change_request', operation: 'create' },
    probe: 'recent-tickets',
    help: 'servicenow-forbidden',
    ticket: { kind: 'change', code: 'SERVICENOW_FORBIDDEN' },
  },
  {
    fault: { kind: 'data-policy', table: 'change_request', field: 'justification' },
    probe: 'recent-tickets',
    help: 'servicenow-rejected',
    ticket: { kind: 'change', code: 'SERVICENOW_REJECTED' },
  },
  {
    fault: { kind: 'dropped-field', table: 'incident', field: 'description' },
    probe: 'recent-tickets',
    help: 'servicenow-forbidden',
    ticket: { kind: 'incident', code: null },
  },
  {
    fault: { kind: 'ip-filter' },
    probe: 'address-allowed',
    help: 'servicenow-ip-blocked',
    message: 'SERVICENOW_IP_BLOCKED',
  },
  {
    fault: { kind: 'securely-scoped' },
    probe: 'authorization',
    help: 'servicenow-token-restricted',
    message: 'SERVICENOW_TOKEN_RESTRICTED',
  },
  { fault: { kind: 'clock-skew', seconds: 3_600 }, probe: 'clock', help: 'clock-differs' },
  { fault: { kind: 'clock-skew', seconds: -600 }, probe: 'clock', help: 'clock-differs' },
  { fault: { kind: 'release', family: 'jakarta' }, probe: 'release', help: 'servicenow-release-too-old' },
]

/** After these we keep silent for a while, as we were told to: they come last. */
export const limits: readonly NamedFault[] = [
  { fault: { kind: 'rate-limit-rule', limitPerHour: 5_000 }, probe: 'budget', help: 'servicenow-rate-limited' },
  // A refusal that named its limit would tell more than this: the calls of an hour so small are used up already.
  {
    fault: { kind: 'rate-limited', headers: false },
    probe: 'budget',
    help: 'servicenow-rate-limited',
    message: 'SERVICENOW_RATE_LIMITED',
  },
]

/** Faults that harm nobody who works with tokens, or that heal by themselves. */
export const harmless: readonly Fault[] = [
  { kind: 'tokens-expired', type: 'access_token' },
  { kind: 'mfa-required' },
  { kind: 'basic-gate' },
  { kind: 'acl-refusal', table: 'incident', operation: 'delete' },
  { kind: 'single-sign-on-only' },
]

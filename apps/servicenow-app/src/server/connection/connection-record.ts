import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { connectionTable, outboxTable, SCOPE } from '../lib/names.ts'
import { epochToGlide, glideToIso } from '../lib/time.ts'
import type { ConnectionInput } from './connection-input.ts'
import { readSecret, writeSecret } from './secret-column.ts'

/** The one row there is, under a unique index: two first calls at the same moment make one. */
const SLOT = 'portal'
const HOUR_MS = 3_600_000
/** The last call is noted to the minute: a write for every call would be most of its work. */
const NOTED_EVERY_MS = 60_000

export function findConnection(): GlideRecord | undefined {
  const record = new GlideRecord(connectionTable)
  return record.get('slot', SLOT) ? record : undefined
}

export function saveConnection(input: ConnectionInput): GlideRecord {
  const known = findConnection()
  if (known !== undefined) return update(known, input)
  const record = new GlideRecord(connectionTable)
  record.initialize()
  record.setValue('slot', SLOT)
  fill(record, input)
  record.setValue('connected_since', epochToGlide(now()))
  record.setValue('last_call_at', epochToGlide(now()))
  if (record.insert()) return record
  const winner = findConnection()
  if (winner === undefined)
    throw failure('INTERNAL', null, `The connection was not stored: ${record.getLastErrorMessage()}`)
  return update(winner, input)
}

function update(record: GlideRecord, input: ConnectionInput): GlideRecord {
  if (record.getValue('tenant') !== input.tenant || record.getValue('portal') !== input.portal) {
    record.setValue('connected_since', epochToGlide(now()))
  }
  rotate(record, input)
  fill(record, input)
  record.setValue('last_error', '')
  record.setValue('last_error_at', '')
  record.update()
  return record
}

/** Calls stay signed with the old secret too for a while: the portal may still hold only that. */
function rotate(record: GlideRecord, { webhook }: ConnectionInput): void {
  const before = readSecret(record, 'webhook_secret')
  if (before === '' || webhook === undefined || before === webhook.secret) return
  writeSecret(record, 'previous_secret', before)
  record.setValue('previous_secret_until', epochToGlide(now() + overlapHours() * HOUR_MS))
}

function overlapHours(): number {
  const hours = Number(gs.getProperty(`${SCOPE}.webhook.secret_overlap_hours`, '24'))
  return Number.isFinite(hours) ? Math.min(168, Math.max(0, hours)) : 24
}

function fill(record: GlideRecord, input: ConnectionInput): void {
  record.setValue('tenant', input.tenant)
  record.setValue('portal', input.portal)
  record.setValue('status', input.status)
  record.setValue('last_sync_at', input.lastSyncAt)
  record.setValue('webhook_url', input.webhook?.url ?? '')
  writeSecret(record, 'webhook_secret', input.webhook?.secret ?? '')
}

/**
 * Forgets the portal and what was to be sent to it.
 * @param tenant who takes leave; another one's connection stays. Undefined for whoever is connected.
 * @returns whether there was a connection
 */
export function forgetConnection(tenant: string | undefined): boolean {
  const record = findConnection()
  if (record !== undefined && tenant !== undefined && record.getValue('tenant') !== tenant) return false
  const call = new GlideRecord(outboxTable)
  call.deleteMultiple()
  return record !== undefined && record.deleteRecord()
}

/** Notes that the portal called. */
export function noteCall(): void {
  const record = findConnection()
  if (record === undefined) return
  const at = now()
  if ((record.getValue('last_call_at') ?? '') > epochToGlide(at - NOTED_EVERY_MS)) return
  record.setValue('last_call_at', epochToGlide(at))
  record.update()
}

/** @param problem null after a call that went well */
export function noteWebhookOutcome(problem: string | null): void {
  const record = findConnection()
  if (record === undefined || (problem === null && record.getValue('last_error') === null)) return
  record.setValue('last_error', problem ?? '')
  record.setValue('last_error_at', problem === null ? '' : epochToGlide(now()))
  record.update()
}

/** The connection without its secrets. */
export interface ConnectionOut {
  readonly tenant: string
  readonly portal: string
  readonly status: string
  readonly since: string | null
  readonly lastSyncAt: string | null
  readonly lastCallAt: string | null
  readonly lastError: string | null
  readonly webhook: { readonly url: string; readonly rotatingUntil: string | null } | null
}

export function presentConnection(record: GlideRecord): ConnectionOut {
  const url = record.getValue('webhook_url')
  return {
    tenant: record.getValue('tenant') ?? '',
    portal: record.getValue('portal') ?? '',
    status: record.getValue('status') ?? '',
    since: glideToIso(record.getValue('connected_since')),
    lastSyncAt: glideToIso(record.getValue('last_sync_at')),
    lastCallAt: glideToIso(record.getValue('last_call_at')),
    lastError: record.getValue('last_error'),
    webhook: url === null ? null : { url, rotatingUntil: glideToIso(record.getValue('previous_secret_until')) },
  }
}

function now(): number {
  return new GlideDateTime().getNumericValue()
}

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import type { Connection } from './checklist-state.ts'

const TABLE = 'x_mioms_m365ticket_connection'

/** The connection as the portal last wrote it; null while no portal is connected. */
export function readConnection(): Connection | null {
  const record = new GlideRecord(TABLE)
  record.addNotNullQuery('tenant')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  const text = (column: string): string => record.getValue(column) ?? ''
  const moment = (column: string): string | null => isoOf(text(column))
  const errorAt = moment('last_error_at')
  const error = text('last_error')
  return {
    tenant: text('tenant'),
    portal: text('portal'),
    status: text('status'),
    connectedAt: moment('connected_since') ?? moment('sys_created_on') ?? '',
    calledAs: text('sys_updated_by'),
    lastCallAt: moment('last_call_at'),
    lastSyncAt: moment('last_sync_at'),
    lastError: error === '' ? null : { text: error, at: errorAt ?? '' },
  }
}

/** Stored date-times are UTC, `2026-11-25 18:00:00`. */
function isoOf(stored: string): string | null {
  if (stored === '') return null
  return new Date(new GlideDateTime(stored).getNumericValue()).toISOString()
}

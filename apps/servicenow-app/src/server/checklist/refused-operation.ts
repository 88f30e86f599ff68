import { type GlideRecord, gs } from '@servicenow/glide'
import { type Refusal, refusalCause } from './refusal.ts'

/** What an operation of a record came to. */
export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/**
 * Runs an operation on a table of another application. A refused one returns as if nothing were there, with the reason
 * in the record's last error (ServiceNow docs, GlideRecord, getLastErrorMessage): a check that did not ask would take a
 * closed table for an empty one.
 *
 * @param work returns undefined when the platform did not do it
 */
export function attempt<T>(
  record: GlideRecord,
  operation: Refusal['operation'],
  work: () => T | undefined,
): Attempt<T> {
  try {
    const value = work()
    const message = record.getLastErrorMessage() || ''
    if (value !== undefined && message === '') return { ok: true, value }
    return { ok: false, refusal: refusalOf(record, operation, message || lastMessage()) }
  } catch (error) {
    return { ok: false, refusal: refusalOf(record, operation, String(error)) }
  }
}

function refusalOf(record: GlideRecord, operation: Refusal['operation'], message: string): Refusal {
  return { table: record.getTableName(), operation, cause: refusalCause(message), message }
}

function lastMessage(): string {
  const messages = gs.getErrorMessages()
  return messages.length > 0 ? String(messages[messages.length - 1]) : ''
}

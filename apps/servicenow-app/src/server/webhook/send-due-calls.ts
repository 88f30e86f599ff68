import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import { describe } from '../api/answer.ts'
import { findConnection, noteWebhookOutcome } from '../connection/connection-record.ts'
import { readSecret } from '../connection/secret-column.ts'
import { writeCursor } from '../feed/cursor.ts'
import { newestCursor } from '../feed/read-feed.ts'
import { outboxTable } from '../lib/names.ts'
import { epochToGlide } from '../lib/time.ts'
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts'
import { sign } from './signature.ts'

const MAX_CALLS = 20
const TIMEOUT_MS = 10_000

/**
 * Sends the calls that are due. Runs right after a call was put into the outbox, and every minute for those that failed.
 * A call that is interrupted is sent again once its wait is over: a receiver knows it by its event id.
 */
export function sendDueCalls(): void {
  const call = new GlideRecord(outboxTable)
  call.addQuery('state', 'IN', 'waiting,sending,retrying')
  call.addQuery('due_at', '<=', epochToGlide(now()))
  call.orderBy('due_at')
  call.setLimit(MAX_CALLS)
  call.query()
  while (call.next()) sendCall(call)
}

function sendCall(call: GlideRecord): void {
  const connection = findConnection()
  const url = connection?.getValue('webhook_url') ?? null
  if (connection === undefined || url === null) {
    call.deleteRecord()
    return
  }
  const attempt = Number(call.getValue('attempts') ?? '0') + 1
  // Before the cursor is read: an event that comes later makes a call of its own.
  call.setValue('state', 'sending')
  call.setValue('attempts', String(attempt))
  call.setValue('due_at', epochToGlide(now() + backoffMs(attempt)))
  if (!call.update()) return
  const { status, problem } = post(call, url, secretsOf(connection))
  call.setValue('answered_status', status === 0 ? '' : String(status))
  call.setValue('problem', problem ?? '')
  call.setValue('state', problem === null ? 'delivered' : attempt < MAX_ATTEMPTS ? 'retrying' : 'given up')
  call.update()
  noteWebhookOutcome(problem)
}

function secretsOf(connection: GlideRecord): string[] {
  const until = connection.getValue('previous_secret_until') ?? ''
  const previous = until > epochToGlide(now()) ? readSecret(connection, 'previous_secret') : ''
  return [readSecret(connection, 'webhook_secret'), previous].filter((secret) => secret !== '')
}

interface Outcome {
  /** 0 when there was no answer. */
  readonly status: number
  readonly problem: string | null
}

/** Tells where the feed stands and nothing of a ticket: whoever reads this learns no more than that something happened. */
function post(call: GlideRecord, url: string, secrets: readonly string[]): Outcome {
  const eventId = call.getValue('event_id') ?? ''
  const cursor = newestCursor()
  const changes = Math.max(1, cursor.sequence - reachedBefore())
  call.setValue('reached', String(cursor.sequence))
  const body = JSON.stringify({ eventId, cursor: writeCursor(cursor), changes })
  const timestamp = String(Math.floor(now() / 1000))
  try {
    const message = new RESTMessageV2()
    message.setEndpoint(url)
    message.setHttpMethod('POST')
    message.setHttpTimeout(TIMEOUT_MS)
    message.setRequestHeader('Content-Type', 'application/json')
    message.setRequestHeader('X-Scorelink-Event', eventId)
    message.setRequestHeader('X-Scorelink-Timestamp', timestamp)
    message.setRequestHeader('X-Scorelink-Signature', sign(secrets, timestamp, body))
    message.setRequestBody(body)
    const response = message.execute()
    const status = response.getStatusCode()
    if (status >= 200 && status < 300) return { status, problem: null }
    const reason = status === 0 ? response.getErrorMessage() : `status ${status}`
    return { status, problem: `The portal did not take the webhook call: ${reason}`.slice(0, 1000) }
  } catch (error) {
    gs.error('Webhook call: {0}', describe(error))
    return {
      status: 0,
      problem: `The webhook call failed: ${error instanceof Error ? error.message : ''}`.slice(0, 1000),
    }
  }
}

/** Number of the newest event a delivered call told of. */
function reachedBefore(): number {
  const call = new GlideRecord(outboxTable)
  call.addQuery('state', 'delivered')
  call.orderByDesc('reached')
  call.setLimit(1)
  call.query()
  return call.next() ? Number(call.getValue('reached') ?? '0') : 0
}

function now(): number {
  return new GlideDateTime().getNumericValue()
}

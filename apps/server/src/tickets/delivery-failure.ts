import type { DeliveryEvent } from '@scorelink/domain'
import { isAppError, commonErrors, type AppError, type ErrorDefinition } from '@scorelink/kit'
import { CallFailure, serviceNowErrors } from '@scorelink/servicenow'

/** What a failed step of a delivery means for the ticket. */
export interface DeliveryFailure {
  readonly event: Extract<DeliveryEvent, 'rejected' | 'reply-lost' | 'not-sent'>
  readonly code: string
  readonly detail: string | null
  /** `never`: waiting alone does not help, so the ticket is parked. */
  readonly retry: 'never' | 'backoff'
  readonly retryAfterMs: number | undefined
}

/** `before-sending`: a look-up, or what it takes to send at all. */
export type DeliveryFailureStep = 'before-sending' | 'batch' | 'create'

/**
 * @param step what failed before anything was sent says nothing about the ticket itself, so it never refuses one; neither
 * does a whole batch: what is wrong with it is not wrong with each of its tickets.
 */
export function classifyDeliveryFailure(error: unknown, step: DeliveryFailureStep): DeliveryFailure {
  if (!isAppError(error)) {
    return {
      event: step === 'before-sending' ? 'not-sent' : 'reply-lost',
      code: commonErrors.BUG_UNEXPECTED.code,
      detail: null,
      retry: 'backoff',
      retryAfterMs: undefined,
    }
  }
  const event = step === 'before-sending' ? 'not-sent' : eventOf(error)
  const forBatch = step === 'batch' && event === 'rejected'
  return {
    event: forBatch ? 'not-sent' : event,
    code: error.code,
    detail: error.detail ?? null,
    retry: event === 'not-sent' && waitsForPerson(error) ? 'never' : 'backoff',
    retryAfterMs: forBatch ? refusedBatchMs : error.retryAfterMs,
  }
}

/** Nothing changes quickly about an instance that refuses a whole batch. */
const refusedBatchMs = 60_000

function eventOf(error: AppError): DeliveryFailure['event'] {
  if (!(error instanceof CallFailure)) return 'not-sent'
  if (error.done === 'maybe') return 'reply-lost'
  return refusals.has(error.definition) ? 'rejected' : 'not-sent'
}

/** What is said of this very ticket. Everything else is wrong with the connection, and the ticket waits for it. */
const refusals = new Set<ErrorDefinition>([serviceNowErrors.SERVICENOW_REJECTED, serviceNowErrors.SERVICENOW_FORBIDDEN])

/** Somebody has to authorize again, and that makes the ticket due; nothing else tells us that it was mended. */
function waitsForPerson({ definition }: AppError): boolean {
  return definition === serviceNowErrors.SERVICENOW_UNAUTHORIZED
}

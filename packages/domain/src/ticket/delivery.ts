/**
 * Getting a ticket into ServiceNow. Specification: docs/specs/ticket-life-cycle.md, which gives every cell its reason.
 *
 * `sending` is stored before the call leaves, so that whoever finds it later knows a record may exist. `unknown` says
 * the same after a reply was lost. Neither may be sent again before the instance said that it has no such record.
 */
export type DeliveryState = 'queued' | 'sending' | 'unknown' | 'delivered' | 'refused' | 'withdrawn'

export type DeliveryEvent =
  /** A worker takes the ticket out of the queue. Whoever finds it "sending" did not make that call. */
  | 'take'
  /** The worker is about to call. */
  | 'attempt'
  /** The instance answered with the record, a look-up found it, or the feed named it. */
  | 'confirmed'
  /** The instance said no; nothing was written there. */
  | 'rejected'
  /** The call may have reached the instance; its reply did not reach us. */
  | 'reply-lost'
  /** The call certainly did not reach the instance, or was turned away before any work. */
  | 'not-sent'
  /** A person changes what will be sent. */
  | 'mend'
  /** A person sends a refused or withdrawn ticket again. */
  | 'resend'
  /** A person takes the ticket back before it was sent. */
  | 'withdraw'
  /** A person wants a new record for one that was deleted. */
  | 'recreate'

/** `denied`: a person asked for what this state does not allow, and is told so. `impossible`: a bug, which throws. */
type Next = DeliveryState | 'denied' | 'impossible'

/** Every pair is decided; a forgotten one does not compile. */
export const deliveryTable: Record<DeliveryState, Record<DeliveryEvent, Next>> = {
  queued: {
    take: 'queued',
    attempt: 'sending',
    confirmed: 'delivered',
    rejected: 'impossible',
    'reply-lost': 'impossible',
    'not-sent': 'queued',
    mend: 'queued',
    resend: 'queued',
    withdraw: 'withdrawn',
    recreate: 'denied',
  },
  sending: {
    take: 'unknown',
    attempt: 'unknown',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'unknown',
    'not-sent': 'queued',
    mend: 'denied',
    resend: 'sending',
    withdraw: 'denied',
    recreate: 'denied',
  },
  unknown: {
    take: 'unknown',
    attempt: 'unknown',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'unknown',
    'not-sent': 'unknown',
    mend: 'denied',
    resend: 'unknown',
    withdraw: 'denied',
    recreate: 'denied',
  },
  delivered: {
    take: 'delivered',
    attempt: 'delivered',
    confirmed: 'delivered',
    rejected: 'delivered',
    'reply-lost': 'delivered',
    'not-sent': 'delivered',
    mend: 'denied',
    resend: 'denied',
    withdraw: 'denied',
    recreate: 'unknown',
  },
  refused: {
    take: 'refused',
    attempt: 'refused',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'refused',
    'not-sent': 'refused',
    mend: 'refused',
    resend: 'queued',
    withdraw: 'withdrawn',
    recreate: 'denied',
  },
  withdrawn: {
    take: 'withdrawn',
    attempt: 'withdrawn',
    confirmed: 'delivered',
    rejected: 'withdrawn',
    'reply-lost': 'withdrawn',
    'not-sent': 'withdrawn',
    mend: 'denied',
    resend: 'queued',
    withdraw: 'withdrawn',
    recreate: 'denied',
  },
}

/** @throws RangeError on a pair that cannot happen, or that {@link allowsDelivery} would have denied. */
export function nextDelivery(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  const next = deliveryTable[state][event]
  if (next === 'impossible' || next === 'denied') {
    throw new RangeError(`delivery cannot take "${event}" in state "${state}"`)
  }
  return next
}

/** Whether a person may do this now. */
export function allowsDelivery(state: DeliveryState, event: DeliveryEvent): boolean {
  const next = deliveryTable[state][event]
  return next !== 'denied' && next !== 'impossible'
}

/** What a worker that took the ticket has to do. */
export type DeliveryStep =
  /** Send at once. */
  | { readonly step: 'create' }
  /** Ask the instance by our key; create only when it has no such record and {@link DeliveryStep} then says so. */
  | { readonly step: 'look-up' }
  /** An earlier call may still be at work on the instance: nothing may be sent before that moment. */
  | { readonly step: 'wait'; readonly untilMs: number }
  | { readonly step: 'nothing' }

export interface DeliverySituation {
  readonly delivery: DeliveryState
  /** When the last call that may have written left, in epoch milliseconds; null when none ever did. */
  readonly lastAttemptMs: number | null
  /** The instance was asked by our key, in this turn, and has no such record. */
  readonly lookedUp: boolean
}

export interface DeliveryRules {
  /**
   * Since when calls leave in the way that makes the instance refuse a second record with our key, in epoch milliseconds;
   * null where there is no such way. A call that left earlier may still make a record behind that refusal's back.
   */
  readonly keysUniqueSinceMs: number | null
  /** Longest an instance goes on working at a call whose caller is gone, in milliseconds. */
  readonly settleMs: number
}

export function planDelivery(situation: DeliverySituation, rules: DeliveryRules, nowMs: number): DeliveryStep {
  switch (situation.delivery) {
    case 'queued':
      return { step: 'create' }
    case 'sending':
    case 'unknown':
      return planUncertain(situation, rules, nowMs)
    case 'delivered':
    case 'refused':
    case 'withdrawn':
      return { step: 'nothing' }
  }
}

function planUncertain(
  { lastAttemptMs, lookedUp }: DeliverySituation,
  { keysUniqueSinceMs, settleMs }: DeliveryRules,
  nowMs: number,
): DeliveryStep {
  const attemptMs = lastAttemptMs ?? Number.NEGATIVE_INFINITY
  if (keysUniqueSinceMs !== null && attemptMs >= keysUniqueSinceMs) return { step: 'create' }
  if (keysUniqueSinceMs === null && !lookedUp) return { step: 'look-up' }
  // A look-up, as well as the instance's own, counts only when nothing sent earlier can still be written after it.
  const settledMs = attemptMs + settleMs
  return nowMs >= settledMs ? { step: 'create' } : { step: 'wait', untilMs: settledMs }
}

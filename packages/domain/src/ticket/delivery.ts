/**
 * Getting a ticket into ServiceNow.
 *
 * `sending` is stored before the call leaves, so that whoever finds it later knows a record may exist. `unknown` says
 * the same after a reply was lost. Neither may be sent again before a look-up by our key found nothing.
 */
export type DeliveryState = 'queued' | 'sending' | 'unknown' | 'delivered' | 'refused'

export type DeliveryEvent =
  /** A worker takes the ticket and is about to call. */
  | 'attempt'
  /** The instance answered with the record, or a look-up found it. */
  | 'confirmed'
  /** The instance said no; nothing was written there. */
  | 'rejected'
  /** The call may have reached the instance; its reply did not reach us. */
  | 'reply-lost'
  /** The call certainly did not reach the instance, or was turned away before any work. */
  | 'not-sent'
  /** A person mended a refused ticket and sends it again. */
  | 'resend'

type Next = DeliveryState | 'impossible'

/** Every pair is decided; a forgotten one does not compile. `impossible` pairs are bugs and throw. */
const transitions: Record<DeliveryState, Record<DeliveryEvent, Next>> = {
  queued: {
    attempt: 'sending',
    confirmed: 'delivered',
    rejected: 'impossible',
    'reply-lost': 'impossible',
    'not-sent': 'queued',
    resend: 'queued',
  },
  sending: {
    // Whoever finds a ticket "sending" did not make that call: it may still be under way.
    attempt: 'unknown',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'unknown',
    'not-sent': 'queued',
    resend: 'sending',
  },
  unknown: {
    attempt: 'unknown',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'unknown',
    'not-sent': 'unknown',
    resend: 'unknown',
  },
  delivered: {
    attempt: 'delivered',
    confirmed: 'delivered',
    rejected: 'delivered',
    'reply-lost': 'delivered',
    'not-sent': 'delivered',
    resend: 'delivered',
  },
  refused: {
    attempt: 'refused',
    confirmed: 'delivered',
    rejected: 'refused',
    'reply-lost': 'impossible',
    'not-sent': 'refused',
    resend: 'queued',
  },
}

/** @throws RangeError on a pair that cannot happen. */
export function nextDelivery(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  const next = transitions[state][event]
  if (next === 'impossible') throw new RangeError(`delivery cannot take "${event}" in state "${state}"`)
  return next
}

export type DeliveryStep =
  /** Send at once: no earlier call can have made a record. */
  | 'create'
  /** Look up by our key; create only when nothing is found. */
  | 'look-up-then-create'
  | 'nothing'

/** What a worker that picks the ticket up has to do. */
export function planDelivery(state: DeliveryState): DeliveryStep {
  switch (state) {
    case 'queued':
      return 'create'
    case 'sending':
    case 'unknown':
      return 'look-up-then-create'
    case 'delivered':
    case 'refused':
      return 'nothing'
  }
}

/** Everything that can happen to a ticket, as its timeline names it. */
export type TicketEventType =
  | 'shared'
  | 'mended'
  | 'resent'
  | 'withdrawn'
  | 'sending'
  | 'reply-lost'
  | 'postponed'
  | 'refused'
  | 'delivered'
  | 'changed'
  | 'comment-received'
  | 'comment-sent'
  | 'comment-refused'
  | 'moved'
  | 'hidden'
  | 'deleted'
  | 'found-again'
  | 'linked'
  | 'recreated'
  | 'forgotten'
  | 'disconnected'
  | 'reconnected'
  | 'verification-changed'
  | 'resolved-by-evidence'
  | 'reopened-by-evidence'
  | 'succeeded'
  | 'closure-failed'
  | 'closure-postponed'

/** Who did it: a person in the portal, somebody or something on the instance, we ourselves, or a new score. */
export type TicketActor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'servicenow'; readonly name: string | null }
  | { readonly kind: 'scorelink' }
  | { readonly kind: 'microsoft' }

/** What made it happen or brought it to our notice. */
export type TicketCause =
  /** Somebody at the portal or its API. */
  | 'person'
  /** A worker doing what was queued. */
  | 'delivery'
  /** The change feed or a poll. */
  | 'feed'
  /** Known records were checked one by one. */
  | 'reconciliation'
  /** The connection was set up or removed. */
  | 'connection'
  /** A newer score. */
  | 'score'
  /** A standing order. */
  | 'rule'

/** Words of tickets, as the rules below use them. */
export type TicketKind = 'change' | 'incident'
export type Priority = 1 | 2 | 3 | 4
/** An instance counts to 5, planning, which only people there choose. */
export type RecordPriority = Priority | 5
/**
 * Where what a ticket says comes from: we sent it, and the record is held against it; or it was found in a record that
 * people made in ServiceNow, and follows that.
 */
export type ContentOrigin = 'sent' | 'found'
export type RecommendationSource = 'microsoft' | 'user'
export type RecommendationCategory = 'devices' | 'data' | 'apps' | 'identity' | 'infrastructure'
export type Phase = 'open' | 'in-progress' | 'done' | 'cancelled'

/** What of a ticket goes to ServiceNow, and nothing else does. */
export interface TicketContent {
  readonly kind: TicketKind
  readonly name: string
  readonly description: string
  readonly priority: Priority
  /** Instant in UTC, or null. */
  readonly dueAt: Date | null
  readonly source: RecommendationSource
  readonly category: RecommendationCategory | null
  /** User principal name of the person who shared. */
  readonly requestedBy: string
  /** Page of the ticket in the portal. */
  readonly link: string
}

/** A ticket's record as the instance has it now. */
export interface RemoteTicket {
  /** The key the record carries for us, see `deliveryKey`. */
  readonly id: string
  readonly kind: TicketKind
  readonly sysId: string
  readonly number: string
  /** Address of the record for a person. */
  readonly url: string
  readonly stateValue: string
  readonly stateLabel: string
  /** `2`, as the instance counts. */
  readonly priority: string
  readonly dueAt: Date | null
  readonly updatedAt: Date
  /** Only where they were asked for, or come along anyway. */
  readonly texts?: RecordTexts
}

/** Texts of a record as the instance has them. */
export interface RecordTexts {
  readonly name: string
  readonly description: string
}

/** A field the instance stored otherwise than it was sent. */
export interface Difference {
  /** `name`, `description`, `priority`, `dueDate`, or a further column. */
  readonly field: string
  readonly sent: string
  readonly stored: string
}

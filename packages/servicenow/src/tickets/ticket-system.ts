import type {
  CallClass,
  Difference,
  PriorityRow,
  RecordTexts,
  RemoteTicket,
  TicketContent,
  TicketKind,
} from '@scorelink/domain'
import type { AppError } from '@scorelink/kit'
import type { Leaving } from '../http/instance-http.ts'

/**
 * Tickets on an instance, with or without the connector app: one port, two implementations. Whatever fails throws a
 * `CallFailure`, which says whether the instance may have done the work; a failed read is never an empty list.
 */
export interface TicketSystem {
  readonly mode: 'app' | 'table-api'
  /** Most orders of one {@link deliver}. */
  readonly mostOrders: number
  /** What the instance may count a {@link deliver} of so many orders as. */
  callsOf(orders: number): number
  /**
   * Makes records, answered one by one, in one request. Idempotent unless there is a {@link findByKey}.
   * @param leaving awaited right before the request leaves; nothing was sent when it was never called.
   */
  deliver(orders: readonly DeliveryOrder[], callClass: CallClass, leaving?: Leaving): Promise<DeliveryOutcome[]>
  /**
   * Records with our keys, in one request for up to {@link mostOrders}; keys without a record are left out. To be asked
   * before an order is sent again. Undefined where the instance itself keeps a key from being used twice.
   */
  readonly findByKey: ((keys: readonly TicketKey[], callClass: CallClass) => Promise<RemoteTicket[]>) | undefined
  /** What happened since the cursor, oldest first; everything of ours without one. */
  changesSince(cursor: string | undefined, limit: number): Promise<ChangePage>
  /** Asks for known records by their ids, up to {@link mostChecked}: what became of each. */
  check(known: readonly KnownRecord[]): Promise<Sighting[]>
  readonly mostChecked: number
  /**
   * Texts of records by their ids, up to {@link mostChecked}; what is not shown to us is left out. Neither the feed nor a
   * check carries them: they are of interest for records that people made, and are not read of any other.
   */
  readTexts(known: readonly KnownRecord[]): Promise<ReadonlyMap<string, RecordTexts>>
  /**
   * Everything said on records that a {@link check} shows again, up to {@link mostChecked}. Undefined where the feed tells
   * it, whoever was allowed to see the record meanwhile.
   */
  readonly readComments: ((shown: readonly RemoteTicket[]) => Promise<RemoteComment[]>) | undefined
  /** A record that a person names by number, for linking; undefined when there is none. */
  findByNumber(kind: TicketKind, number: string): Promise<RemoteTicket | undefined>
  /** Puts our key on a record that is to be followed from now on. */
  adopt(record: RecordRef, ticketId: string): Promise<RemoteTicket>
  /** Appends to the record. Not idempotent: when a reply was lost, {@link changesSince} shows whether it stands there. */
  comment(record: RecordRef, kind: CommentKind, text: string, callClass: CallClass, leaving?: Leaving): Promise<void>
  /** Sets a state with the columns it needs, `close_code` for one. @returns the record as stored. */
  changeState(record: RecordRef, change: StateChange, callClass: CallClass, leaving?: Leaving): Promise<RemoteTicket>
}

/** The key a record carries for us, and the table it is looked for in. */
export interface TicketKey {
  /** @see deliveryKey */
  readonly id: string
  readonly kind: TicketKind
}

export interface RecordRef extends TicketKey {
  readonly sysId: string
}

export type KnownRecord = RecordRef

export interface DeliveryOrder {
  readonly id: string
  readonly content: TicketContent
  /** Further columns, by name. */
  readonly fields?: Readonly<Record<string, string>>
  /** The instance's priority lookup, where it is not its app that looks it up. */
  readonly priorities?: readonly PriorityRow[]
}

export type DeliveryOutcome =
  | {
      readonly id: string
      readonly outcome: 'stored'
      readonly ticket: RemoteTicket
      /** What the instance stored otherwise than sent. */
      readonly differences: readonly Difference[]
    }
  /** This order alone failed. A `CallFailure` says whether its work may have been done. */
  | { readonly id: string; readonly outcome: 'failed'; readonly error: AppError }

export interface ChangePage {
  readonly changes: readonly RemoteChange[]
  /** Where the next call goes on; equal to the one given when nothing happened. */
  readonly cursor: string
  /** More is waiting now. */
  readonly more: boolean
}

export type RemoteChange =
  | { readonly type: 'record'; readonly ticket: RemoteTicket; readonly by: string | null }
  | {
      readonly type: 'deleted'
      readonly id: string
      readonly at: Date
      readonly by: string | null
    }
  | { readonly type: 'comment'; readonly comment: RemoteComment }

export type CommentKind = 'comment' | 'work-note'

export interface RemoteComment {
  /** Key of the record. */
  readonly id: string
  /** Identity of the entry on the instance. */
  readonly remoteId: string
  readonly kind: CommentKind
  readonly text: string
  /** Of the author: user name or full name, as the instance shows it. */
  readonly by: string
  readonly at: Date
}

export type Sighting =
  | { readonly type: 'record'; readonly ticket: RemoteTicket }
  /** @see docs/specs/ticket-life-cycle.md */
  | { readonly type: 'elsewhere'; readonly id: string; readonly sysId: string; readonly table: string }
  | { readonly type: 'unreadable' | 'gone'; readonly id: string; readonly sysId: string }

export interface StateChange {
  readonly state: string
  /** Why, as a work note. */
  readonly note: string
  readonly fields?: Readonly<Record<string, string>>
}

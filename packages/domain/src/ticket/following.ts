/**
 * Following a record once it stands in ServiceNow. Specification: docs/specs/ticket-life-cycle.md.
 */
export type FollowingState =
  /** No record yet. */
  | 'not-yet'
  | 'following'
  /** The record exists, but no longer where or as what we made it. */
  | 'moved'
  /** The record exists, but our integration user may not read it. */
  | 'hidden'
  /** The record is gone. */
  | 'deleted'
  /** The connection was removed; it is taken up again with a connection to the same instance. */
  | 'disconnected'
  /** A person ended it for good. */
  | 'forgotten'

export type FollowingEvent =
  /** A record became ours: delivered, attached or linked again by a person. */
  | 'linked'
  /** A reading shows the record where it should be. */
  | 'seen'
  /** A reading shows our record under another table or key. */
  | 'elsewhere'
  /** The instance has the record and does not show it to us. */
  | 'unreadable'
  /** The instance says that there is no such record. */
  | 'gone'
  | 'disconnect'
  | 'reconnect'
  | 'forget'
  | 'recreate'

type Next = FollowingState | 'denied'

/** Every pair is decided; a forgotten one does not compile. */
export const followingTable: Record<FollowingState, Record<FollowingEvent, Next>> = {
  'not-yet': {
    linked: 'following',
    seen: 'not-yet',
    elsewhere: 'not-yet',
    unreadable: 'not-yet',
    gone: 'not-yet',
    disconnect: 'not-yet',
    reconnect: 'not-yet',
    forget: 'denied',
    recreate: 'denied',
  },
  following: {
    linked: 'following',
    seen: 'following',
    elsewhere: 'moved',
    unreadable: 'hidden',
    gone: 'deleted',
    disconnect: 'disconnected',
    reconnect: 'following',
    forget: 'forgotten',
    recreate: 'denied',
  },
  moved: {
    linked: 'following',
    seen: 'following',
    elsewhere: 'moved',
    unreadable: 'hidden',
    gone: 'deleted',
    disconnect: 'disconnected',
    reconnect: 'moved',
    forget: 'forgotten',
    recreate: 'denied',
  },
  hidden: {
    linked: 'following',
    seen: 'following',
    elsewhere: 'moved',
    unreadable: 'hidden',
    gone: 'deleted',
    disconnect: 'disconnected',
    reconnect: 'hidden',
    forget: 'forgotten',
    recreate: 'denied',
  },
  deleted: {
    linked: 'following',
    seen: 'following',
    elsewhere: 'moved',
    unreadable: 'hidden',
    gone: 'deleted',
    disconnect: 'disconnected',
    reconnect: 'deleted',
    forget: 'forgotten',
    recreate: 'not-yet',
  },
  disconnected: {
    linked: 'following',
    seen: 'disconnected',
    elsewhere: 'disconnected',
    unreadable: 'disconnected',
    gone: 'disconnected',
    disconnect: 'disconnected',
    reconnect: 'following',
    forget: 'forgotten',
    recreate: 'denied',
  },
  forgotten: {
    linked: 'following',
    seen: 'forgotten',
    elsewhere: 'forgotten',
    unreadable: 'forgotten',
    gone: 'forgotten',
    disconnect: 'forgotten',
    reconnect: 'forgotten',
    forget: 'forgotten',
    recreate: 'denied',
  },
}

/** @throws RangeError when {@link allowsFollowing} would have denied it. */
export function nextFollowing(state: FollowingState, event: FollowingEvent): FollowingState {
  const next = followingTable[state][event]
  if (next === 'denied') throw new RangeError(`following cannot take "${event}" in state "${state}"`)
  return next
}

/** Whether a person may do this now. */
export function allowsFollowing(state: FollowingState, event: FollowingEvent): boolean {
  return followingTable[state][event] !== 'denied'
}

/** What {@link applyReading} looks at: a ticket as stored. */
export interface FollowedRecord {
  readonly following: FollowingState
  readonly sysId: string | null
  /** `sys_updated_on` of the last reading; null before the first. */
  readonly updatedAtMs: number | null
}

/** One look at a record, in the order in which the instance was read. */
export type Reading =
  | {
      readonly type: 'record'
      readonly sysId: string
      readonly updatedAtMs: number
      /** Asked for by its id a moment ago: true even when its time went back, as after a restored backup. */
      readonly fresh?: boolean
    }
  | { readonly type: 'elsewhere' | 'unreadable' | 'gone'; readonly sysId: string }

export type ReadingResult =
  | { readonly outcome: 'ignored' }
  /** `takeValues`: the reading is at least as new as what is stored, so its values are shown from now on. */
  | { readonly outcome: 'applied'; readonly following: FollowingState; readonly takeValues: boolean }

const readingEvents = { record: 'seen', elsewhere: 'elsewhere', unreadable: 'unreadable', gone: 'gone' } as const

/**
 * What a reading does to a ticket. Readings of another record than the linked one do nothing: a late word about a
 * deleted predecessor must not end the life of its successor. Older values never overwrite newer ones; equal times do,
 * because the instance's clock counts seconds and the later reading was made later.
 */
export function applyReading(stored: FollowedRecord, reading: Reading): ReadingResult {
  if (stored.sysId === null || stored.sysId !== reading.sysId) return { outcome: 'ignored' }
  const following = nextFollowing(stored.following, readingEvents[reading.type])
  if (following === 'disconnected' || following === 'forgotten' || following === 'not-yet') {
    return { outcome: 'ignored' }
  }
  if (reading.type !== 'record') return { outcome: 'applied', following, takeValues: false }
  const older = stored.updatedAtMs !== null && reading.updatedAtMs < stored.updatedAtMs
  if (older && reading.fresh !== true) return { outcome: 'ignored' }
  return { outcome: 'applied', following, takeValues: true }
}

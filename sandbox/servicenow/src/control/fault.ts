/** Which requests a fault concerns; everything left out matches anything. */
export interface FaultScope {
  /** Verbs in upper case, as sent. */
  readonly methods?: readonly string[]
  /** Path without query; `*` stands for any run of characters, `/api/now/table/*`. */
  readonly path?: string
  /** Ends after this many requests; without it the fault stays until cleared. */
  readonly times?: number
  /** Chance from 0 to 1 that a matching request is hit; 1 when left out. Misses do not use up `times`. */
  readonly probability?: number
  /** Start of the pseudo-random sequence behind `probability`, so that a run can be repeated. */
  readonly seed?: number
}

/** What goes wrong with an answer. Held in memory: a restart or a reset clears them. */
export type ReplyFault = FaultScope &
  (
    | {
        /** 429 without the limit being reached. */
        readonly kind: 'rate-limited'
        /** false leaves out the `X-RateLimit-*` headers and `Retry-After`, as a full semaphore pool does. */
        readonly headers?: boolean
        readonly retryAfterSeconds?: number
      }
    | { readonly kind: 'server-error'; readonly status: 500 | 501 | 502 | 503 | 504 }
    /** Waits before the work. No thread is held meanwhile. Without a path: latency of everything. */
    | { readonly kind: 'delay'; readonly delayMs: number; readonly jitterMs?: number }
    /** The connection closes before anything is done. On `/oauth_token.do`: the dead token endpoint. */
    | { readonly kind: 'cut-before-work' }
    /** The work is done and committed, the reply lost. */
    | { readonly kind: 'cut-after-commit' }
    /** The work is done and committed, the reply waits. No thread is held meanwhile. */
    | { readonly kind: 'slow-reply'; readonly delayMs: number }
    /** A sleeping developer instance: 200 with a page on every path, or the redirect to the developer portal. */
    | { readonly kind: 'hibernation'; readonly form?: 'page' | 'redirect' }
    /** 302 to the log-in page instead of an answer; `location` names an identity provider instead. */
    | { readonly kind: 'login-redirect'; readonly location?: string }
    /** 503 with a page, as during an upgrade. */
    | { readonly kind: 'maintenance' }
    /** An insert answers 500 although the record is stored. */
    | { readonly kind: 'transaction-limit-on-insert' }
    /** A list stops half way: 200 with `result` and `error` together, or with JSON that ends in mid-air. */
    | { readonly kind: 'transaction-limit-on-list'; readonly form?: 'error-object' | 'unparsable' }
  )

/** Reply faults that end a request before any work. */
export type FaultInstead = Extract<
  ReplyFault,
  { kind: 'rate-limited' | 'server-error' | 'cut-before-work' | 'hibernation' | 'login-redirect' | 'maintenance' }
>

/** Reply faults that spoil the answer to work that was done. */
export type FaultAfterwards = Extract<
  ReplyFault,
  { kind: 'cut-after-commit' | 'slow-reply' | 'transaction-limit-on-insert' | 'transaction-limit-on-list' }
>

/** What is wrong with the instance itself. Made by writing the records an administrator would; survives a restart. */
export type DataFault =
  /** Every token issued so far is gone. Clearing the fault does not bring them back. */
  | { readonly kind: 'tokens-revoked' }
  /** Every token of this type (both without one) issued so far has run out. */
  | { readonly kind: 'tokens-expired'; readonly type?: 'access_token' | 'refresh_token' }
  /** Someone closed the table of application registries to scripts of other scopes. */
  | { readonly kind: 'registry-closed'; readonly setting: 'access' | 'read_access' }
  /** An access control nobody passes: 403 for writes; records become invisible for `read`. */
  | {
      readonly kind: 'acl-refusal'
      readonly table: string
      readonly operation: 'create' | 'read' | 'write' | 'delete'
    }
  /** A data policy makes a field mandatory. */
  | { readonly kind: 'data-policy'; readonly table: string; readonly field: string }
  /** A field-level access control that nobody passes: the value is left out without a word. */
  | { readonly kind: 'dropped-field'; readonly table: string; readonly field: string }
  /** IP Address Access Control refuses these addresses; everyone without a range. */
  | { readonly kind: 'ip-filter'; readonly rangeStart?: string; readonly rangeEnd?: string }
  /** Pages send people to the identity provider. */
  | { readonly kind: 'single-sign-on-only' }
  /** A second factor is wanted with the password of this user; of every user without a name. */
  | { readonly kind: 'mfa-required'; readonly userName?: string }
  /** Basic authentication is refused to ordinary accounts. */
  | { readonly kind: 'basic-gate' }
  /** Registry records restrict their tokens to named scopes; `clientId` picks one, else all. */
  | { readonly kind: 'securely-scoped'; readonly clientId?: string }
  /** A rate-limit rule; for everyone unless a user or role is named. */
  | {
      readonly kind: 'rate-limit-rule'
      readonly limitPerHour: number
      readonly api?: string
      readonly userName?: string
      readonly role?: string
    }
  /** The instance's clock is wrong by this much, in `Date` headers, records and token lifetimes alike. */
  | { readonly kind: 'clock-skew'; readonly seconds: number }
  /** An older (or newer) family answers; everything stored stays. */
  | { readonly kind: 'release'; readonly family: string }

/** Closed list of everything that can be made to go wrong. */
export type Fault = ReplyFault | DataFault

export interface ActiveFault {
  readonly id: string
  readonly fault: Fault
  /** Requests hit so far; 0 for faults that are data. */
  readonly hits: number
}

/** Kinds that spoil answers; every other kind is data. A record and not a list so that the compiler misses none. */
const REPLY_KINDS: Readonly<Record<ReplyFault['kind'], true>> = {
  'rate-limited': true,
  'server-error': true,
  delay: true,
  'cut-before-work': true,
  'cut-after-commit': true,
  'slow-reply': true,
  hibernation: true,
  'login-redirect': true,
  maintenance: true,
  'transaction-limit-on-insert': true,
  'transaction-limit-on-list': true,
}

export function isReplyFault(fault: Fault): fault is ReplyFault {
  return fault.kind in REPLY_KINDS
}

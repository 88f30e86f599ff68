/** One outgoing HTTP call of a script, as it crosses to the network thread. */
export interface OutboundCall {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whole call, connect to last byte, in milliseconds. */
  readonly timeoutMs: number
}

/** What came of it. `failed` means no complete answer arrived. */
export type OutboundResult =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: ReadonlyArray<readonly [name: string, value: string]>
      readonly body: Uint8Array
    }
  | { readonly kind: 'failed'; readonly message: string }

export interface NumberedCall {
  readonly id: number
  readonly call: OutboundCall
}

export interface NumberedResult {
  readonly id: number
  readonly result: OutboundResult
}

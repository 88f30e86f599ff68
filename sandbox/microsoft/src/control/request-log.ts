/** One request the sandbox answered; secrets and tokens are not kept. */
export interface LoggedRequest {
  at: string
  method: string
  path: string
  query: string
  status: number
  durationMs: number
  prefer?: string
  clientRequestId?: string
  /** Body of a PATCH. */
  body?: unknown
}

/** The latest requests, so that a test can assert what was called. */
export interface RequestLog {
  list(): readonly LoggedRequest[]
  add(request: LoggedRequest): void
  clear(): void
}

const capacity = 1000

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = []
  return {
    list: () => requests,
    add(request) {
      requests.push(request)
      if (requests.length > capacity) requests.shift()
    },
    clear() {
      requests = []
    },
  }
}

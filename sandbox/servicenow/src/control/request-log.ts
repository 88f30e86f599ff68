/** One exchange as the sandbox saw it. Credentials in headers are never kept. */
export interface LoggedRequest {
  /** Counts up from 1 and never repeats within one run. */
  readonly sequence: number
  /** Real time of arrival, ISO 8601. */
  readonly at: string
  readonly method: string
  /** Path with query as sent, without the values of secrets. */
  readonly target: string
  /** Undefined when the connection was cut. */
  readonly status: number | undefined
  readonly durationMs: number
  readonly remoteAddress: string
  readonly headers: Readonly<Record<string, string>>
  /** First 64 kB as text; secrets of token requests are left out. */
  readonly body: string
}

export interface RequestLogFilter {
  readonly method?: string
  /** Any part of the target. */
  readonly path?: string
  readonly status?: number
  /** Only entries after this sequence number. */
  readonly after?: number
  /** The newest so many; all when left out. */
  readonly limit?: number
}

export interface RequestLog {
  add(entry: Omit<LoggedRequest, 'sequence'>): void
  /** Oldest first. */
  list(filter?: RequestLogFilter): LoggedRequest[]
  clear(): void
}

const SECRET_HEADERS = new Set(['authorization', 'cookie', 'x-usertoken', 'x-sn-apikey', 'proxy-authorization'])
/** Parameters of the token endpoints and log-in form, in an address or a form body. */
const SECRET_PARAMETERS =
  /\b(client_secret|password|user_password|refresh_token|access_token|token|code|code_verifier|assertion)=[^&\s]*/g
const SECRET_MEMBERS = /"(client_secret|password|user_password|refresh_token|access_token|secret)"\s*:\s*"[^"]*"/g

/** The last exchanges, oldest dropped first. */
export function createRequestLog(capacity: number): RequestLog {
  let entries: LoggedRequest[] = []
  let sequence = 0
  return {
    add(entry) {
      sequence += 1
      entries.push({ ...entry, sequence })
      // Dropped in bulk: shifting a long array at every request would cost more than the request.
      if (entries.length > capacity * 2) entries = entries.slice(-capacity)
    },
    list: (filter = {}) => {
      const found = entries.slice(-capacity).filter((entry) => passes(entry, filter))
      return filter.limit === undefined ? found : found.slice(-filter.limit)
    },
    clear() {
      entries = []
    },
  }
}

function passes(entry: LoggedRequest, { method, path, status, after }: RequestLogFilter): boolean {
  return (
    (method === undefined || entry.method === method) &&
    (path === undefined || entry.target.includes(path)) &&
    (status === undefined || entry.status === status) &&
    (after === undefined || entry.sequence > after)
  )
}

export function withoutSecretHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET_HEADERS.has(name)))
}

export function withoutSecretValues(text: string): string {
  return text.replaceAll(SECRET_PARAMETERS, '$1=***').replaceAll(SECRET_MEMBERS, '"$1":"***"')
}

/**
 * What a REST operation answers, before it is rendered as JSON or XML. Every platform API wraps success in `result` and
 * failure in `error` plus `status` (ServiceNow docs, REST API HTTP response codes).
 */
export interface ApiReply {
  readonly status: number
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly content: ReplyContent
}

export type ReplyContent =
  /** An object to be rendered in the media type the client accepts. */
  | { readonly kind: 'document'; readonly document: Readonly<Record<string, unknown>> }
  /** Sent as it is; the reply's headers name its type. */
  | { readonly kind: 'raw'; readonly body: Uint8Array | string }
  | { readonly kind: 'empty' }

type Headers = ApiReply['headers']

/** `{"result": …}`. */
export function apiResult(result: unknown, status = 200, headers: Headers = []): ApiReply {
  return apiDocument({ result }, status, headers)
}

/** A body with keys of its own beside or instead of `result`: batch, import set, JSONv2. */
export function apiDocument(
  document: Readonly<Record<string, unknown>>,
  status = 200,
  headers: Headers = [],
): ApiReply {
  return { status, headers, content: { kind: 'document', document } }
}

/** `{"error":{"message":…,"detail":…},"status":"failure"}`. */
export function apiError(status: number, message: string, detail: string | null, headers: Headers = []): ApiReply {
  return apiDocument({ error: { message, detail }, status: 'failure' }, status, headers)
}

/** 204 of a deletion, or any other answer without a body. */
export function apiEmpty(status = 204, headers: Headers = []): ApiReply {
  return { status, headers, content: { kind: 'empty' } }
}

/** A body that is neither JSON nor XML of ours: a file, an HTML page. */
export function apiRaw(body: Uint8Array | string, contentType: string, status = 200, headers: Headers = []): ApiReply {
  return { status, headers: [['Content-Type', contentType], ...headers], content: { kind: 'raw', body } }
}

/** Leaves an operation with a failure reply from any depth. Caught by `restOperation` only. */
export class ApiFailure extends Error {
  readonly reply: ApiReply
  constructor(reply: ApiReply) {
    super('REST operation refused')
    this.name = 'ApiFailure'
    this.reply = reply
  }
}

/** Texts below are matched verbatim by clients; keep case and punctuation. */
export const failures = {
  notAuthenticated: () =>
    apiError(401, 'User Not Authenticated', 'Required to provide Auth information', [
      ['WWW-Authenticate', 'BASIC realm="Service-now"'],
    ]),
  unknownResource: () => apiError(400, 'Requested URI does not represent any resource', null),
  /** The wording of the vendor's 405 is not published. */
  methodNotSupported: () => apiError(405, 'Method not supported', null),
  invalidTable: (table: string) => apiError(400, `Invalid table ${table}`, null),
  noRecordFound: () => apiError(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
  apiLevelAcl: () => apiError(403, 'User Not Authorized', 'Failed API level ACL Validation'),
  /** Refusal by the table's "Allow access to this table via web services"; the vendor's wording is not published. */
  webServiceAccess: (table: string) =>
    apiError(403, 'User Not Authorized', `Access to table '${table}' via web services is not allowed`),
  writeRefused: (operation: 'Insert' | 'Update' | 'Delete') =>
    apiError(403, 'Operation Failed', `ACL Exception ${operation} Failed due to security constraints`),
  queryAcl: () =>
    apiError(
      403,
      'Insufficient rights to query records',
      'Field(s) present in the query do not have permission to be read',
    ),
  unreadableRequest: (detail: string) => apiError(400, 'Exception while reading request', detail),
  badRequest: (message: string, detail: string | null = null) => apiError(400, message, detail),
} as const

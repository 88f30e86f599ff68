import type { Actor, Instance, TransactionRequest, TransactionResponse } from '../instance.ts'

/** How a route finds out who is calling. */
export type Authentication =
  /** Basic, bearer, or session cookie with `X-UserToken`; 401 in the REST envelope otherwise. */
  | 'api'
  /** Session cookie; redirect to the log-in page otherwise. */
  | 'screen'
  /** Nobody in particular: `actor` is the guest. */
  | 'none'

export interface RouteContext {
  readonly request: TransactionRequest
  readonly instance: Instance
  readonly actor: Actor
  /** Registry record of the application whose token the caller sent. */
  readonly clientSysId?: string | undefined
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** `v1` or `v2` where the path names one. */
  readonly version: 'v1' | 'v2' | undefined
}

/** One entry of the simulator's API surface; every part (`rest/`, `oauth/`, `screens/`, `scripts/`) exports a list. */
export interface Route {
  readonly methods: ReadonlyArray<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>
  /**
   * Path with `:name` parameters, written without a version: `/api/now/table/:table/:sysId`. `versions` names those
   * also served as `/api/now/v1/table/...`.
   */
  readonly path: string
  readonly versions?: ReadonlyArray<'v1' | 'v2'>
  readonly authentication: Authentication
  /** Key into the coverage list: `table.get`, `oauth.token`. */
  readonly operation: string
  /** Name used in rate-limit rules and their refusal text: `Table API`. */
  readonly api: string
  handle(context: RouteContext): TransactionResponse
}

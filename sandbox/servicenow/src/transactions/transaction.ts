import type { Actor, Instance, TransactionRequest, TransactionResponse } from '../instance.ts'
import { Refusal } from '../instance.ts'
import { scopeRefusal } from '../oauth/api-scopes.ts'
import { authenticate, sessionHeaders, unauthorizedHeaders } from '../oauth/authenticate.ts'
import { logInRedirect } from '../oauth/log-in-pages.ts'
import { systemActor } from '../oauth/system-actor.ts'
import { apiError, failures, type ApiReply } from '../rest/envelope.ts'
import { standardHeaders } from '../rest/headers.ts'
import { effectiveMethod, overlongTargetPage, renderReply } from '../rest/negotiation.ts'
import { pageNotFound } from '../screens/not-found.ts'
import { errorPage } from '../screens/plain-page.ts'
import { activeAddressRules, clientAddress, isAddressAllowed } from './ip-access.ts'
import { countCall, isOverLimit, rateHeaders, rateRefusalDetail } from './rate-limit.ts'
import type { RouteMatch, Router } from './router.ts'

/** Finds routes for one instance: a fixed list, or those of the applications installed right now. */
export type RouterOf = (instance: Instance) => Router

export interface Transactions {
  /** Runs one request from raw bytes to raw bytes. Never throws: what goes wrong becomes a 500 and a log entry. */
  perform(request: TransactionRequest, instance: Instance): TransactionResponse
  /** Runs an inner request of a batch as a caller already known. */
  performAs(request: TransactionRequest, instance: Instance, caller: Caller): TransactionResponse
}

/** Somebody who is known already, and the application they came through if it was by its token. */
export interface Caller {
  readonly actor: Actor
  readonly clientSysId?: string | undefined
}

type Headers = TransactionResponse['headers']

/**
 * The pipeline every request of a transaction thread goes through.
 *
 * @param routers asked one after the other.
 */
export function createTransactions(routers: readonly RouterOf[]): Transactions {
  const locate = (request: TransactionRequest, instance: Instance): RouteMatch => {
    const method = effectiveMethod(request)
    const path = pathOf(request.target)
    const query = queryOf(request.target)
    let best: RouteMatch = { kind: 'unknown' }
    for (const router of routers) {
      const match = router(instance).match(method, path, query)
      if (match.kind === 'route') return match
      if (best.kind === 'unknown') best = match
    }
    return best
  }

  const performAs = (request: TransactionRequest, instance: Instance, caller: Caller): TransactionResponse =>
    guarded(request, instance, () => callApi(request, instance, caller, locate(request, instance)))

  /** Order of the platform's checks: who, then which path, then how often, then the operation's own. */
  const answer = (request: TransactionRequest, instance: Instance): TransactionResponse => {
    const match = locate(request, instance)
    const kind = match.kind === 'unknown' ? unknownKind(request.target) : match.route.authentication
    if (kind === 'api') {
      const caller = authenticate(request, instance)
      if (caller === undefined) return refuseUnauthenticated(request, instance)
      const response = callApi(request, instance, caller, match)
      return { ...response, headers: [...response.headers, ...sessionHeaders(request, caller, instance)] }
    }
    if (match.kind === 'unknown') return pageNotFound()
    if (match.kind === 'wrong method') return renderReply(failures.methodNotSupported(), request, false)
    const actor = kind === 'none' ? guest(instance) : authenticate(request, instance)?.actor
    if (actor === undefined) return logInRedirect(request, instance)
    return handle(match, request, instance, { actor })
  }

  return {
    performAs,
    perform: (request, instance) =>
      instance.inOneView(() => {
        const started = performance.now()
        const response = guarded(request, instance, () => {
          const address = clientAddress(request.remoteAddress, request.headers['x-forwarded-for'])
          if (!isAddressAllowed(address, activeAddressRules(instance)))
            return errorPage('Restricted', `IP address not allowed: ${address}`, 403)
          const overlong = overlongTargetPage(request)
          return overlong === undefined ? answer(request, instance) : renderReply(overlong, request, false)
        })
        return complete(request, instance, response, performance.now() - started)
      }),
  }
}

function callApi(
  request: TransactionRequest,
  instance: Instance,
  caller: Caller,
  match: RouteMatch,
): TransactionResponse {
  if (match.kind === 'unknown') return renderReply(failures.unknownResource(), request)
  if (match.kind === 'wrong method') {
    return renderReply(withHeaders(failures.methodNotSupported(), [['Allow', match.allowed.join(', ')]]), request)
  }
  const { route, version } = match
  const { actor, clientSysId } = caller
  const method = effectiveMethod(request)
  const unscoped = clientSysId && scopeRefusal(instance, clientSysId, { path: pathOf(request.target), method, version })
  if (unscoped) return renderReply(apiError(403, 'User Not Authorized', unscoped), request)
  const status = countCall(instance, { api: route.api, method, version, actor })
  if (status === undefined) return handle(match, request, instance, caller)
  const headers = rateHeaders(status)
  if (isOverLimit(status)) {
    return renderReply(apiError(429, 'Rate limit exceeded', rateRefusalDetail(status), headers), request)
  }
  const response = handle(match, request, instance, caller)
  return { ...response, headers: [...response.headers, ...headers] }
}

function refuseUnauthenticated(request: TransactionRequest, instance: Instance): TransactionResponse {
  const reply = apiError(401, 'User Not Authenticated', 'Required to provide Auth information')
  return renderReply(withHeaders(reply, unauthorizedHeaders(request, instance)), request, false)
}

function handle(
  match: RouteMatch & { kind: 'route' },
  request: TransactionRequest,
  instance: Instance,
  { actor, clientSysId }: Caller,
): TransactionResponse {
  const { route, params, version } = match
  return route.handle({ request, instance, actor, clientSysId, params, version, query: queryOf(request.target) })
}

/** Whatever an operation throws ends here, as on the platform: the caller learns little, the log learns it all. */
function guarded(
  request: TransactionRequest,
  instance: Instance,
  work: () => TransactionResponse,
): TransactionResponse {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return renderReply(apiError(403, error.message, error.detail), request)
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    instance.log('error', 'Transaction', `${request.method} ${pathOf(request.target)}: ${text}`)
    if (unknownKind(request.target) !== 'api')
      return errorPage('Error', 'The server failed to process the request.', 500)
    const detail = error instanceof Error ? error.message : String(error)
    return renderReply(apiError(500, 'Unexpected exception', detail), request)
  }
}

/** The headers every answer has, the log entry of an API call. */
function complete(
  request: TransactionRequest,
  instance: Instance,
  response: TransactionResponse,
  durationMs: number,
): TransactionResponse {
  if (unknownKind(request.target) === 'api') logCall(request, instance, response, durationMs)
  const present = new Set(response.headers.map(([name]) => name.toLowerCase()))
  const standard = standardHeaders(request, false).filter(([name]) => !present.has(name.toLowerCase()))
  const timing: Headers = [
    ['Server-Timing', `wall;dur=${Math.round(durationMs)}`],
    ['Date', new Date(instance.now()).toUTCString()],
  ]
  return { ...response, headers: [...response.headers, ...standard, ...timing] }
}

function logCall(
  request: TransactionRequest,
  instance: Instance,
  response: TransactionResponse,
  durationMs: number,
): void {
  const values = {
    url: request.target.slice(0, 4000),
    type: 'rest',
    method: request.method,
    response_status: String(response.status),
    response_time: String(Math.round(durationMs)),
    remote_ip: clientAddress(request.remoteAddress, request.headers['x-forwarded-for']),
  }
  instance.records.insert('syslog_transaction', values, systemActor, { workflow: false })
}

/** Which face of the instance a path without a route belongs to. */
function unknownKind(target: string): 'api' | 'none' {
  return pathOf(target).startsWith('/api/') ? 'api' : 'none'
}

function guest(instance: Instance): Actor {
  return instance.actor('guest') ?? { ...systemActor, userName: 'guest', roles: new Set() }
}

function withHeaders(reply: ApiReply, headers: Headers): ApiReply {
  return { ...reply, headers: [...reply.headers, ...headers] }
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? ''
}

function queryOf(target: string): URLSearchParams {
  const at = target.indexOf('?')
  return new URLSearchParams(at === -1 ? '' : target.slice(at + 1))
}

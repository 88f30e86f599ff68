import type { Actor, Instance } from '../../instance.ts'
import { ApiFailure, apiError, failures, type ApiReply } from '../../rest/envelope.ts'
import { effectiveMethod, renderReply } from '../../rest/negotiation.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import type { RouteMatch, Router } from '../../transactions/router.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { matchPage } from '../pages/page-route.ts'
import { passesEndpointAcls } from '../security/endpoint-acl.ts'
import { matchPath, parameterCount, readOperation, type PathPattern, type RestOperation } from './operation-record.ts'
import { callOperation } from './scripted-call.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * Routes of installed applications: their scripted REST resources and UI pages. Built from the records at each request,
 * because an application may be installed or switched off in between.
 */
export function scriptedRouter(instance: Instance): Router {
  return {
    match: (method, path) =>
      path.startsWith('/api/') ? matchOperation(instance, method, path) : matchPage(instance, method, path),
  }
}

function matchOperation(instance: Instance, method: string, path: string): RouteMatch {
  const verb = method === 'HEAD' ? 'GET' : method
  const matching = operations(instance)
    .flatMap((operation) => operation.paths.map((pattern) => ({ operation, pattern })))
    .flatMap(({ operation, pattern }) => {
      const params = matchPath(pattern, path)
      return params === undefined ? [] : [{ operation, pattern, params }]
    })
    .sort((a, b) => parameterCount(a.pattern) - parameterCount(b.pattern))
  const found = matching.find(({ operation }) => operation.method === verb)
  if (found !== undefined) {
    return { kind: 'route', route: routeOf(found.operation, found.pattern), params: found.params, version: undefined }
  }
  const other = matching[0]
  if (other === undefined) return { kind: 'unknown' }
  const allowed = [...new Set(matching.map(({ operation }) => operation.method))]
  return { kind: 'wrong method', route: routeOf(other.operation, other.pattern), allowed }
}

function operations(instance: Instance): readonly RestOperation[] {
  return runtimeOf(instance).cached('rest operations', () => {
    const byId = (table: string) =>
      new Map(instance.records.find(table, {}, SYSTEM_ACTOR).map((row) => [row['sys_id'] ?? '', row]))
    const services = byId('sys_ws_definition')
    const versions = byId('sys_ws_version')
    return instance.records
      .find('sys_ws_operation', {}, SYSTEM_ACTOR)
      .map((row) =>
        readOperation(
          row,
          services.get(row['web_service_definition'] ?? ''),
          versions.get(row['web_service_version'] ?? ''),
        ),
      )
      .filter((operation) => operation !== undefined)
  })
}

function routeOf(operation: RestOperation, pattern: PathPattern): Route {
  return {
    methods: METHODS.filter((method) => method === operation.method),
    path: `/${pattern.map((part) => ('parameter' in part ? `:${part.parameter}` : part.literal)).join('/')}`,
    authentication: operation.requiresAuthentication ? 'api' : 'none',
    operation: 'scripted.rest',
    api: operation.serviceName,
    handle: (context) => renderReply(answer(operation, context), context.request),
  }
}

function answer(operation: RestOperation, context: RouteContext): ApiReply {
  const refusal = refusalOf(operation, context)
  if (refusal !== undefined) return refusal
  try {
    return callOperation(operation, context)
  } catch (error) {
    if (error instanceof ApiFailure) return error.reply
    throw error
  }
}

/** Checks after authentication, in the platform's order: access control, user class, media types. */
function refusalOf(operation: RestOperation, { instance, actor, request }: RouteContext): ApiReply | undefined {
  if (operation.requiresAuthentication) {
    if (operation.requiresAcl && !passesEndpointAcls(instance, operation.acls, actor)) return failures.apiLevelAcl()
    if (operation.requiresInternalRole && isExternal(actor)) return failures.apiLevelAcl()
  }
  if (!accepts(operation.produces, request.headers['accept'])) {
    return apiError(
      406,
      `Invalid accept. Supported response media types for this service are: [${operation.produces.join(', ')}]`,
      null,
    )
  }
  const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(effectiveMethod(request)) && request.body.length > 0
  if (hasBody && sent !== '' && operation.consumes.length > 0 && !operation.consumes.includes(sent)) {
    return apiError(
      415,
      `Invalid content-type. Supported request media types for this service are: [${operation.consumes.join(', ')}]`,
      null,
    )
  }
  return undefined
}

/** Explicit roles mark outsiders; without that plug-in everybody is internal. */
function isExternal(actor: Actor): boolean {
  return actor.roles.has('snc_external') && !actor.roles.has('snc_internal')
}

function accepts(produces: readonly string[], accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '' || produces.length === 0) return true
  return accept
    .split(',')
    .map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '')
    .some((range) => range === '*/*' || produces.some((type) => type === range || range === `${type.split('/')[0]}/*`))
}

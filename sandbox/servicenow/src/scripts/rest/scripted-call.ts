import { known } from '../engine/known.ts'
import { apiDocument, apiError, apiRaw, apiResult, type ApiReply } from '../../rest/envelope.ts'
import { readBytes } from '../../rest/request-body.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { findSession } from '../../oauth/sessions.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { describeThrown, messageOf, TransactionCancelled } from '../engine/script-error.ts'
import { createSession } from '../engine/session.ts'
import { serviceErrorOf } from '../glide/service-errors.ts'
import { RESTAPIRequest, type ServiceCall } from '../glide/service-request.ts'
import { RESTAPIResponse, type ServiceReply } from '../glide/service-response.ts'
import { keepLastValue } from './last-value.ts'
import type { RestOperation } from './operation-record.ts'

const MAX_BODY_BYTES = 10 * 1024 * 1024

/** Runs the handler of a scripted REST resource. @throws ApiFailure 400 on an oversized body */
export function callOperation(operation: RestOperation, context: RouteContext): ApiReply {
  const { request, instance, actor, params, query } = context
  const bytes = readBytes(request, MAX_BODY_BYTES)
  const [uri = '', queryString = ''] = request.target.split('?', 2)
  const call: ServiceCall = {
    headers: request.headers,
    pathParams: params,
    query,
    queryString,
    uri,
    origin: instance.publicUrl,
    body: new TextDecoder().decode(bytes),
    isJson: (request.headers['content-type'] ?? 'application/json').toLowerCase().includes('json'),
    produces: operation.produces,
  }
  const runtime = runtimeOf(instance)
  const scope = runtime.scope(operation.scope)
  const reply: ServiceReply = {
    status: undefined,
    contentType: undefined,
    headers: new Map(),
    body: undefined,
    error: undefined,
    stream: undefined,
  }
  const found = findSession(request, instance)
  const session = createSession({
    id: request.headers['cookie'] ?? '',
    token: found?.userToken ?? '',
    remoteAddress: request.remoteAddress,
  })
  try {
    const returned = runtime.withSession(session, () =>
      runtime.run(scope, {
        source: keepLastValue(operation.script),
        label: `script:sys_ws_operation.${operation.name}`,
        actor,
        variables: {
          request: new RESTAPIRequest(call, runtime.workspace(scope).context),
          response: new RESTAPIResponse(reply),
        },
      }),
    )
    if (returned !== undefined && reply.body === undefined) reply.body = { value: returned }
    return answerOf(reply)
  } catch (error) {
    instance.log('error', scope.name, `${operation.serviceName} ${operation.name}: ${describeThrown(error)}`)
    return failureOf(error)
  }
}

function answerOf(reply: ServiceReply): ApiReply {
  const headers = [...reply.headers]
  if (reply.error !== undefined) {
    return apiError(reply.error.status, reply.error.message, reply.error.detail || null, headers)
  }
  const status = reply.status ?? 200
  if (reply.stream !== undefined)
    return apiRaw(reply.stream.join(''), reply.contentType ?? 'text/plain', status, headers)
  // A handler that says nothing answers an empty object; the vendor does not document the case.
  if (reply.body === undefined) return apiDocument({}, status, headers)
  return apiResult(plain(reply.body.value), status, headers)
}

function failureOf(error: unknown): ApiReply {
  if (error instanceof TransactionCancelled) {
    const advice = 'Check logs for error trace or enable glide.rest.debug property to verify REST request processing'
    return apiError(500, error.message, `${error.message} ${advice}`)
  }
  const named = serviceErrorOf(error)
  if (named) return apiError(named.status, named.message, named.detail || null)
  return apiError(500, messageOf(error), describeThrown(error))
}

/** Plain data of whatever a script built: GlideElements become their values, dates their text. */
function plain(value: unknown): unknown {
  return value === undefined ? null : known<unknown>(JSON.parse(JSON.stringify(value) ?? 'null'))
}

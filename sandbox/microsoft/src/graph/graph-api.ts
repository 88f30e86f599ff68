import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Faults } from '../control/faults.ts'
import { dayOf } from '../tenant/days.ts'
import { hasSnapshot, type Tenant } from '../tenant/tenant.ts'
import { strikeAfter, strikeBefore } from './apply-faults.ts'
import { requirePermission, type Caller } from './caller.ts'
import { applyControlPatch, readControlPatch, toControlProfile } from './control-profile.ts'
import { badRequest, GraphError, graphErrorBody, newRequestId, notFound } from './graph-error.ts'
import { cutPage, readSkipToken } from './list.ts'
import { readQueryOptions } from './query-options.ts'
import type { Throttle } from './throttle.ts'

/** What the Graph part works with. */
export interface GraphParts {
  origin: string
  tenantOf: (id: string) => Tenant
  faults: Faults
  throttle: Throttle
  readCaller: (authorization: string | undefined) => Promise<Caller>
}

/** Profiles in one answer; further ones need the nextLink. */
const profilePageSize = 200

const scores = 'secureScores'
const profiles = 'secureScoreControlProfiles'

type Query = Record<string, unknown>
type ById = FastifyRequest<{ Params: { id: string } }>

/** Serves secure scores and their control profiles under `/v1.0/security`. */
export function registerGraphApi(app: FastifyInstance, parts: GraphParts): void {
  const { faults, throttle } = parts
  const tenantOf = (request: FastifyRequest) => parts.tenantOf(callerOf(request).tenantId)
  const context = (entity: string) => `${parts.origin}/v1.0/$metadata#security/${entity}`
  const urlOf = (list: string) => `${parts.origin}/v1.0/security/${list}`

  addGraphManners(app, parts)

  app.get<{ Querystring: Query }>(`/v1.0/security/${scores}`, async (request) => {
    const options = readOptions(request, faults)
    const tenant = tenantOf(request)
    const asOf = options.skipToken === undefined ? dayOf(tenant.now()) : readSkipToken(options.skipToken, 'scores').asOf
    const days = isEmpty(request, faults) ? [] : tenant.days(asOf)
    return cutPage(days, (day) => ({ ...tenant.snapshot(day) }), {
      url: urlOf(scores),
      context: context(scores),
      list: 'scores',
      asOf,
      pageSize: days.length,
      options,
      query: request.query,
    })
  })

  app.get(`/v1.0/security/${scores}/:id`, async (request: ById) => {
    const { id } = request.params
    const tenant = tenantOf(request)
    const day = id.startsWith(`${tenant.id}_`) ? id.slice(tenant.id.length + 1) : ''
    if (!hasSnapshot(tenant, day)) throw notFound(`Resource '${id}' does not exist.`)
    return { '@odata.context': context(`${scores}/$entity`), ...tenant.snapshot(day) }
  })

  app.get<{ Querystring: Query }>(`/v1.0/security/${profiles}`, async (request) => {
    const options = readOptions(request, faults)
    const tenant = tenantOf(request)
    const published = tenant.controls.filter(({ hasProfile }) => hasProfile).map(({ id }) => id)
    const ids = isEmpty(request, faults) ? [] : published
    return cutPage(ids, (id) => show(tenant, id).profile, {
      url: urlOf(profiles),
      context: context(profiles),
      list: 'profiles',
      asOf: dayOf(tenant.now()),
      pageSize: profilePageSize,
      options,
      query: request.query,
    })
  })

  app.get(`/v1.0/security/${profiles}/:id`, async (request: ById) => ({
    '@odata.context': context(`${profiles}/$entity`),
    ...show(tenantOf(request), request.params.id).profile,
  }))

  app.patch(`/v1.0/security/${profiles}/:id`, async (request: ById, reply) => {
    const tenant = tenantOf(request)
    const { control } = show(tenant, request.params.id)
    const patch = readControlPatch(control, request.body)
    const update = applyControlPatch(tenant.updatesOf(control), patch, callerOf(request).name, tenant.now())
    tenant.recordDecision(control, update)
    if (!/return=representation/i.test(String(request.headers.prefer))) return reply.code(204).send()
    return reply
      .header('preference-applied', 'return=representation')
      .send({ '@odata.context': context(`${profiles}/$entity`), ...show(tenant, control.id).profile })
  })

  app.all('/v1.0/*', async (request) => {
    throw badRequest(`Resource not found for the segment '${request.url.split('?')[0]?.split('/').at(-1)}'.`)
  })

  /** Who may do what, how often, and how refusals look: the same for every operation. */
  function addGraphManners(app: FastifyInstance, { readCaller }: GraphParts): void {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('request-id', newRequestId())
      reply.header('client-request-id', request.headers['client-request-id'] ?? reply.getHeader('request-id'))
      const caller = await readCaller(request.headers.authorization)
      callers.set(request, caller)
      requirePermission(caller, request.method === 'PATCH' ? 'write' : 'read')
      const leave = throttle.enter(`${caller.appId} ${caller.tenantId}`)
      reply.raw.once('close', leave)
      if (!(await strikeBefore(faults, request, reply))) return reply
      if (faults.take(['partial'], request)) {
        reply.code(206).header('warning', '199 - "Microsoft/SecureScore/504/10021"')
      }
    })
    app.addHook('onSend', async (request, reply, payload) => {
      strikeAfter(request)
      if (payload)
        reply.type('application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8')
      return payload
    })
    app.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
      const refusal = error instanceof GraphError ? error : asGraphError(error)
      const ids = [String(reply.getHeader('request-id')), String(reply.getHeader('client-request-id'))] as const
      return reply
        .code(refusal.status)
        .headers(refusal.headers)
        .send(graphErrorBody(refusal, ...ids, new Date()))
    })
  }
}

function show(tenant: Tenant, id: string) {
  const control = tenant.findControl(id)
  if (!control?.hasProfile) throw notFound(`Resource '${id}' does not exist.`)
  return { control, profile: toControlProfile(control, tenant.id, tenant.updatesOf(control)) }
}

const callers = new WeakMap<FastifyRequest, Caller>()

function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request)
  if (!caller) throw new Error('the request was not authenticated')
  return caller
}

function readOptions(request: FastifyRequest<{ Querystring: Query }>, faults: Faults) {
  const options = readQueryOptions(request.query)
  if (options.skipToken !== undefined && faults.take(['skiptoken-refused'], request)) {
    throw badRequest("Query option 'SkipToken' is not allowed. To allow it, set the 'AllowedQueryOptions' property.")
  }
  return options
}

/** A tenant has no score in its first days, which shows as an empty list. */
function isEmpty(request: FastifyRequest, faults: Faults): boolean {
  return faults.take(['empty-tenant'], request) !== undefined
}

/** A body that is not JSON is the caller's fault; anything else is ours. */
function asGraphError(error: Error & { statusCode?: number }): GraphError {
  const isCallers = error.statusCode !== undefined && error.statusCode < 500
  return isCallers ? badRequest(error.message) : new GraphError(500, 'InternalServerError', error.message)
}

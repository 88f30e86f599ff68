import type { FastifyInstance, FastifyRequest } from 'fastify'
import { applicationPermissions } from '../entra/graph-scopes.ts'
import { readCertificate } from '../entra/app-registration.ts'
import type { Throttle } from '../graph/throttle.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { dayOf } from '../tenant/days.ts'
import { faultKinds, type Fault, type Faults } from './faults.ts'
import type { RequestLog } from './request-log.ts'

/** What the control routes steer. */
interface TenantQuery {
  tenant?: string
}

export interface ControlParts {
  /** By id; the first is meant unless a request names another by `?tenant={id}`. */
  tenants: ReadonlyMap<string, Tenant>
  faults: Faults
  throttle: Throttle
  log: RequestLog
  /** Every route that is served, as `METHOD /path/:parameter`. */
  routes: readonly string[]
}

/** A control request that makes no sense; answered with 400 or the given status. */
class ControlError extends Error {
  readonly statusCode: number

  constructor(message: string, statusCode = 400) {
    super(message)
    this.statusCode = statusCode
  }
}

const faultSchema = {
  type: 'object',
  required: ['kind'],
  additionalProperties: false,
  properties: {
    kind: { type: 'string', enum: faultKinds },
    path: { type: 'string' },
    method: { type: 'string' },
    times: { type: 'integer', minimum: 1 },
    retryAfterSeconds: { type: 'integer', minimum: 0 },
    status: { type: 'integer', minimum: 500, maximum: 599 },
    delayMs: { type: 'integer', minimum: 0, maximum: 600_000 },
    when: { type: 'string', enum: ['before', 'after'] },
  },
}

/** Routes for tests and demonstrations. They answer the machine they run on only. */
export function registerControlApi(
  app: FastifyInstance,
  { tenants, faults, throttle, log, routes }: ControlParts,
): void {
  app.addHook('onRequest', async (request) => {
    if (!isLoopback(request)) throw new ControlError('control routes answer this machine only', 403)
  })
  const tenantOf = ({ query }: FastifyRequest<{ Querystring: TenantQuery }>): Tenant => {
    const tenant = query.tenant === undefined ? tenants.values().next().value : tenants.get(query.tenant)
    if (tenant === undefined) throw new ControlError('there is no such tenant', 404)
    return tenant
  }
  const showTenant = (tenant: Tenant) => ({
    tenantId: tenant.id,
    today: dayOf(tenant.now()),
    now: tenant.now().toISOString(),
    applicationPermissions: tenant.state.applicationPermissions,
    limits: throttle.limits,
    faults: faults.list(),
  })
  app.get<{ Querystring: TenantQuery }>('/_sandbox', async (request) => showTenant(tenantOf(request)))
  app.get('/_sandbox/routes', async () => ({ routes }))

  app.get('/_sandbox/faults', async () => ({ faults: faults.list() }))
  app.post<{ Body: Omit<Fault, 'id'> }>('/_sandbox/faults', { schema: { body: faultSchema } }, async (request, reply) =>
    reply.code(201).send(faults.add(request.body)),
  )
  app.delete('/_sandbox/faults', async (_request, reply) => {
    faults.clear()
    return reply.code(204).send()
  })
  app.delete<{ Params: { id: string } }>('/_sandbox/faults/:id', async (request, reply) => {
    if (!faults.remove(Number(request.params.id))) throw new ControlError('there is no such fault', 404)
    return reply.code(204).send()
  })

  app.put<{ Querystring: TenantQuery; Params: { id: string }; Body: { score: number | 'full' } }>(
    '/_sandbox/controls/:id/score',
    { schema: { body: objectOf({ score: { anyOf: [{ type: 'number', minimum: 0 }, { const: 'full' }] } }) } },
    async (request) => {
      const tenant = tenantOf(request)
      const control = tenant.findControl(request.params.id)
      if (!control?.isApplicable) throw new ControlError('there is no such control in the score', 404)
      const score = request.body.score === 'full' ? control.maxScore : request.body.score
      if (score > control.maxScore) throw new ControlError(`the score is above the maximum of ${control.maxScore}`)
      tenant.recordMeasurement(control, score)
      return { controlName: control.id, score, maxScore: control.maxScore, countsAfter: dayOf(tenant.now()) }
    },
  )

  app.post<{ Querystring: TenantQuery; Body: { days: number } }>(
    '/_sandbox/clock',
    { schema: { body: objectOf({ days: { type: 'integer', minimum: 1, maximum: 3650 } }) } },
    async (request) => {
      const tenant = tenantOf(request)
      tenant.advanceClock(request.body.days)
      return showTenant(tenant)
    },
  )

  app.put<{ Querystring: TenantQuery; Body: { permissions: string[] } }>(
    '/_sandbox/permissions',
    {
      schema: {
        body: objectOf({ permissions: { type: 'array', items: { type: 'string', enum: applicationPermissions } } }),
      },
    },
    async (request) => {
      const tenant = tenantOf(request)
      tenant.state.applicationPermissions = request.body.permissions
      tenant.save()
      return showTenant(tenant)
    },
  )

  app.post<{ Querystring: TenantQuery; Body: { pem: string } }>(
    '/_sandbox/certificates',
    { schema: { body: objectOf({ pem: { type: 'string' } }) } },
    async (request, reply) => {
      const tenant = tenantOf(request)
      try {
        tenant.state.certificates.push(readCertificate(request.body.pem))
      } catch (cause) {
        throw new ControlError(`pem: ${cause instanceof Error ? cause.message : 'not a certificate'}`)
      }
      tenant.save()
      return reply.code(201).send({ certificates: tenant.state.certificates.length })
    },
  )

  const limit = { type: 'integer', minimum: 1 }
  app.put<{ Querystring: TenantQuery; Body: Throttle['limits'] }>(
    '/_sandbox/limits',
    { schema: { body: objectOf({ perMinute: limit, concurrent: limit }) } },
    async (request) => {
      throttle.limits = request.body
      return showTenant(tenantOf(request))
    },
  )

  app.get('/_sandbox/requests', async () => ({ requests: log.list() }))
  app.delete('/_sandbox/requests', async (_request, reply) => {
    log.clear()
    return reply.code(204).send()
  })

  app.post<{ Querystring: TenantQuery }>('/_sandbox/reset', async (request) => {
    for (const tenant of tenants.values()) tenant.reset()
    faults.clear()
    throttle.reset()
    log.clear()
    return showTenant(tenantOf(request))
  })
}

function objectOf(properties: Record<string, object>) {
  return { type: 'object', required: Object.keys(properties), additionalProperties: false, properties }
}

/** The address alone is not enough: a web page can point a name of its own at this machine. */
function isLoopback({ ip, hostname }: FastifyRequest): boolean {
  const isLocalName = /^(localhost|127\.[\d.]+|\[::1\]|::1)$/.test(hostname)
  return isLocalName && (ip === '::1' || /^(::ffff:)?127\./.test(ip))
}

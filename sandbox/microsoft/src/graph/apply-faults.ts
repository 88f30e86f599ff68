import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Faults } from '../control/faults.ts'
import { forbidden, GraphError, notFound, tooManyRequests, unauthenticated } from './graph-error.ts'

/**
 * Lets the switched-on faults strike before a Graph request is carried out.
 * @returns false when the connection was cut and nothing more may be sent
 */
export async function strikeBefore(faults: Faults, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const target = { method: request.method, url: request.url }
  const slow = faults.take(['slow'], target)
  if (slow) await wait(slow.delayMs ?? 1000)
  const fault = faults.take(
    ['too-many-requests', 'server-error', 'expired-token', 'forbidden', 'unprovisioned', 'cut'],
    target,
  )
  if (!fault) return true
  switch (fault.kind) {
    case 'too-many-requests':
      throw tooManyRequests(fault.retryAfterSeconds)
    case 'server-error':
      throw serverError(fault.status ?? 503, fault.retryAfterSeconds)
    case 'expired-token':
      throw unauthenticated('Lifetime validation failed, the token is expired.')
    case 'forbidden':
      throw forbidden()
    case 'unprovisioned':
      throw notFound('The tenant is not provisioned for this service.')
    case 'cut':
      if (fault.when === 'after') {
        cutAfterEffect.add(request)
        return true
      }
      reply.hijack()
      request.raw.socket.destroy()
      return false
  }
}

/** Requests to be carried out and then left without an answer. */
const cutAfterEffect = new WeakSet<FastifyRequest>()

/** Cuts the connection of a request marked for it. Call when its answer is ready. */
export function strikeAfter(request: FastifyRequest): void {
  if (cutAfterEffect.has(request)) request.raw.socket.destroy()
}

const serverErrorCodes: Record<number, string> = {
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}

function serverError(status: number, retryAfterSeconds: number | undefined): GraphError {
  return new GraphError(
    status,
    serverErrorCodes[status] ?? 'UnknownError',
    'The service is temporarily unavailable.',
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  )
}

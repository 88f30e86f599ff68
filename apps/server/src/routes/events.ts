import { z } from 'zod'
import type { PortalEvent } from '@scorelink/contracts'
import { signedIn } from '../plugins/access.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

/** Sent piece by piece, so nothing checks it on the way out. */
const Stream = {
  content: { 'text/event-stream': { schema: z.any().meta({ description: 'PortalEvent by PortalEvent.' }) } },
}

/** Proxies drop silent connections; a comment now and then keeps them open. */
const keepAliveMs = 20_000

export function addEventRoutes(app: Server, { services, access }: RouteContext): void {
  const streams = new Set<() => void>()
  app.addHook('preClose', (done) => {
    for (const end of streams) end()
    done()
  })

  app.get('/api/v1/events', { onRequest: access.read, schema: { response: { 200: Stream } } }, (request, reply) => {
    const { tenantId } = signedIn(request)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const write = (event: PortalEvent) => raw.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    const unsubscribe = services.events.subscribe(tenantId, write)
    const timer = setInterval(() => {
      raw.write(': still here\n\n')
      // A stream lives no longer than the session or token it was opened with.
      access.isStillOpen(request).then(
        (stillOpen) => stillOpen || end(),
        () => end(),
      )
    }, keepAliveMs)
    const end = (): void => {
      clearInterval(timer)
      unsubscribe()
      streams.delete(end)
      raw.end()
    }
    streams.add(end)
    request.raw.on('close', end)
    write({ type: 'hello' })
  })
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import { sendProblem } from './problem-reply.ts'

const built = fileURLToPath(new URL('../../../portal/dist', import.meta.url))

/** Serves the built portal: its files as they are, every other page its one document. */
export async function addPortal(app: Server): Promise<void> {
  const hasPortal = existsSync(built)
  if (hasPortal) {
    await app.register(fastifyStatic, {
      root: built,
      wildcard: false,
      // Names under assets/ hold a hash of the content; the document itself changes.
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply): Promise<FastifyReply> => {
    const page = request.method === 'GET' && !/^\/(?:api|auth|assets)\//.test(request.url)
    if (!page || !hasPortal) return sendProblem(reply, new AppError(serverErrors.NOT_FOUND))
    return await reply.sendFile('index.html')
  })
}

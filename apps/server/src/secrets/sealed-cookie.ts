import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Sealer } from './sealer.ts'

/** State of a round trip through another site, carried by the browser where it cannot be read or changed. */
export interface SealedCookie<Content> {
  put(reply: FastifyReply, content: Content): Promise<void>
  /** Reads once. @returns undefined when there is none, it was changed, or it is too old. */
  take(request: FastifyRequest, reply: FastifyReply): Promise<Content | undefined>
}

const lifeSeconds = 600

export function createSealedCookie<Content>(
  name: string,
  options: { readonly sealer: Sealer; readonly path: string; readonly secure: boolean; readonly now: () => Date },
): SealedCookie<Content> {
  const { sealer, path, secure } = options
  return {
    async put(reply, content) {
      const expiresAt = options.now().getTime() + lifeSeconds * 1000
      const value = await sealer.seal(JSON.stringify({ content, expiresAt }), name)
      // Lax: the browser comes back by a link of another site.
      reply.setCookie(name, value, { path, secure, httpOnly: true, sameSite: 'lax', maxAge: lifeSeconds })
    },
    async take(request, reply) {
      const value = request.cookies[name]
      reply.clearCookie(name, { path })
      if (value === undefined) return undefined
      try {
        const opened: { content: Content; expiresAt: number } = JSON.parse(await sealer.open(value, name))
        return opened.expiresAt > options.now().getTime() ? opened.content : undefined
      } catch {
        // Sealed by another installation, or tampered with: as good as none.
        return undefined
      }
    },
  }
}

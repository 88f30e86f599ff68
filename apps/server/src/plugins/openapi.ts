import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem } from '@scorelink/contracts'
import type { Server } from '../http-server.ts'
import { rightOf, type Right } from './access.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route's guard asks for. */
    right?: Right
  }
}

/** Beside what a route answers stands why it may not succeed. */
const Failure = {
  description: 'Why it did not succeed.',
  content: { 'application/problem+json': { schema: Problem } },
}

const description = `Everything the portal does, it does by this API.

Scripts send an API token as \`Authorization: Bearer TOKEN\`; tokens are made on the page *API tokens*, each with the rights
it needs. Pages of the portal come with the cookie of their session, and every write of theirs repeats the session's
\`csrfToken\` in \`X-CSRF-Token\`. Failures are \`application/problem+json\` with a stable \`code\`; \`help\` leads to the page
that says how to mend it.`

/** Collects the routes added after it into one OpenAPI 3.1 document, made from the schemas that check them. */
export async function addOpenApi(app: Server): Promise<void> {
  // Fastify binds guards once a route is added, and they are not known by their rights any more.
  app.addHook('onRoute', (route) => {
    const right = rightOf(route.onRequest)
    if (right !== undefined) route.config = { ...route.config, right }
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Scorelink', version: '1', description },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'An API token.' },
          session: { type: 'apiKey', in: 'cookie', name: 'scorelink_session', description: 'A session of the portal.' },
        },
      },
    },
    transform: ({ schema: described, ...route }) => {
      // A route may come without any.
      const given = { ...described }
      const response = { ...responsesOf(given), default: Failure }
      const { schema, url } = jsonSchemaTransform({ ...route, schema: { ...given, response } })
      return { url, schema: { ...schema, tags: [tagOf(url)], ...securityOf(route.route.config?.right) } }
    },
  })
}

/** Serves the document; needs no sign-in, as it tells nothing of anybody. */
export function addOpenApiRoute(app: Server): void {
  const schema = { response: { 200: z.record(z.string(), z.unknown()) } }
  app.get('/api/v1/openapi.json', { schema }, () => ({ ...app.swagger() }))
}

/** `/api/v1/tickets/{id}` belongs to `tickets`. */
function tagOf(url: string): string {
  return /^\/(?:api\/v1|auth)?\/?([\w-]+)/.exec(url)?.[1] ?? 'portal'
}

function securityOf(right: Right | undefined) {
  if (right === undefined) return {}
  const session = { session: right.writes ? ['administrator'] : [] }
  return { security: right.scope === null ? [session] : [session, { token: [right.scope] }] }
}

function responsesOf({ response }: { response?: unknown }): object {
  return typeof response === 'object' && response !== null ? response : {}
}

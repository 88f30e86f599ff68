import type { FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from '@scorelink/kit'
import type { Access } from '../plugins/access.ts'
import type { Services } from '../services.ts'
import type { SessionStore } from '../sign-in/session-store.ts'

/** A Fastify whose schemas are zod's. */
export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  Logger,
  ZodTypeProvider
>

/** What a file of routes is given. */
export interface RouteContext {
  readonly services: Services
  readonly access: Access
  readonly sessions: SessionStore
  /** Cookies only over https, unless the portal itself is served over http. */
  readonly secureCookies: boolean
}

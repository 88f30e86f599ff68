import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { addAccess } from './plugins/access.ts'
import { addOpenApi, addOpenApiRoute } from './plugins/openapi.ts'
import { addPortal } from './plugins/portal.ts'
import { addProblemReplies, replyToBadAddress } from './plugins/problem-reply.ts'
import { addStorableText } from './plugins/storable-text.ts'
import { addBulkShareRoutes } from './routes/bulk-shares.ts'
import { addClosurePolicyRoutes } from './routes/closure-policy.ts'
import { addApiTokenRoutes } from './routes/api-tokens.ts'
import { addAuditRoutes } from './routes/audit.ts'
import { addConnectionRoutes } from './routes/connection.ts'
import { addEventRoutes } from './routes/events.ts'
import { addImprovementActionRoutes } from './routes/improvement-actions.ts'
import { addProbeRoutes } from './routes/probes.ts'
import { addProblemRoutes } from './routes/problems.ts'
import type { Server } from './http-server.ts'
import type { RouteContext } from './routes/routes.ts'
import { addRuleRoutes } from './routes/rules.ts'
import { addSecureScoreRoutes } from './routes/secure-score.ts'
import { addStateNameRoutes } from './routes/state-names.ts'
import { addSessionRoutes } from './routes/session.ts'
import { addSignInRoutes } from './routes/sign-in.ts'
import { addRequestBudgetRoutes } from './routes/request-budget.ts'
import { addWebhookRoutes } from './routes/webhooks.ts'
import { addTicketActRoutes } from './routes/ticket-acts.ts'
import { addTicketClosureRoutes } from './routes/ticket-closure.ts'
import { addTicketEventRoutes } from './routes/ticket-events.ts'
import { addTicketExportRoutes } from './routes/ticket-export.ts'
import { addTicketDefaultsRoutes } from './routes/ticket-defaults.ts'
import { addTicketFormRoutes } from './routes/ticket-form.ts'
import { addTicketRoutes } from './routes/tickets.ts'
import type { Services } from './services.ts'
import { createSessionStore } from './sign-in/session-store.ts'

/** Bodies are forms of one ticket. */
const maxBodyBytes = 256 * 1024
const requestsAMinute = 1_200
/** Ids of improvement actions have up to 200 characters, each of which may be written as escapes of its bytes. */
const maxAddressPart = 200 * '%F0%9F%94%92'.length

/** The portal's HTTP side. Listens nowhere by itself: tests inject requests, `server.ts` gives it a port. */
export async function createApp(services: Services): Promise<Server> {
  const app = fastify({
    loggerInstance: services.logger,
    bodyLimit: maxBodyBytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: maxAddressPart },
    frameworkErrors: replyToBadAddress,
    genReqId: () => crypto.randomUUID(),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addProblemReplies(app)
  addStorableText(app)

  const secureCookies = services.publicUrl.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity(secureCookies) },
    hsts: secureCookies,
  })
  await app.register(rateLimit, { max: requestsAMinute, timeWindow: '1 minute' })
  await app.register(cookie)
  await addOpenApi(app)

  const sessions = createSessionStore(services, secureCookies)
  const context: RouteContext = { services, access: addAccess(app, services, sessions), sessions, secureCookies }
  addSignInRoutes(app, context)
  addSessionRoutes(app, context)
  addApiTokenRoutes(app, context)
  addAuditRoutes(app, context)
  addSecureScoreRoutes(app, context)
  addImprovementActionRoutes(app, context)
  addConnectionRoutes(app, context)
  addStateNameRoutes(app, context)
  addTicketRoutes(app, context)
  addTicketActRoutes(app, context)
  addWebhookRoutes(app, context)
  addRequestBudgetRoutes(app, context)
  addBulkShareRoutes(app, context)
  addClosurePolicyRoutes(app, context)
  addRuleRoutes(app, context)
  addTicketFormRoutes(app, context)
  addTicketDefaultsRoutes(app, context)
  addTicketClosureRoutes(app, context)
  addTicketEventRoutes(app, context)
  addTicketExportRoutes(app, context)
  addEventRoutes(app, context)
  addProbeRoutes(app, context)
  addProblemRoutes(app)
  addOpenApiRoute(app)
  await addPortal(app)
  return app
}

/** The portal loads nothing from elsewhere; its styles are inserted by script, which needs 'unsafe-inline' for them. */
function contentSecurity(https: boolean) {
  return {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: https ? [] : null,
  }
}

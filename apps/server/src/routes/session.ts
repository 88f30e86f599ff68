import { Session } from '@scorelink/contracts'
import { getTenant, withTenant } from '@scorelink/database'
import { signedIn } from '../plugins/access.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addSessionRoutes(app: Server, { services, access }: RouteContext): void {
  app.get('/api/v1/session', { onRequest: access.read, schema: { response: { 200: Session } } }, async (request) => {
    const session = signedIn(request)
    const tenant = await withTenant(services.database.kysely, session.tenantId, getTenant)
    return {
      user: { id: session.userId, name: session.userName, userPrincipalName: session.userPrincipalName },
      tenant: { id: tenant.tenantId, timeZone: tenant.timeZone },
      role: session.role,
      csrfToken: session.csrfToken,
    }
  })
}

import { z } from 'zod'
import { StateNames, StateNamesChange, TicketKind } from '@scorelink/contracts'
import { withTenant } from '@scorelink/database'
import { signedIn } from '../plugins/access.ts'
import { changeStateNames, loadStateNames, resetStateNames } from '../state-names/change-state-names.ts'
import { readStates } from '../state-names/read-states.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

const KindParams = z.object({ kind: TicketKind })

export function addStateNameRoutes(app: Server, { services, access }: RouteContext): void {
  const present = async (tenantId: string): Promise<StateNames> =>
    await withTenant(services.database.kysely, tenantId, loadStateNames)

  app.get(
    '/api/v1/state-names',
    { onRequest: access.read, schema: { response: { 200: StateNames } } },
    async (request) => await present(signedIn(request).tenantId),
  )

  app.put(
    '/api/v1/state-names/:kind',
    { onRequest: access.write, schema: { params: KindParams, body: StateNamesChange, response: { 200: StateNames } } },
    async (request) => {
      await changeStateNames(services, signedIn(request), request.params.kind, request.body)
      return await present(signedIn(request).tenantId)
    },
  )

  app.delete(
    '/api/v1/state-names/:kind',
    { onRequest: access.write, schema: { params: KindParams, response: { 200: StateNames } } },
    async (request) => {
      await resetStateNames(services, signedIn(request), request.params.kind)
      return await present(signedIn(request).tenantId)
    },
  )

  // Reads the instance's own lists now, instead of with the next day's reading.
  app.post(
    '/api/v1/state-names/read',
    { onRequest: access.write, schema: { response: { 200: StateNames } } },
    async (request) => {
      await readStates(services, signedIn(request).tenantId)
      return await present(signedIn(request).tenantId)
    },
  )
}

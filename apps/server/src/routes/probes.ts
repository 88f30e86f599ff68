import { z } from 'zod'
import { ProbeId, ProbeResult, ProbeRun, Probes } from '@scorelink/contracts'
import { findConnection, findConnectionSetup, listProbeResults, withTenant } from '@scorelink/database'
import { runProbes } from '../doctor/run-probes.ts'
import { writeSupportBundle } from '../doctor/support-bundle.ts'
import { signedIn } from '../plugins/access.ts'
import type { Services } from '../services.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addProbeRoutes(app: Server, { services, access }: RouteContext): void {
  app.get(
    '/api/v1/connection/probes',
    { onRequest: access.read, schema: { response: { 200: Probes } } },
    async (request) => await presentProbes(services, signedIn(request).tenantId),
  )

  app.post(
    '/api/v1/connection/probes',
    { onRequest: access.write, schema: { body: ProbeRun, response: { 200: Probes } } },
    async (request) => {
      const { tenantId, userPrincipalName } = signedIn(request)
      await runProbes(services, tenantId, { only: request.body?.probe, askedBy: userPrincipalName })
      return await presentProbes(services, tenantId)
    },
  )

  const schema = { response: { 200: z.any().meta({ description: 'What a supporter needs to see; holds no secret.' }) } }
  app.get('/api/v1/connection/support-bundle', { onRequest: access.write, schema }, async (request, reply) => {
    const bundle = await writeSupportBundle(services, [signedIn(request).tenantId])
    return await reply
      .type('application/json')
      .header('content-disposition', 'attachment; filename="scorelink-support-bundle.json"')
      .send(bundle)
  })
}

async function presentProbes(services: Services, tenantId: string): Promise<Probes> {
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    const row = (await findConnection(trx)) ?? (await findConnectionSetup(trx))
    const stored = new Map((await listProbeResults(trx)).map((each) => [each.probeId, each]))
    const items = ProbeId.options.flatMap((id) => {
      const found = stored.get(id)
      // A result of an older version that no longer reads is as good as none.
      const read = ProbeResult.safeParse({ ...found?.result, id, checkedAt: found?.checkedAt.toISOString() })
      return read.success ? [read.data] : []
    })
    return { instance: row?.instance_origin ?? null, items }
  })
}

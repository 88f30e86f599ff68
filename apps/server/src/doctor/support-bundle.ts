import { arch, platform, release } from 'node:os'
import { Probes, type Connection, type ProbeResult } from '@scorelink/contracts'
import { countTicketStates, listProbeResults, listTickets, withTenant } from '@scorelink/database'
import { loadConnection } from '../connections/present-connection.ts'
import { callbackAddress } from '../connections/set-up-connection.ts'
import type { Services } from '../services.ts'

/** What somebody who helps needs to know, and nothing that opens a door. */
export interface SupportBundle {
  readonly madeAt: string
  readonly runtime: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, unknown>>
  readonly tenants: ReadonlyArray<{
    readonly tenantId: string
    readonly connection: Connection
    readonly probes: readonly ProbeResult[]
    readonly tickets: ReadonlyArray<{ readonly kind: string; readonly delivery: string; readonly count: number }>
    /** The newest tickets by their troubles; texts of tickets stay where they are. */
    readonly newest: ReadonlyArray<Readonly<Record<string, string | number | null>>>
  }>
}

const ticketsSeen = 50

/**
 * Built from what the API shows and from counts, never from stored secrets: there is nothing to strike out afterwards.
 * @param tenantIds whose part is in it
 */
export async function writeSupportBundle(services: Services, tenantIds: readonly string[]): Promise<SupportBundle> {
  const tenants: Array<SupportBundle['tenants'][number]> = []
  for (const tenantId of tenantIds) tenants.push(await describeTenant(services, tenantId))
  return {
    madeAt: services.now().toISOString(),
    runtime: { node: process.version, platform: `${platform()} ${release()} ${arch()}`, ...upTime() },
    settings: {
      publicUrl: services.publicUrl,
      database: 'backend' in services.database.jobs ? 'embedded' : 'PostgreSQL server',
      allowedOrigins: services.allowedOrigins,
      callTimeoutMs: services.callTimeoutMs,
      pollSeconds: services.pollSeconds,
      appScope: services.serviceNowAppScope,
      ...describeWay(services),
    },
    tenants,
  }
}

function upTime(): Record<string, string> {
  return { upSeconds: String(Math.round(process.uptime())) }
}

/** A proxy's address may hold a password: only where it leads is told. */
function describeWay(services: Services): Record<string, unknown> {
  const { network } = services.instances.wayTo('')
  return {
    proxy: network.proxy === undefined ? null : new URL(network.proxy).origin,
    noProxy: network.noProxy ?? [],
    extraAuthorities: network.extraAuthorities !== undefined,
  }
}

async function describeTenant(services: Services, tenantId: string): Promise<SupportBundle['tenants'][number]> {
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    const counts = await countTicketStates(trx)
    const stored = await listProbeResults(trx)
    const probes = stored.map(({ probeId, result, checkedAt }) => ({
      id: probeId,
      ...result,
      checkedAt: checkedAt.toISOString(),
    }))
    return {
      tenantId,
      connection: await loadConnection(trx, callbackAddress(services), services.now()),
      probes: Probes.shape.items.safeParse(probes).data ?? [],
      tickets: counts.map(({ kind, delivery, count }) => ({ kind, delivery, count })),
      newest: (await listTickets(trx, { limit: ticketsSeen })).map((ticket) => ({
        id: ticket.ticket_id,
        kind: ticket.kind,
        delivery: ticket.delivery,
        attempts: ticket.attempts,
        problem: ticket.problem_code,
        number: ticket.number,
        createdAt: ticket.created_at.toISOString(),
      })),
    }
  })
}

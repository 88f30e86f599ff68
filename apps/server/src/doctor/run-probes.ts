import { ProbeId, type ProbeResult } from '@scorelink/contracts'
import {
  changeFeed,
  findConnection,
  findConnectionSetup,
  findWebhookHeardAt,
  listTickets,
  makeWaitingTicketsDue,
  saveProbeResults,
  withTenant,
  type ConnectionRow,
  type ConnectionSetupRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { AppError, isAppError } from '@scorelink/kit'
import { createExamination, type AuthorizedCalls, type Finding, type Observed } from '@scorelink/servicenow'
import { endsSoon } from '../connections/authorization-end.ts'
import { callbackAddress } from '../connections/set-up-connection.ts'
import { serverErrors } from '../errors.ts'
import { loadDefaults } from '../forms/load-defaults.ts'
import { helpAddress, helpPageOf } from '../help/help-pages.ts'
import type { Services } from '../services.ts'
import { probes, type Patient } from './probes.ts'

export interface ProbeRunOptions {
  /** One probe; all when left out. */
  readonly only?: ProbeId | undefined
  /** Address of whoever asks, to tell whether the connected account is that person's own. */
  readonly askedBy?: string | undefined
}

/** Tickets that are looked at for what ServiceNow made of them. */
const ticketsSeen = 20

/**
 * Runs probes against the tenant's instance and keeps what they found. Nothing is changed on the instance.
 * @throws AppError `CONNECTION_MISSING` when no instance was ever named.
 */
export async function runProbes(
  services: Services,
  tenantId: string,
  { only, askedBy }: ProbeRunOptions = {},
): Promise<ProbeResult[]> {
  const { row, own } = await withTenant(services.database.kysely, tenantId, async (trx) => {
    const found = (await findConnection(trx)) ?? (await findConnectionSetup(trx))
    return { row: found, own: await loadOwn(trx, found?.connection_id) }
  })
  if (row === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
  const http = services.instances.dial(row.instance_origin, tenantId)
  const way = services.instances.wayTo(row.instance_origin)
  try {
    const calls = await openCalls(services, tenantId, row)
    const patient = describePatient(services, row, own, { calls, askedBy, way })
    const see = createExamination({
      ...way,
      http,
      calls,
      clientId: patient.clientId,
      redirectUri: callbackAddress(services),
      appScope: services.serviceNowAppScope,
    })
    const ids = only === undefined ? ProbeId.options : [only]
    const results: ProbeResult[] = []
    for (const id of ids) results.push(toResult(id, await probes[id](see, patient), services.now()))
    await withTenant(services.database.kysely, tenantId, async (trx) => {
      await saveProbeResults(trx, tenantId, results.map(toStored))
      if ('status' in row) await lookAtOnce(trx, row, services.now())
    })
    return results
  } finally {
    await http.close()
  }
}

/** What we know by ourselves. */
type OwnFacts = Awaited<ReturnType<typeof loadOwn>>

async function loadOwn(trx: TenantTransaction, connectionId: string | undefined) {
  return {
    tickets: await listTickets(trx, { limit: ticketsSeen }),
    defaults: await loadDefaults(trx),
    webhookHeardAt: connectionId === undefined ? null : await findWebhookHeardAt(trx, connectionId),
  }
}

/** Somebody who has it looked at may just have mended it: what waits for a later look goes now. */
async function lookAtOnce(trx: TenantTransaction, row: ConnectionRow, now: Date): Promise<void> {
  await changeFeed(trx, row.connection_id, { next_poll_at: now })
  await makeWaitingTicketsDue(trx, row.connection_id, now)
}

async function openCalls(
  services: Services,
  tenantId: string,
  row: ConnectionRow | ConnectionSetupRow,
): Promise<Observed<AuthorizedCalls>> {
  if (!('status' in row)) return { ok: false, failure: new AppError(serverErrors.CONNECTION_MISSING) }
  try {
    return { ok: true, value: (await services.instances.open(tenantId)).calls }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { ok: false, failure: error }
  }
}

function describePatient(
  services: Services,
  row: ConnectionRow | ConnectionSetupRow,
  { tickets, defaults, webhookHeardAt }: OwnFacts,
  {
    calls,
    askedBy,
    way,
  }: {
    readonly calls: Observed<AuthorizedCalls>
    readonly askedBy: string | undefined
    readonly way: ReturnType<Services['instances']['wayTo']>
  },
): Patient {
  const own = (kind: TicketRow['kind']) => {
    const found = tickets.find((ticket) => ticket.kind === kind && ticket.sys_id !== null)
    return found === undefined ? {} : { [kind]: { sysId: found.sys_id ?? '', key: found.ticket_id } }
  }
  const connected = 'status' in row ? row : undefined
  const now = services.now()
  return {
    origin: row.instance_origin,
    clientId: row.client_id ?? '',
    redirectUri: row.grant_type === 'authorization-code' ? callbackAddress(services) : undefined,
    publicUrl: services.publicUrl,
    proxy: way.network.proxy === undefined ? undefined : new URL(way.network.proxy).origin,
    mayBePrivate: way.mayBePrivate,
    notAuthorized: calls.ok ? undefined : calls.failure,
    logInDue: connected?.status !== 'connected' || endsSoon(connected.refresh_token_expires_at, now),
    appInUse: connected?.mode === 'app',
    tenantId: row.tenant_id,
    webhookHeardAt,
    pollSeconds: services.pollSeconds,
    people: [
      ...new Set([...(askedBy === undefined ? [] : [askedBy]), ...tickets.map((each) => each.requested_by_principal)]),
    ],
    newestTickets: tickets,
    defaults,
    ownRecords: { ...own('change'), ...own('incident') },
    now,
  }
}

function toResult(id: ProbeId, { help, ...finding }: Finding, now: Date): ProbeResult {
  return {
    id,
    ...finding,
    facts: { ...finding.facts },
    help: help === null ? null : helpAddress(helpPageOf(help)),
    checkedAt: now.toISOString(),
  }
}

function toStored({ id, checkedAt, ...result }: ProbeResult) {
  return { probeId: id, result, checkedAt: new Date(checkedAt) }
}

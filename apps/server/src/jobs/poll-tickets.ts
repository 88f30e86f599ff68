import {
  applyRemoteState,
  findConnection,
  notifyChange,
  recordConnectionProblem,
  recordPoll,
  withTenant,
  type ConnectionRow,
  type PollCursors,
} from '@scorelink/database'
import type { RemoteTicket, TicketKind } from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import { withOverlap, type TicketTables } from '@scorelink/servicenow'
import type { Services } from '../services.ts'
import { phaseOfState, type StateOwner } from '../state-names/phase-of-state.ts'
import type { JobData } from './job-queue.ts'

const recordsAPage = 200
/** A poll that has not caught up by then goes on in the next one. */
const pagesAPoll = 50
/** Seconds read again, for records committed after another with a later time. */
const overlapSeconds = 10

const kinds: readonly TicketKind[] = ['change', 'incident']

/** Reads what changed at the instance since the last look and shows it. */
export async function pollTickets(services: Services, { tenantId }: JobData['poll-tickets']): Promise<void> {
  const row = await withTenant(services.database.kysely, tenantId, findConnection)
  if (row?.status !== 'connected') return
  try {
    const { tables, connectionId } = await services.instances.open(tenantId)
    const owner = { tenantId, connectionId }
    const cursors: PollCursors = { ...row.poll_cursors }
    for (const kind of kinds) {
      const last = await followKind(services, owner, tables, kind, cursors[kind])
      if (last !== undefined) cursors[kind] = last
    }
    await finish(services, row, cursors)
  } catch (error) {
    await reportFailure(services, row, error)
  }
}

/** @returns the time of the last change read, or undefined when there was none. */
async function followKind(
  services: Services,
  owner: StateOwner,
  tables: TicketTables,
  kind: TicketKind,
  since: string | undefined,
): Promise<string | undefined> {
  let cursor = since === undefined ? undefined : withOverlap(since, overlapSeconds)
  let last: string | undefined
  for (let page = 0; page < pagesAPoll; page += 1) {
    const changes = await tables.listChanged(kind, cursor, recordsAPage)
    for (const remote of changes.tickets) await apply(services, owner, remote)
    cursor = changes.last ?? cursor
    last = changes.last?.updatedOn ?? last
    if (!changes.full) break
  }
  return last
}

async function apply(services: Services, owner: StateOwner, remote: RemoteTicket): Promise<void> {
  if (!isUuid(remote.id)) return
  const { tenantId, connectionId } = owner
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const phase = await phaseOfState(trx, owner, remote, services.now())
    const changed = await applyRemoteState(trx, remote, { connectionId, phase }, services.now())
    if (changed) await notifyChange(trx, { tenantId, type: 'ticket', id: remote.id })
  })
}

/** Our keys are UUIDs; somebody else's record under our mark is not ours to follow. */
function isUuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

async function finish(services: Services, row: ConnectionRow, cursors: PollCursors): Promise<void> {
  const { tenant_id: tenantId, connection_id: connectionId } = row
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordPoll(trx, connectionId, cursors, services.now())
    if (row.problem_code !== null) await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** The next poll comes by itself; until then the connection shows what is wrong. */
async function reportFailure(services: Services, row: ConnectionRow, error: unknown): Promise<void> {
  if (!isAppError(error)) throw error
  services.logger.warn({ code: error.code, err: error }, 'poll failed')
  const { tenant_id: tenantId, connection_id: connectionId } = row
  if (row.problem_code === error.code) return
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordConnectionProblem(trx, connectionId, error.code)
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

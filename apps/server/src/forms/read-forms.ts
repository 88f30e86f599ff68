import {
  claimFormReading,
  findConnection,
  listTicketDefaults,
  notifyChange,
  recordFormReading,
  saveTicketForm,
  withTenant,
  type FormReadingRow,
} from '@scorelink/database'
import { decideRetry, type RetryPolicy, type TicketForm, type TicketKind } from '@scorelink/domain'
import { isAppError, type AppError } from '@scorelink/kit'
import { readAppForms, readTableApiForms } from '@scorelink/servicenow'
import type { JobData } from '../jobs/job-queue.ts'
import { problemOf } from '../problem.ts'
import type { Services } from '../services.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

/** Forms change about as often as an instance's administrators change them. */
const readEveryMs = 24 * 60 * 60_000
/** A reading is a handful of calls; the process that makes them has died when it takes longer. */
const claimMs = 5 * 60_000
/** Between one and two minutes after the first failure, and half an hour at the most. */
const retryPolicy: RetryPolicy = { baseMs: 2 * 60_000, capMs: 30 * 60_000 }

/**
 * Reads what the instance demands of new records, when that is due, to be held against before anything is sent. What
 * was read before stays when it fails, and it is tried again within the hour, whatever the reason: an instance's rights
 * and forms are mended without a word to us.
 */
export async function readForms(services: Services, { tenantId }: JobData['read-forms']): Promise<void> {
  const { kysely } = services.database
  const now = services.now()
  const claimed = await withTenant(kysely, tenantId, async (trx) => {
    const connection = await findConnection(trx)
    if (connection?.status !== 'connected') return undefined
    const owner = { tenantId, connectionId: connection.connection_id }
    return await claimFormReading(trx, owner, new Date(now.getTime() + claimMs), now)
  })
  if (claimed === undefined) return
  try {
    await store(services, claimed, await askInstance(services, claimed))
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ code: error.code, err: error }, 'reading forms of the instance failed')
    await setBack(services, claimed, error)
  }
}

/** @returns undefined when another instance is connected by now. */
async function askInstance(
  services: Services,
  { tenant_id: tenantId, connection_id: claimedId }: FormReadingRow,
): Promise<Record<TicketKind, TicketForm> | undefined> {
  const { calls, connectionId, tickets } = await services.instances.open(tenantId)
  if (connectionId !== claimedId) return undefined
  const defaults = await withTenant(services.database.kysely, tenantId, listTicketDefaults)
  const columnsOf = (kind: TicketKind): string[] =>
    defaults.filter((entry) => entry.kind === kind).flatMap(({ fields }) => Object.keys(fields))
  const labelled = { change: columnsOf('change'), incident: columnsOf('incident') }
  return tickets.mode === 'app'
    ? await readAppForms(calls, services.serviceNowAppScope, labelled)
    : await readTableApiForms(calls, labelled)
}

async function store(
  services: Services,
  claimed: FormReadingRow,
  forms: Record<TicketKind, TicketForm> | undefined,
): Promise<void> {
  if (forms === undefined) return
  const { tenant_id: tenantId, connection_id: connectionId } = claimed
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    if ((await findConnection(trx))?.connection_id !== connectionId) return
    const now = services.now()
    for (const kind of kinds) await saveTicketForm(trx, { tenantId, connectionId }, kind, forms[kind], now)
    const dueAt = new Date(now.getTime() + readEveryMs)
    await recordFormReading(trx, claimed, { dueAt, failures: 0, problem: null })
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

async function setBack(services: Services, claimed: FormReadingRow, error: AppError): Promise<void> {
  const { tenant_id: tenantId } = claimed
  const failures = claimed.failures + 1
  const failure = { retry: 'backoff', retryAfterMs: error.retryAfterMs } as const
  const decision = decideRetry(failure, failures, Math.random(), retryPolicy)
  const delayMs = decision.action === 'retry' ? decision.delayMs : retryPolicy.capMs
  const { code, detail } = problemOf(error)
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const dueAt = new Date(services.now().getTime() + delayMs)
    await recordFormReading(trx, claimed, { dueAt, failures, problem: { code, detail } })
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

import {
  findConnection,
  listStateNames,
  notifyChange,
  saveStateName,
  withTenant,
  type StateNameRow,
  type TenantTransaction,
} from '@scorelink/database'
import { mergeStates, type StateChoice, type TicketKind } from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import { readStateChoices } from '@scorelink/servicenow'
import type { ConnectionJob } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import { toStateName, toStateNameRow, type StateOwner } from './phase-of-state.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

/** An instance's own language, unless the integration user has another. */
const usualLanguage = 'en'

/**
 * Reads the instance's own lists of states again. Names and phases the tenant gave stay.
 * @throws AppError `CONNECTION_MISSING` and what the instance answers; nothing is changed then.
 */
export async function readStates(services: Services, tenantId: string): Promise<void> {
  const inTenant = <Result>(work: (trx: TenantTransaction) => Promise<Result>) =>
    withTenant(services.database.kysely, tenantId, work)
  const { calls, connectionId } = await services.instances.open(tenantId)
  const appScope = (await inTenant(findConnection))?.mode === 'app' ? services.serviceNowAppScope : undefined
  const lists = new Map<TicketKind, StateChoice[]>()
  for (const kind of kinds) lists.set(kind, await readStateChoices(calls, kind, appScope))
  await inTenant(async (trx) => {
    const connection = await findConnection(trx)
    if (connection?.connection_id !== connectionId) return
    const language = connection.integration_user_language ?? usualLanguage
    const stored = await listStateNames(trx, connectionId)
    for (const [kind, choices] of lists) {
      const known = stored.filter((row) => row.kind === kind)
      await merge(trx, { tenantId, connectionId }, kind, known, { choices, language, now: services.now() })
    }
    await notifyChange(trx, { tenantId, type: 'state-names' })
  })
}

async function merge(
  trx: TenantTransaction,
  owner: StateOwner,
  kind: TicketKind,
  known: readonly StateNameRow[],
  reading: { readonly choices: readonly StateChoice[]; readonly language: string; readonly now: Date },
): Promise<void> {
  const merged = mergeStates(
    known.map((row) => toStateName(row)),
    reading.choices,
    reading.language,
  )
  for (const state of merged) await saveStateName(trx, toStateNameRow(owner, kind, state, reading.now))
}

/** The same in the background; what fails is tried again when the connection is next tended. */
export async function readStatesJob(services: Services, { tenantId }: ConnectionJob): Promise<void> {
  try {
    await readStates(services, tenantId)
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ code: error.code, err: error }, 'reading states of the instance failed')
  }
}

import {
  appendAudit,
  deleteConnection,
  deleteConnectionSetup,
  deleteProbeResults,
  findConnection,
  findConnectionSetup,
  findInstance,
  isClientSharedWithOthers,
  markInstanceRemoved,
  notifyChange,
  recordFarewell,
  withTenant,
  type ConnectionRow,
  type ConnectionSetupRow,
  type Farewell,
  type TenantTransaction,
} from '@scorelink/database'
import { isAppError } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  refreshTokens,
  revokeToken,
  takeLeaveOfApp,
  type InstanceHttp,
} from '@scorelink/servicenow'
import type { JobData } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { endFollowing } from '../tickets/end-following.ts'
import { claimVersion, describeConnection } from './set-up-connection.ts'
import { sealPurposes } from './seal-purposes.ts'

/**
 * Ends the connection here at once; a job tells the instance. Tickets stay, and are taken up again when the same
 * instance is connected. A set-up nobody authorized goes too.
 * @param seen the version the person looked at.
 * @throws AppError `CONFLICT_CONNECTION`
 */
export async function removeConnection(services: Services, person: Person, seen: number | undefined): Promise<void> {
  await withTenant(services.database.kysely, person.tenantId, async (trx) => {
    const row = await findConnection(trx)
    if (row === undefined) return await forgetSetup(trx, services, person, seen)
    await claimVersion(trx, seen)
    await deleteConnectionSetup(trx)
    await retireConnection(trx, services, row, person)
    await deleteConnection(trx)
    await tell(trx, services, person, 'connection.remove', row)
  })
}

/** Forgets a set-up nobody authorized; a connection in use stays. @throws AppError `CONFLICT_CONNECTION` */
export async function discardSetup(services: Services, person: Person, seen: number | undefined): Promise<void> {
  await withTenant(services.database.kysely, person.tenantId, (trx) => forgetSetup(trx, services, person, seen))
}

async function forgetSetup(trx: TenantTransaction, services: Services, person: Person, seen: number | undefined) {
  const setup = await findConnectionSetup(trx)
  if (setup === undefined) return
  await claimVersion(trx, seen)
  await deleteConnectionSetup(trx)
  await tell(trx, services, person, 'connection.discard-set-up', setup)
}

async function tell(
  trx: TenantTransaction,
  services: Services,
  person: Person,
  action: 'connection.remove' | 'connection.discard-set-up',
  gone: ConnectionRow | ConnectionSetupRow,
): Promise<void> {
  const { tenantId } = person
  await appendAudit(trx, {
    tenantId,
    at: services.now(),
    actor: actorOf(person),
    action,
    subject: gone.instance_origin,
    before: describeConnection(gone),
  })
  await notifyChange(trx, { tenantId, type: 'connection' })
  await notifyChange(trx, { tenantId, type: 'state-names' })
}

/** Remembers what is needed to take leave of an instance, and has it done. */
export async function retireConnection(
  trx: TenantTransaction,
  services: Services,
  row: ConnectionRow,
  person: Person,
): Promise<void> {
  await deleteProbeResults(trx)
  const farewell: Farewell = {
    mode: row.mode,
    clientId: row.client_id,
    clientSecret: row.client_secret,
    accessToken: row.access_token,
    accessTokenExpiresAt: row.access_token_expires_at?.toISOString() ?? null,
    refreshToken: row.refresh_token,
  }
  await endFollowing(trx, services, row, person)
  await markInstanceRemoved(trx, row.connection_id, { at: services.now(), byName: person.userName, farewell })
  await services.jobs.enqueueIn(trx, 'take-leave', { tenantId: row.tenant_id, connectionId: row.connection_id })
}

/** How long an instance that cannot be reached is tried, in milliseconds; its tokens are forgotten afterwards. */
const giveUpAfterMs = 24 * 60 * 60_000

/** Tells the app that nobody is connected any more and ends our tokens. */
export async function takeLeave(services: Services, job: JobData['take-leave']): Promise<void> {
  const { tenantId, connectionId } = job
  const row = await withTenant(services.database.kysely, tenantId, (trx) => findInstance(trx, connectionId))
  if (row === undefined || row.farewell === null || row.removed_at === null) return
  const http = services.instances.dial(row.instance_origin, row.tenant_id)
  try {
    const credentials = await open(services, tenantId, row.farewell)
    const { instance_origin: instanceOrigin, farewell } = row
    const shared = { tenantId, instanceOrigin, clientId: farewell.clientId }
    const revokes = !(await isClientSharedWithOthers(services.database.kysely, shared))
    const outcome = await sayFarewell(services, http, farewell.mode, credentials, revokes)
    await finish(services, job, outcome)
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ code: error.code, err: error }, 'taking leave of an instance failed')
    const late = services.now().getTime() - row.removed_at.getTime() >= giveUpAfterMs
    // Otherwise it is tried again when the tenant's connections are next tended.
    if (late || error.definition.retry === 'never') {
      await finish(services, job, { told: row.farewell.mode === 'app' ? false : null, revoked: false })
    }
  } finally {
    await http.close()
  }
}

async function finish(
  services: Services,
  { tenantId, connectionId }: JobData['take-leave'],
  outcome: { readonly told: boolean | null; readonly revoked: boolean },
): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordFarewell(trx, connectionId, outcome)
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
  /** Undefined when it has run out. */
  readonly accessToken: string | undefined
  readonly refreshToken: string | undefined
}

async function open(services: Services, tenantId: string, farewell: Farewell): Promise<Credentials> {
  const { sealer } = services
  const fresh = farewell.accessTokenExpiresAt !== null && new Date(farewell.accessTokenExpiresAt) > services.now()
  return {
    clientId: farewell.clientId,
    clientSecret: await sealer.open(farewell.clientSecret, sealPurposes.clientSecret(tenantId)),
    accessToken:
      fresh && farewell.accessToken !== null
        ? await sealer.open(farewell.accessToken, sealPurposes.accessToken(tenantId))
        : undefined,
    refreshToken:
      farewell.refreshToken === null
        ? undefined
        : await sealer.open(farewell.refreshToken, sealPurposes.refreshToken(tenantId)),
  }
}

/** The app is told first: telling it takes a token, and revoking ends that. */
async function sayFarewell(
  services: Services,
  http: InstanceHttp,
  mode: Farewell['mode'],
  credentials: Credentials,
  revokes: boolean,
): Promise<{ readonly told: boolean | null; readonly revoked: boolean }> {
  const { accessToken, refreshToken } = credentials
  const told = mode === 'app' ? await tellFarewell(services, http, credentials) : null
  // ServiceNow gives one pair of tokens to a client and user, so ending ours would end those of another tenant too.
  if (!revokes) return { told, revoked: false }
  for (const token of [refreshToken, accessToken]) if (token !== undefined) await revokeToken(http, token)
  return { told, revoked: true }
}

async function tellFarewell(services: Services, http: InstanceHttp, credentials: Credentials): Promise<boolean> {
  const renew = async (): Promise<string> => {
    if (credentials.refreshToken === undefined) return ''
    return (await refreshTokens(http, credentials, credentials.refreshToken, services.now().getTime())).accessToken
  }
  try {
    const current = credentials.accessToken ?? (await renew())
    const calls = createAuthorizedCalls(http, { current: () => Promise.resolve(current), replace: renew })
    await takeLeaveOfApp(calls, services.serviceNowAppScope)
    return true
  } catch (error) {
    // An instance that refuses us has ended the connection by itself; one that cannot be reached is tried again.
    if (isAppError(error) && error.definition.retry === 'never') return false
    throw error
  }
}

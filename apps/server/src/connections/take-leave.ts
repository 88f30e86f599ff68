import {
  findInstance,
  isClientSharedWithOthers,
  keepForFarewell,
  listAppSharers,
  notifyChange,
  recordFarewell,
  withTenant,
  type Farewell,
} from '@scorelink/database'
import { isAppError } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  revokeToken,
  takeLeaveOfApp,
  type InstanceHttp,
  type TokenSource,
} from '@scorelink/servicenow'
import type { ConnectionJob } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import { obtainTokens } from './obtain-tokens.ts'
import { sealPurposes } from './seal-purposes.ts'

/** How long an instance that cannot be reached is tried, in milliseconds; its tokens are forgotten afterwards. */
const giveUpAfterMs = 24 * 60 * 60_000

/** Tells the app that nobody is connected any more and ends our tokens. */
export async function takeLeave(services: Services, job: ConnectionJob): Promise<void> {
  const { tenantId, connectionId } = job
  const row = await withTenant(services.database.kysely, tenantId, (trx) => findInstance(trx, connectionId))
  if (row === undefined || row.farewell === null || row.removed_at === null) return
  const { instance_origin: instanceOrigin, farewell } = row
  const http = services.instances.dial(instanceOrigin, tenantId)
  try {
    const tokens = await openLastTokens(services, http, job, farewell)
    // The app is told first: telling it takes a token, and revoking ends that.
    const told = farewell.mode === 'app' ? await tellApp(services, http, tokens, tenantId) : null
    // ServiceNow gives one pair of tokens to a client and user, so ending ours would end those of another tenant too.
    const shared = { tenantId, instanceOrigin, clientId: farewell.clientId }
    const revoked = !(await isClientSharedWithOthers(services.database.kysely, shared))
    if (revoked) for (const token of tokens.held()) await revokeToken(http, token)
    await finish(services, job, { told, revoked })
    if (told !== null) await announceOthers(services, { tenantId, instanceOrigin })
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ code: error.code, err: error }, 'taking leave of an instance failed')
    const late = services.now().getTime() - row.removed_at.getTime() >= giveUpAfterMs
    // Otherwise it is tried again when the tenant's connections are next tended.
    if (late || error.definition.retry === 'never') {
      await finish(services, job, { told: farewell.mode === 'app' ? false : null, revoked: false })
    }
  } finally {
    await http.close()
  }
}

async function finish(
  services: Services,
  { tenantId, connectionId }: ConnectionJob,
  outcome: { readonly told: boolean | null; readonly revoked: boolean },
): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordFarewell(trx, connectionId, outcome)
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** Tokens of a removed connection. */
interface LastTokens extends TokenSource {
  /** Those the instance may still take. */
  held(): readonly string[]
}

/**
 * The access token runs out while an instance cannot be reached, and telling the app then takes another. What is obtained
 * is stored before it is used: the next attempt knows what there is to end.
 */
async function openLastTokens(
  services: Services,
  http: InstanceHttp,
  { tenantId, connectionId }: ConnectionJob,
  farewell: Farewell,
): Promise<LastTokens> {
  const { sealer, database, now } = services
  const open = async (sealed: string | null, purpose: string): Promise<string | undefined> =>
    sealed === null ? undefined : await sealer.open(sealed, purpose)
  const { accessTokenExpiresAt: expiresAt } = farewell
  const isFresh = expiresAt !== null && new Date(expiresAt) > now()
  let access = isFresh ? await open(farewell.accessToken, sealPurposes.accessToken(tenantId)) : undefined
  let refresh = await open(farewell.refreshToken, sealPurposes.refreshToken(tenantId))

  const renew = async (): Promise<string> => {
    const { tokens, stored } = await obtainTokens({ sealer, tenantId, http, now }, grantOf(farewell))
    const renewed = {
      ...farewell,
      accessToken: stored.accessToken,
      accessTokenExpiresAt: stored.accessTokenExpiresAt.toISOString(),
      refreshToken: stored.refreshToken,
    }
    await withTenant(database.kysely, tenantId, (trx) => keepForFarewell(trx, connectionId, renewed))
    access = tokens.accessToken
    refresh = tokens.refreshToken ?? refresh
    return access
  }
  return {
    current: async () => access ?? (await renew()),
    replace: renew,
    held: () => [refresh, access].filter((token) => token !== undefined),
  }
}

function grantOf(farewell: Farewell) {
  return {
    grant_type: farewell.grantType,
    client_id: farewell.clientId,
    client_secret: farewell.clientSecret,
    key_id: farewell.keyId,
    private_key: farewell.privateKey,
    subject: farewell.subject,
    refresh_token: farewell.refreshToken,
    refresh_token_expires_at: null,
  }
}

/** The app shows one connection: that of another tenant takes the place of the one that ended. */
async function announceOthers(
  { database, jobs }: Services,
  ended: { readonly tenantId: string; readonly instanceOrigin: string },
): Promise<void> {
  for (const other of await listAppSharers(database.kysely, ended)) {
    await jobs.enqueue('tell-app', other, { key: `${other.tenantId} ${other.connectionId}` })
  }
}

async function tellApp(
  services: Services,
  http: InstanceHttp,
  tokens: TokenSource,
  tenantId: string,
): Promise<boolean> {
  try {
    await takeLeaveOfApp(createAuthorizedCalls(http, tokens), services.serviceNowAppScope, tenantId)
    return true
  } catch (error) {
    // An instance that refuses us has ended the connection by itself; one that cannot be reached is tried again.
    if (isAppError(error) && error.definition.retry === 'never') return false
    throw error
  }
}

import { randomBytes } from 'node:crypto'
import {
  appendAudit,
  deleteConnectionSetup,
  findConnection,
  findConnectionSetup,
  makeFormDue,
  makeWaitingTicketsDue,
  markInstanceConnected,
  notifyChange,
  putConnection,
  readConnectionVersion,
  recordAuthorization,
  withTenant,
  type Authorized,
  type ConnectionRow,
  type TenantTransaction,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  findApp,
  finishAuthorization,
  readIntegrationUser,
  requestTokens,
  serviceNowErrors,
  startAuthorization,
  type AppPresence,
  type AuthorizationAttempt,
  type InstanceHttp,
  type Tokens,
} from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import { resumeFollowing } from '../tickets/end-following.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { openClient, openUnattended } from './connection-grant.ts'
import { retireConnection } from './remove-connection.ts'
import {
  callbackAddress,
  claimVersion,
  requireComplete,
  requireRelease,
  type AccessRow,
  type CompleteAccess,
} from './set-up-connection.ts'
import { sealPurposes } from './seal-purposes.ts'
import { sealTokens } from './obtain-tokens.ts'

/** An attempt to authorize, as the browser carries it, sealed. */
export interface PendingAuthorization extends AuthorizationAttempt {
  /** Connection and version the attempt was started for; a change in between makes it void. */
  readonly connectionId: string
  readonly version: number
  /** Session it was started in; no other may finish it. */
  readonly session: string
}

/** Where the browser has to go; undefined when nobody has to: the grant needs no person, and all is done. */
export type Beginning = { readonly location: string; readonly pending: PendingAuthorization } | undefined

/**
 * Begins to authorize what was set up, or renews the connection in use.
 * @param seen the version the person looked at.
 * @throws AppError `CONNECTION_MISSING`, `CONFLICT_CONNECTION`, `INPUT_INVALID`, `SERVICENOW_RELEASE_TOO_OLD`,
 * `SERVICENOW_GRANT_NOT_OFFERED`
 */
export async function beginAuthorization(
  services: Services,
  person: Person & { readonly sessionId: string },
  seen: number | undefined,
): Promise<Beginning> {
  const { access, version } = await withTenant(services.database.kysely, person.tenantId, async (trx) => ({
    access: await requireAccess(trx),
    version: await readConnectionVersion(trx),
  }))
  if (seen !== undefined && seen !== version) throw new AppError(serverErrors.CONFLICT_CONNECTION)
  return await onLine(services, person.tenantId, access, async (http) => {
    const { offers } = await requireRelease(http)
    if (access.grant_type === 'client-credentials' && offers?.clientCredentials === false) {
      throw new AppError(serviceNowErrors.SERVICENOW_GRANT_NOT_OFFERED)
    }
    const unattended = await openUnattended(services.sealer, person.tenantId, access)
    if (unattended !== undefined) {
      const tokens = await requestTokens(http, unattended, services.now().getTime())
      await putInUse(services, person, { access, version }, http, tokens)
      return undefined
    }
    const client = await openClient(services.sealer, person.tenantId, access)
    const { location, attempt } = await startAuthorization(http, client, {
      redirectUri: callbackAddress(services),
      pkce: offers?.pkce === true,
    })
    const pending = { ...attempt, connectionId: access.connection_id, version, session: person.sessionId }
    return { location, pending }
  })
}

/**
 * Exchanges the code, learns who and what is at the other end, and puts the connection in use.
 * @throws AppError `CONNECTION_ATTEMPT_INVALID` in another session, `CONFLICT_CONNECTION` after somebody else's change
 */
export async function completeAuthorization(
  services: Services,
  person: Person & { readonly sessionId: string },
  callbackUrl: URL,
  pending: PendingAuthorization,
): Promise<void> {
  if (pending.session !== person.sessionId) throw new AppError(serverErrors.CONNECTION_ATTEMPT_INVALID)
  const access = await withTenant(services.database.kysely, person.tenantId, async (trx) => {
    if ((await readConnectionVersion(trx)) !== pending.version) throw new AppError(serverErrors.CONFLICT_CONNECTION)
    return await requireAccess(trx)
  })
  await onLine(services, person.tenantId, access, async (http) => {
    const client = await openClient(services.sealer, person.tenantId, access)
    const tokens = await finishAuthorization(http, client, callbackUrl, pending, services.now().getTime())
    await putInUse(services, person, { access, version: pending.version }, http, tokens)
  })
}

async function putInUse(
  services: Services,
  person: Person,
  { access, version }: { readonly access: CompleteAccess; readonly version: number },
  http: InstanceHttp,
  tokens: Tokens,
): Promise<void> {
  const { tenantId } = person
  const facts = await learnFacts(services, tenantId, http, tokens)
  const now = services.now()
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await claimVersion(trx, version)
    const before = await findConnection(trx)
    const authorized: Authorized = {
      ...facts,
      authorizedByName: person.userName,
      webhookSecret: await webhookSecretOf(services, tenantId, before, access),
    }
    if (before !== undefined && before.connection_id !== access.connection_id) {
      await retireConnection(trx, services, before, person)
    }
    if ((await findConnectionSetup(trx)) === undefined) {
      await recordAuthorization(trx, access.connection_id, authorized, now)
    } else {
      await putConnection(trx, tenantId, toAccess(access), authorized, now)
      await deleteConnectionSetup(trx)
    }
    await markInstanceConnected(trx, access.connection_id)
    await appendAudit(trx, {
      tenantId,
      at: now,
      actor: actorOf(person),
      action: 'connection.authorize',
      subject: access.instance_origin,
      after: { grant: access.grant_type, integrationUser: facts.integrationUserName, mode: facts.mode },
    })
    await resumeFollowing(trx, services, { tenantId, connectionId: access.connection_id }, person)
    await makeWaitingTicketsDue(trx, access.connection_id, now)
    await services.jobs.enqueueDelivery(trx, tenantId)
    const owner = { tenantId, connectionId: access.connection_id }
    await services.jobs.enqueueIn(trx, 'read-states', owner)
    await makeFormDue(trx, owner, now)
    await services.jobs.enqueueIn(trx, 'read-forms', { tenantId })
    if (facts.mode === 'app') await services.jobs.enqueueIn(trx, 'tell-app', owner)
    await notifyChange(trx, { tenantId, type: 'connection' })
    await notifyChange(trx, { tenantId, type: 'state-names' })
  })
}

type Facts = Omit<Authorized, 'authorizedByName' | 'webhookSecret'>

async function learnFacts(services: Services, tenantId: string, http: InstanceHttp, tokens: Tokens): Promise<Facts> {
  const justGranted = { current: () => Promise.resolve(tokens.accessToken), replace: noOther }
  const calls = createAuthorizedCalls(http, justGranted)
  const user = await readIntegrationUser(calls)
  const { release, offers } = await requireRelease(http)
  const app: AppPresence =
    offers?.app === false ? { presence: 'absent' } : await findApp(calls, services.serviceNowAppScope)
  return {
    ...(await sealTokens(services.sealer, tenantId, tokens, services.now())),
    integrationUserName: user.userName,
    integrationUserDisplayName: user.name,
    integrationUserRoles: user.roles,
    integrationUserLanguage: user.language,
    release,
    mode: app.presence === 'usable' ? 'app' : 'table-api',
    appVersion: app.presence === 'absent' ? null : app.version,
    appProblem: app.presence === 'unusable' ? app.problem.code : null,
  }
}

/** One secret for the life of a connection: the app keeps signing with the one it has through a renewal. */
async function webhookSecretOf(
  services: Services,
  tenantId: string,
  before: ConnectionRow | undefined,
  access: AccessRow,
): Promise<string> {
  const kept = before?.connection_id === access.connection_id ? before.webhook_secret : null
  const fresh = randomBytes(32).toString('base64url')
  return kept ?? (await services.sealer.seal(fresh, sealPurposes.webhookSecret(tenantId)))
}

/** What is being set up, else what is in use. */
async function requireAccess(trx: TenantTransaction): Promise<CompleteAccess> {
  const row: AccessRow | undefined = (await findConnectionSetup(trx)) ?? (await findConnection(trx))
  if (row === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
  requireComplete(row)
  return row
}

function toAccess(row: CompleteAccess) {
  return {
    connectionId: row.connection_id,
    instanceOrigin: row.instance_origin,
    grantType: row.grant_type,
    clientId: row.client_id,
    clientSecret: row.client_secret,
    keyId: row.key_id,
    privateKey: row.private_key,
    subject: row.subject,
  }
}

async function onLine<Result>(
  services: Services,
  tenantId: string,
  row: AccessRow,
  work: (http: InstanceHttp) => Promise<Result>,
): Promise<Result> {
  const http = services.instances.dial(row.instance_origin, tenantId)
  try {
    return await work(http)
  } finally {
    await http.close()
  }
}

/** A token refused in the minute it was granted will not be mended by another. */
function noOther(): Promise<never> {
  return Promise.reject(new AppError(serverErrors.CONNECTION_ATTEMPT_INVALID))
}

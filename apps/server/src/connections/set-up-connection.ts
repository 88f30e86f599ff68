import { randomUUID } from 'node:crypto'
import type { ConnectionSetup } from '@scorelink/contracts'
import {
  appendAudit,
  deleteConnection,
  findConnection,
  makeWaitingTicketsDue,
  notifyChange,
  recordAuthorization,
  saveConnectionDetails,
  withTenant,
  type ConnectionRow,
  type StoredSession,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  finishAuthorization,
  parseInstanceAddress,
  readIntegrationUser,
  readRelease,
  startAuthorization,
  type AuthorizationAttempt,
  type InstanceHttp,
} from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { sealPurposes, sealTokens } from './token-keeper.ts'

/** Who does something, for the audit log. */
export type Person = Pick<StoredSession, 'tenantId' | 'userId' | 'userName' | 'userPrincipalName'>

export function callbackAddress(services: Pick<Services, 'publicUrl'>): string {
  return `${services.publicUrl}/api/v1/connection/callback`
}

/** Stores address and client. An unchanged client keeps its secret when none is typed. */
export async function saveDetails(services: Services, person: Person, setup: ConnectionSetup): Promise<void> {
  const origin = parseInstanceAddress(setup.instance, services.allowedOrigins)
  const { tenantId } = person
  const typed =
    setup.clientSecret === ''
      ? undefined
      : await services.sealer.seal(setup.clientSecret, sealPurposes.clientSecret(tenantId))
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const stored = await findConnection(trx)
    const sameInstance = stored?.instance_origin === origin
    const keptSecret = sameInstance && stored.client_id === setup.clientId ? stored.client_secret : undefined
    const clientSecret = typed ?? keptSecret
    if (clientSecret === undefined) {
      throw new AppError(serverErrors.INPUT_INVALID, {
        fields: [{ field: 'clientSecret', message: 'Enter the client secret shown in the application registry.' }],
      })
    }
    const connectionId = sameInstance ? stored.connection_id : randomUUID()
    const details = { tenantId, connectionId, instanceOrigin: origin, clientId: setup.clientId, clientSecret }
    await saveConnectionDetails(trx, details, services.now())
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: { id: person.userId, name: person.userName },
      action: 'connection.set-up',
      subject: origin,
      details: { clientId: setup.clientId, before: stored?.instance_origin ?? null },
    })
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** An attempt to authorize, as the browser carries it, sealed. */
export interface PendingAuthorization extends AuthorizationAttempt {
  readonly connectionId: string
}

export async function beginAuthorization(
  services: Services,
  tenantId: string,
): Promise<{ readonly location: string; readonly pending: PendingAuthorization }> {
  const row = await requireConnection(services, tenantId)
  return await onLine(services, row, async (http) => {
    const oauth = await openClient(services, tenantId, row)
    const { location, attempt } = await startAuthorization(http, oauth, callbackAddress(services))
    return { location, pending: { ...attempt, connectionId: row.connection_id } }
  })
}

/** Exchanges the code, learns who and what is at the other end, and lets parked work go on. */
export async function completeAuthorization(
  services: Services,
  person: Person,
  callbackUrl: URL,
  pending: PendingAuthorization,
): Promise<void> {
  const { tenantId } = person
  const row = await requireConnection(services, tenantId)
  if (row.connection_id !== pending.connectionId) throw new AppError(serverErrors.CONNECTION_ATTEMPT_INVALID)
  const authorized = await onLine(services, row, async (http) => {
    const oauth = await openClient(services, tenantId, row)
    const now = services.now()
    const tokens = await finishAuthorization(http, oauth, callbackUrl, pending, now.getTime())
    const justGranted = { current: () => Promise.resolve(tokens.accessToken), replace: noOther }
    const user = await readIntegrationUser(createAuthorizedCalls(http, justGranted))
    return {
      ...(await sealTokens(services.sealer, tenantId, tokens, now)),
      integrationUserName: user.userName,
      integrationUserDisplayName: user.name,
      release: await readRelease(http),
    }
  })
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordAuthorization(trx, row.connection_id, authorized, services.now())
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: { id: person.userId, name: person.userName },
      action: 'connection.authorize',
      subject: row.instance_origin,
      details: { integrationUser: authorized.integrationUserName },
    })
    for (const ticketId of await makeWaitingTicketsDue(trx, services.now())) {
      await services.jobs.enqueueDelivery(trx, { tenantId, ticketId })
    }
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** Tickets stay readable; nobody follows them until the instance is connected again. */
export async function removeConnection(services: Services, person: Person): Promise<void> {
  const { tenantId } = person
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const row = await findConnection(trx)
    if (row === undefined) return
    await deleteConnection(trx)
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: { id: person.userId, name: person.userName },
      action: 'connection.remove',
      subject: row.instance_origin,
      details: {},
    })
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

async function requireConnection(services: Services, tenantId: string): Promise<ConnectionRow> {
  const row = await withTenant(services.database.kysely, tenantId, findConnection)
  if (row === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
  return row
}

async function openClient(services: Services, tenantId: string, row: ConnectionRow) {
  const clientSecret = await services.sealer.open(row.client_secret, sealPurposes.clientSecret(tenantId))
  return { clientId: row.client_id, clientSecret }
}

async function onLine<Result>(
  services: Services,
  row: ConnectionRow,
  work: (http: InstanceHttp) => Promise<Result>,
): Promise<Result> {
  const http = services.instances.dial(row.instance_origin)
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

import {
  appendAudit,
  deleteConnection,
  deleteConnectionSetup,
  deleteProbeResults,
  findConnection,
  findConnectionSetup,
  markInstanceRemoved,
  notifyChange,
  withTenant,
  type ConnectionRow,
  type ConnectionSetupRow,
  type Farewell,
  type TenantTransaction,
} from '@scorelink/database'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { endFollowing } from '../tickets/end-following.ts'
import { claimVersion, describeConnection } from './set-up-connection.ts'

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
    grantType: row.grant_type,
    clientId: row.client_id,
    clientSecret: row.client_secret,
    keyId: row.key_id,
    privateKey: row.private_key,
    subject: row.subject,
    accessToken: row.access_token,
    accessTokenExpiresAt: row.access_token_expires_at?.toISOString() ?? null,
    refreshToken: row.refresh_token,
  }
  await endFollowing(trx, services, row, person)
  await markInstanceRemoved(trx, row.connection_id, { at: services.now(), byName: person.userName, farewell })
  await services.jobs.enqueueIn(trx, 'take-leave', { tenantId: row.tenant_id, connectionId: row.connection_id })
}

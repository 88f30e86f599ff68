import { randomUUID } from 'node:crypto'
import type { ConnectionSetup, InstanceCheck } from '@scorelink/contracts'
import {
  appendAudit,
  connectionIdOf,
  findConnection,
  findConnectionSetup,
  lockConnectionVersion,
  notifyChange,
  raiseConnectionVersion,
  saveConnectionSetup,
  withTenant,
  type ConnectionRow,
  type ConnectionSetupRow,
  type TenantTransaction,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import {
  offersOf,
  parseInstanceAddress,
  readRelease,
  serviceNowErrors,
  type InstanceHttp,
  type ReleaseOffers,
} from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { sealPurposes } from './seal-purposes.ts'

export function callbackAddress(services: Pick<Services, 'publicUrl'>): string {
  return `${services.publicUrl}/api/v1/connection/callback`
}

/**
 * Stores how to reach an instance, beside a connection in use, which goes on until somebody authorizes this one.
 * Secrets left empty are kept as long as instance and client stay the same.
 * @throws AppError `INPUT_INVALID`, `CONFLICT_CONNECTION`, `SERVICENOW_ADDRESS_INVALID`, `SERVICENOW_ADDRESS_REFUSED`
 */
export async function saveDetails(services: Services, person: Person, setup: ConnectionSetup): Promise<void> {
  const origin = parseInstanceAddress(setup.instance, services.allowedOrigins)
  const { tenantId } = person
  const typed = {
    clientSecret: await sealTyped(services, setup.clientSecret, sealPurposes.clientSecret(tenantId)),
    privateKey: await sealTyped(services, setup.privateKey, sealPurposes.privateKey(tenantId)),
  }
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await claimVersion(trx, setup.version)
    const [stored, connected] = [await findConnectionSetup(trx), await findConnection(trx)]
    const kept = [stored, connected].find(
      (row) => row?.instance_origin === origin && row.client_id === (setup.clientId || null),
    )
    const row: ConnectionSetupRow = {
      tenant_id: tenantId,
      connection_id: await connectionIdOf(trx, tenantId, origin, randomUUID()),
      instance_origin: origin,
      grant_type: setup.grant,
      client_id: setup.clientId || null,
      client_secret: typed.clientSecret ?? kept?.client_secret ?? null,
      key_id: setup.keyId || null,
      private_key: typed.privateKey ?? kept?.private_key ?? null,
      subject: setup.subject || null,
      saved_by_name: person.userName,
      saved_at: services.now(),
    }
    if (!setup.draft) requireComplete(row)
    await saveConnectionSetup(trx, row)
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: actorOf(person),
      action: 'connection.set-up',
      subject: origin,
      before: describeConnection(stored ?? connected),
      after: describeConnection(row),
    })
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}

/** A connection as the audit log tells of it: never its secrets. */
export function describeConnection(row: ConnectionSetupRow | ConnectionRow | undefined) {
  return row === undefined ? null : { instance: row.instance_origin, grant: row.grant_type, clientId: row.client_id }
}

async function sealTyped(services: Services, secret: string | undefined, purpose: string) {
  return secret ? await services.sealer.seal(secret, purpose) : undefined
}

/**
 * Takes the tenant's connection for one change.
 * @param seen the version the person looked at; undefined overwrites whatever is there.
 * @throws AppError `CONFLICT_CONNECTION`
 */
export async function claimVersion(trx: TenantTransaction, seen: number | undefined): Promise<void> {
  const version = await lockConnectionVersion(trx)
  if (seen !== undefined && seen !== version) throw new AppError(serverErrors.CONFLICT_CONNECTION)
  await raiseConnectionVersion(trx)
}

type AccessColumns = 'connection_id' | 'instance_origin' | 'grant_type' | 'client_id' | 'client_secret' | 'key_id'
/** What is known of how to be let in; of a set-up or of a connection in use. */
export type AccessRow = Pick<ConnectionSetupRow, AccessColumns | 'private_key' | 'subject'>
export type CompleteAccess = AccessRow & { readonly client_id: string; readonly client_secret: string }

/** @throws AppError `INPUT_INVALID` naming what is still missing. */
export function requireComplete<Row extends AccessRow>(
  row: Row,
): asserts row is Row & { readonly client_id: string; readonly client_secret: string } {
  const missing = [
    { field: 'clientId', value: row.client_id, message: 'Enter the client ID shown in the application registry.' },
    {
      field: 'clientSecret',
      value: row.client_secret,
      message: 'Enter the client secret shown in the application registry.',
    },
    ...(row.grant_type === 'jwt-bearer'
      ? [
          { field: 'keyId', value: row.key_id, message: 'Enter the key ID of the JWT verifier map.' },
          { field: 'privateKey', value: row.private_key, message: 'Paste the private key that signs.' },
          { field: 'subject', value: row.subject, message: 'Enter the user name of the integration user.' },
        ]
      : []),
  ].filter(({ value }) => value === null)
  if (missing.length === 0) return
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: missing.map(({ field, message }) => ({ field, message })),
  })
}

/** What an instance tells strangers, so that a wrong one is found before anybody leaves for it. */
export async function checkInstance(services: Services, tenantId: string, instance: string): Promise<InstanceCheck> {
  const origin = parseInstanceAddress(instance, services.allowedOrigins)
  const http = services.instances.dial(origin, tenantId)
  try {
    const { release, offers } = await requireRelease(http)
    return { instance: origin, release, offers }
  } finally {
    await http.close()
  }
}

/** @throws AppError `SERVICENOW_RELEASE_TOO_OLD` */
export async function requireRelease(
  http: InstanceHttp,
): Promise<{ readonly release: string | null; readonly offers: ReleaseOffers | null }> {
  const release = await readRelease(http)
  const offers = release === null ? null : offersOf(release)
  if (offers?.supported !== false) return { release, offers }
  throw new AppError(serviceNowErrors.SERVICENOW_RELEASE_TOO_OLD, {
    detail: `This instance runs ${release}; Scorelink needs Kingston or later.`,
    fields: [{ field: 'instance', message: `This instance runs ${release}; Kingston is the oldest that works.` }],
  })
}

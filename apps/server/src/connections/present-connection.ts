import type { Connection, RemovedConnection, StoredSetup } from '@scorelink/contracts'
import {
  findConnection,
  findConnectionSetup,
  findLastRemovedInstance,
  readConnectionVersion,
  type ConnectionRow,
  type ConnectionSetupRow,
  type InstanceRow,
  type TenantTransaction,
} from '@scorelink/database'
import { storedProblem } from '../problem.ts'
import { endsSoon } from './authorization-end.ts'

export async function loadConnection(trx: TenantTransaction, redirectUri: string, now: Date): Promise<Connection> {
  const row = await findConnection(trx)
  const setup = await findConnectionSetup(trx)
  const removed = row === undefined ? await findLastRemovedInstance(trx) : undefined
  return {
    status: row?.status ?? (setup === undefined ? 'none' : 'pending'),
    version: await readConnectionVersion(trx),
    redirectUri,
    ...presentAccess(row ?? setup),
    ...presentFacts(row, now),
    setup: setup === undefined ? null : presentSetup(setup),
    removed: removed === undefined ? null : presentRemoved(removed),
  }
}

/** What leaves the server of how we are let in; secrets stay. */
function presentAccess(row: ConnectionRow | ConnectionSetupRow | undefined) {
  return {
    instance: row?.instance_origin ?? null,
    grant: row?.grant_type ?? null,
    clientId: row?.client_id ?? null,
    keyId: row?.key_id ?? null,
    subject: row?.subject ?? null,
  }
}

function presentFacts(row: ConnectionRow | undefined, now: Date) {
  return {
    mode: row?.mode ?? null,
    release: row?.release ?? null,
    app:
      row === undefined || (row.app_version === null && row.app_problem === null)
        ? null
        : { version: row.app_version, problem: storedProblem(row.app_problem) },
    integrationUser:
      row === undefined || row.integration_user_name === null
        ? null
        : {
            userName: row.integration_user_name,
            name: row.integration_user_display_name ?? row.integration_user_name,
            roles: row.integration_user_roles,
          },
    connectedAt: row?.connected_at?.toISOString() ?? null,
    connectedBy: row?.authorized_by_name ?? null,
    accessTokenExpiresAt: row?.access_token_expires_at?.toISOString() ?? null,
    refreshTokenExpiresAt: row?.refresh_token_expires_at?.toISOString() ?? null,
    expiresSoon: row?.status === 'connected' && endsSoon(row.refresh_token_expires_at, now),
    lastPolledAt: row?.last_polled_at?.toISOString() ?? null,
    problem: storedProblem(row?.problem_code ?? null),
  }
}

function presentSetup(setup: ConnectionSetupRow): StoredSetup {
  return {
    instance: setup.instance_origin,
    grant: setup.grant_type,
    clientId: setup.client_id,
    hasClientSecret: setup.client_secret !== null,
    keyId: setup.key_id,
    subject: setup.subject,
    hasPrivateKey: setup.private_key !== null,
    savedBy: setup.saved_by_name,
    savedAt: setup.saved_at.toISOString(),
  }
}

function presentRemoved(row: InstanceRow): RemovedConnection | null {
  if (row.removed_at === null) return null
  return {
    instance: row.instance_origin,
    removedAt: row.removed_at.toISOString(),
    removedBy: row.removed_by_name ?? '',
    tokensRevoked: row.revoked,
    appTold: row.told,
  }
}

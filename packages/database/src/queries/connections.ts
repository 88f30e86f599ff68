import type { Selectable, Updateable } from 'kysely'
import type { ConnectionMode, ConnectionTable, GrantType } from '../tables/connections.ts'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'
import { tokenColumns, type StoredTokens } from './connection-tokens.ts'

export type ConnectionRow = Selectable<ConnectionTable>

export async function findConnection(trx: TenantTransaction): Promise<ConnectionRow | undefined> {
  return await trx.selectFrom('connections').selectAll().executeTakeFirst()
}

/** What became known of a connection when somebody authorized it. */
export interface Authorized extends StoredTokens {
  readonly integrationUserName: string
  readonly integrationUserDisplayName: string
  /** Null when the instance does not show them. */
  readonly integrationUserRoles: readonly string[] | null
  /** Language code; null is the instance's own. */
  readonly integrationUserLanguage: string | null
  readonly release: string | null
  readonly mode: ConnectionMode
  readonly appVersion: string | null
  readonly appProblem: string | null
  readonly authorizedByName: string
  /** Encrypted. */
  readonly webhookSecret: string
}

/** How an instance lets us in; what a set-up holds once it is complete. */
export interface ConnectionAccess {
  readonly connectionId: string
  readonly instanceOrigin: string
  readonly grantType: GrantType
  readonly clientId: string
  /** Secrets are encrypted. */
  readonly clientSecret: string
  readonly keyId: string | null
  readonly privateKey: string | null
  readonly subject: string | null
}

/** Puts an authorized connection in the place of whatever was there. Polling starts anew and takes everything up. */
export async function putConnection(
  trx: TenantTransaction,
  tenantId: string,
  access: ConnectionAccess,
  authorized: Authorized,
  now: Date,
): Promise<void> {
  const values = {
    tenant_id: tenantId,
    connection_id: access.connectionId,
    instance_origin: access.instanceOrigin,
    grant_type: access.grantType,
    client_id: access.clientId,
    client_secret: access.clientSecret,
    key_id: access.keyId,
    private_key: access.privateKey,
    subject: access.subject,
    last_polled_at: null,
    app_told_at: null,
    ...authorizedColumns(authorized, now),
  }
  await trx
    .insertInto('connections')
    .values(values)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .execute()
}

/** Renews a connection in use: nothing but what authorization tells changes. */
export async function recordAuthorization(
  trx: TenantTransaction,
  connectionId: string,
  authorized: Authorized,
  now: Date,
): Promise<void> {
  await update(trx, connectionId, authorizedColumns(authorized, now))
}

function authorizedColumns(authorized: Authorized, now: Date) {
  return {
    ...tokenColumns(authorized, now),
    expiry_warned_at: null,
    status: 'connected' as const,
    integration_user_name: authorized.integrationUserName,
    integration_user_display_name: authorized.integrationUserDisplayName,
    integration_user_roles:
      authorized.integrationUserRoles === null ? null : JSON.stringify(authorized.integrationUserRoles),
    integration_user_language: authorized.integrationUserLanguage,
    release: authorized.release,
    mode: authorized.mode,
    app_version: authorized.appVersion,
    app_problem: authorized.appProblem,
    authorized_by_name: authorized.authorizedByName,
    webhook_secret: authorized.webhookSecret,
    connected_at: now,
    problem_code: null,
    updated_at: now,
  }
}

/** @param sealed encrypted. */
export async function saveWebhookSecret(trx: TenantTransaction, connectionId: string, sealed: string): Promise<void> {
  await update(trx, connectionId, { webhook_secret: sealed })
}

export async function recordPoll(trx: TenantTransaction, connectionId: string, seenUntil: Date | null): Promise<void> {
  await update(trx, connectionId, { last_polled_at: seenUntil, problem_code: null })
}

export async function recordConnectionProblem(
  trx: TenantTransaction,
  connectionId: string,
  problemCode: string,
): Promise<void> {
  await update(trx, connectionId, { problem_code: problemCode })
}

/** The app on the instance knows who is connected. */
export async function recordAppTold(trx: TenantTransaction, connectionId: string, now: Date): Promise<void> {
  await update(trx, connectionId, { app_told_at: now })
}

/** The app was upgraded since the connection was authorized. */
export async function recordAppVersion(trx: TenantTransaction, connectionId: string, version: string): Promise<void> {
  await update(trx, connectionId, { app_version: version })
}

export async function deleteConnection(trx: TenantTransaction): Promise<void> {
  await trx.deleteFrom('connections').execute()
}

/** Writes nothing when the tenant has another connection by now: what was learnt is about the old one. */
async function update(
  trx: TenantTransaction,
  connectionId: string,
  change: Updateable<ConnectionTable>,
): Promise<void> {
  await trx.updateTable('connections').set(change).where('connection_id', '=', connectionId).execute()
}

/** Whether another tenant reaches the same instance by the same OAuth client. */
export async function isClientSharedWithOthers(
  db: SystemDatabase,
  connection: { readonly tenantId: string; readonly instanceOrigin: string; readonly clientId: string },
): Promise<boolean> {
  const other = await db
    .selectFrom('connections')
    .select('tenant_id')
    .where('instance_origin', '=', connection.instanceOrigin)
    .where('client_id', '=', connection.clientId)
    .where('tenant_id', '<>', connection.tenantId)
    .executeTakeFirst()
  return other !== undefined
}

/** Connections of other tenants that use the app of the same instance. */
export async function listAppSharers(
  db: SystemDatabase,
  connection: { readonly tenantId: string; readonly instanceOrigin: string },
): Promise<Array<{ readonly tenantId: string; readonly connectionId: string }>> {
  const rows = await db
    .selectFrom('connections')
    .select(['tenant_id', 'connection_id'])
    .where('instance_origin', '=', connection.instanceOrigin)
    .where('mode', '=', 'app')
    .where('tenant_id', '<>', connection.tenantId)
    .execute()
  return rows.map((row) => ({ tenantId: row.tenant_id, connectionId: row.connection_id }))
}

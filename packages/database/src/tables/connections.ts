import type { Phase, TicketKind } from '@scorelink/domain'
import type { Generated, JSONColumnType } from 'kysely'
import type { Instant, OptionalInstant } from './instants.ts'

/** How we come by tokens of an instance. */
export type GrantType = 'authorization-code' | 'client-credentials' | 'jwt-bearer'

/** Whether tickets go through the connector app or the tables. */
export type ConnectionMode = 'table-api' | 'app'

export interface ConnectionTable {
  tenant_id: string
  connection_id: string
  instance_origin: string
  client_id: string
  /** Secrets are JWE texts. */
  client_secret: string
  access_token: string | null
  refresh_token: string | null
  access_token_expires_at: OptionalInstant
  refresh_token_expires_at: OptionalInstant
  status: 'connected' | 'authorization-lost'
  integration_user_name: string | null
  integration_user_display_name: string | null
  release: string | null
  connected_at: OptionalInstant
  last_polled_at: OptionalInstant
  problem_code: string | null
  created_at: Generated<Date>
  updated_at: Instant
  grant_type: Generated<GrantType>
  /** Of the JWT bearer grant: name of the key in the registry, the key (encrypted), and the user it speaks for. */
  key_id: string | null
  private_key: string | null
  subject: string | null
  mode: Generated<ConnectionMode>
  app_version: string | null
  /** Why an installed app is not used. */
  app_problem: string | null
  /** Null when the instance does not show them. */
  integration_user_roles: JSONColumnType<string[] | null, string | null | undefined, string | null>
  /** `nl`; null is the instance's own language. */
  integration_user_language: string | null
  authorized_by_name: string | null
  /** Encrypted; signs what the app sends us. */
  webhook_secret: string | null
  /** When the app was last told who is connected. */
  app_told_at: OptionalInstant
  /** When tokens last came from the instance. */
  tokens_renewed_at: OptionalInstant
  /** The process that asks for tokens just now. */
  token_lease_owner: string | null
  token_lease_until: OptionalInstant
  /** When people were last told that the refresh token ends. */
  expiry_warned_at: OptionalInstant
}

/** A connection being set up; the one in use, if any, goes on until somebody authorized this. */
export interface ConnectionSetupTable {
  tenant_id: string
  connection_id: string
  instance_origin: string
  grant_type: GrantType
  client_id: string | null
  /** Secrets are JWE texts. */
  client_secret: string | null
  key_id: string | null
  private_key: string | null
  subject: string | null
  saved_by_name: string
  saved_at: Instant
}

/** An instance the tenant connected at some time. Its id stays, so that its tickets are taken up again. */
export interface InstanceTable {
  tenant_id: string
  instance_origin: string
  connection_id: string
  /** Null while it is connected or being set up. */
  removed_at: OptionalInstant
  removed_by_name: string | null
  /** What is needed to take leave of it, secrets encrypted; null once that is done or given up. */
  farewell: JSONColumnType<Farewell | null, string | null | undefined, string | null>
  /** Whether the app was told; null while not yet known, or without an app. */
  told: boolean | null
  /** Whether the tokens were revoked; null while not yet known. */
  revoked: boolean | null
}

/** Credentials of a removed connection, encrypted as they were in it. */
export interface Farewell {
  readonly mode: ConnectionMode
  readonly grantType: GrantType
  readonly clientId: string
  readonly clientSecret: string
  readonly keyId: string | null
  readonly privateKey: string | null
  readonly subject: string | null
  readonly accessToken: string | null
  /** ISO 8601. */
  readonly accessTokenExpiresAt: string | null
  readonly refreshToken: string | null
}

export interface StateNameTable {
  tenant_id: string
  connection_id: string
  kind: TicketKind
  /** The instance's own value, which is the key: labels change with language. */
  value: string
  /** Label in the instance's language. */
  label: string
  /** Label by language code. */
  labels: JSONColumnType<Record<string, string>>
  /** Order in the instance's list. */
  position: number
  /** False for a value met on a ticket that no list of the instance has. */
  listed: boolean
  /** No longer in the list. */
  retired: Generated<boolean>
  /** Turned up after the first reading and not looked at yet. */
  fresh: Generated<boolean>
  custom_name: string | null
  /** The tenant's choice; null takes the standard meaning. */
  phase: Phase | null
  read_at: Instant
}

export interface ProbeResultTable {
  tenant_id: string
  probe_id: string
  result: JSONColumnType<Record<string, unknown>>
  checked_at: Instant
}

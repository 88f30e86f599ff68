import type { Instance, Row } from '../instance.ts'
import { escapeQueryValue } from '../rest/values/query-text.ts'
import { clientSecretOf } from './stored-secrets.ts'
import { systemActor } from './system-actor.ts'

/** One record of the application registry, `oauth_entity`. */
export interface Client {
  readonly sysId: string
  readonly name: string
  readonly logoUrl: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectAddresses: readonly string[]
  readonly accessTokenSeconds: number
  readonly refreshTokenSeconds: number
  /** Proves itself by PKCE instead of a secret. */
  readonly isPublic: boolean
  /** sys_id of the user that client-credentials tokens act as; empty when none is set. */
  readonly applicationUser: string
}

/** The active application with this client id. */
export function findClient(instance: Instance, clientId: string): Client | undefined {
  if (clientId === '') return undefined
  const query = `client_id=${escapeQueryValue(clientId)}^active=true`
  const found = instance.records.find('oauth_entity', { query, limit: 1 }, systemActor)[0]
  return found && clientOf(found, instance)
}

/** The application a token was issued through, while it is active. */
export function clientOfToken(instance: Instance, credential: Row): Client | undefined {
  const row = instance.records.get('oauth_entity', credential['peer'] ?? '')
  return row?.['active'] === 'true' ? clientOf(row, instance) : undefined
}

/** Documented defaults: half an hour and a hundred days. */
function clientOf(row: Row, instance: Instance): Client {
  const text = (column: string): string => row[column] ?? ''
  return {
    sysId: text('sys_id'),
    name: text('name'),
    logoUrl: text('logo_url'),
    clientId: text('client_id'),
    // Read only where it is compared: calls with a token need the record and not its secret.
    get clientSecret() {
      return clientSecretOf(row, instance)
    },
    redirectAddresses: text('redirect_url')
      .split(/[,\s]+/)
      .filter((address) => address !== ''),
    accessTokenSeconds: seconds(text('access_token_lifespan'), 1800),
    refreshTokenSeconds: seconds(text('refresh_token_lifespan'), 8_640_000),
    isPublic: text('public_client') === 'true',
    applicationUser: text('oauth_application_user'),
  }
}

function seconds(text: string, fallback: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : fallback
}

import type { Instance, Row } from '../instance.ts'
import { scopeText } from './api-scopes.ts'
import { fromPlatformTime, toPlatformTime } from './platform-time.ts'
import { deriveToken, hashToken } from './secrets.ts'
import { systemActor } from './system-actor.ts'

export type TokenType = 'access_token' | 'refresh_token'

/** Whom a token lets in, through which application. */
export interface Grantee {
  readonly clientSysId: string
  readonly clientId: string
  readonly userSysId: string
}

export interface Token {
  readonly value: string
  /** Whole seconds left. */
  readonly expiresIn: number
}

/**
 * The grantee's valid token, or a new one. A still-valid token is handed out again with the time it has left, as
 * instances do (ServiceNow docs, OAuth token processor; observed by clients).
 *
 * @param lifespanSeconds of a new token.
 */
export function tokenFor(type: TokenType, grantee: Grantee, lifespanSeconds: number, instance: Instance): Token {
  const now = instance.now()
  const query = `type=${type}^peer=${grantee.clientSysId}^user=${grantee.userSysId}^ORDERBYDESCexpires`
  const latest = instance.records.find('oauth_credential', { query, limit: 1 }, systemActor)[0]
  const row = latest && isValid(latest, now) ? latest : store(type, grantee, lifespanSeconds, instance)
  const value = valueOf(type, row['sys_id'] ?? '', instance)
  return { value, expiresIn: Math.floor((expiryOf(row) - now) / 1000) }
}

/** The record of a token that is known, of this type, and not expired. */
export function findToken(type: TokenType, value: string, instance: Instance): Row | undefined {
  if (value === '') return undefined
  const query = `token_hash=${hashToken(value)}^type=${type}`
  const row = instance.records.find('oauth_credential', { query, limit: 1 }, systemActor)[0]
  return row && isValid(row, instance.now()) ? row : undefined
}

/** Marks a token as expired now. @returns false when there is no such token. */
export function revokeToken(value: string, instance: Instance): boolean {
  const query = `token_hash=${hashToken(value)}`
  const row = instance.records.find('oauth_credential', { query, limit: 1 }, systemActor)[0]
  if (row === undefined) return false
  revokeCredential(row['sys_id'] ?? '', instance)
  return true
}

/** As the "Revoke Access" action of Manage Tokens. */
export function revokeCredential(sysId: string, instance: Instance): void {
  const row = instance.records.get('oauth_credential', sysId)
  if (row === undefined || !isValid(row, instance.now())) return
  const expires = toPlatformTime(instance.now())
  instance.records.update('oauth_credential', sysId, { expires }, systemActor, { workflow: false })
}

export function isValid(row: Row, now: number): boolean {
  return expiryOf(row) > now
}

function store(type: TokenType, grantee: Grantee, lifespanSeconds: number, instance: Instance): Row {
  const sysId = instance.newSysId()
  const now = instance.now()
  const values = {
    sys_id: sysId,
    token_hash: hashToken(valueOf(type, sysId, instance)),
    type,
    peer: grantee.clientSysId,
    user: grantee.userSysId,
    client_id: grantee.clientId,
    scopes: scopeText(instance, grantee.clientSysId),
    expires: toPlatformTime(now + lifespanSeconds * 1000),
  }
  const actor = instance.actor(grantee.userSysId) ?? systemActor
  return instance.records.insert('oauth_credential', values, actor, { workflow: false })
}

function valueOf(type: TokenType, sysId: string, instance: Instance): string {
  return deriveToken(type, sysId, instance.sql)
}

function expiryOf(row: Row): number {
  return fromPlatformTime(row['expires'] ?? '')
}

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  findConnection,
  leaseTokens,
  markAuthorizationLost,
  notifyChange,
  releaseTokens,
  saveTokens,
  withTenant,
  type ConnectionRow,
  type Database,
} from '@scorelink/database'
import { AppError, isAppError, type Logger } from '@scorelink/kit'
import { serviceNowErrors, type InstanceHttp, type TokenSource } from '@scorelink/servicenow'
import type { Sealer } from '../secrets/sealer.ts'
import { obtainTokens } from './obtain-tokens.ts'
import { sealPurposes } from './seal-purposes.ts'
import { decideRenewal } from './token-renewal.ts'

export interface TokenKeeperOptions {
  readonly database: Database
  readonly sealer: Sealer
  readonly logger: Logger
  readonly tenantId: string
  readonly connectionId: string
  readonly http: InstanceHttp
  /** Longest call to the instance, in milliseconds. */
  readonly timeoutMs: number
  readonly now: () => Date
}

/** A request for tokens may be made twice, once by each clock. */
const requestsALease = 2
const leaseMarginMs = 5_000
/** How often a process looks whether another has finished. */
const lookAgainMs = 100

/**
 * Tokens of one connection, kept in the database for all processes. Callers that need a new one at the same time share
 * one request: within a process by waiting for it, between processes by a lease on the row.
 */
export function createTokenKeeper(options: TokenKeeperOptions): TokenSource {
  let renewal: Promise<string> | undefined
  const renewOnce = (refused: string | undefined): Promise<string> => {
    renewal ??= renew(options, refused).finally(() => {
      renewal = undefined
    })
    return renewal
  }
  return {
    async current() {
      const row = await load(options)
      const need = needOf(row, options.now())
      if (need === 'must' || row.access_token === null) return await renewOnce(undefined)
      const stored = await openAccessToken(options, row.access_token)
      if (need === 'no') return stored
      // Renewing ahead may fail: the token is good for this call all the same.
      return await renewOnce(undefined).catch((error: unknown) => {
        if (isAppError(error) && error.definition.retry === 'backoff') return stored
        throw error
      })
    },
    replace: (refused) => renewOnce(refused),
  }
}

function needOf(row: ConnectionRow, now: Date): ReturnType<typeof decideRenewal> {
  if (row.access_token_expires_at === null) return 'must'
  return decideRenewal({ expiresAt: row.access_token_expires_at, renewedAt: row.tokens_renewed_at }, now)
}

/** @param refused a token the instance refused; without one, renews because of time. */
async function renew(options: TokenKeeperOptions, refused: string | undefined): Promise<string> {
  for (;;) {
    const row = await load(options)
    const renewedElsewhere = await usable(options, row, refused)
    if (renewedElsewhere !== undefined) return renewedElsewhere
    const renewed = await renewUnderLease(options, refused)
    if (renewed !== undefined) return renewed
    await pause(lookAgainMs)
  }
}

async function usable(
  options: TokenKeeperOptions,
  row: ConnectionRow,
  refused: string | undefined,
): Promise<string | undefined> {
  if (row.access_token === null || needOf(row, options.now()) !== 'no') return undefined
  const stored = await openAccessToken(options, row.access_token)
  return stored === refused ? undefined : stored
}

/** @returns undefined when another process holds the lease or took it away: look again. */
async function renewUnderLease(options: TokenKeeperOptions, refused: string | undefined): Promise<string | undefined> {
  const { tenantId, connectionId } = options
  const owner = randomUUID()
  const now = options.now()
  const until = new Date(now.getTime() + requestsALease * options.timeoutMs + leaseMarginMs)
  const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
    withTenant(options.database.kysely, tenantId, work)
  const row = await inTenant((trx) => leaseTokens(trx, connectionId, { owner, until }, now))
  if (row === undefined) return undefined
  try {
    // Between looking and leasing another may have finished.
    const renewedElsewhere = await usable(options, row, refused)
    if (renewedElsewhere !== undefined) {
      await inTenant((trx) => releaseTokens(trx, connectionId, owner))
      return renewedElsewhere
    }
    const { tokens, stored } = await obtainTokens(options, row)
    // The instance hands out a still valid token again instead of a new one: asking once more would not help.
    if (tokens.accessToken === refused) throw new AppError(serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED)
    const saved = await inTenant((trx) => saveTokens(trx, connectionId, owner, stored, options.now()))
    return saved ? tokens.accessToken : undefined
  } catch (error) {
    if (!isRefusal(error)) {
      await inTenant((trx) => releaseTokens(trx, connectionId, owner))
      throw error
    }
    if (!(await lose(options, owner, error))) return undefined
    throw new AppError(serviceNowErrors.SERVICENOW_UNAUTHORIZED, { cause: error })
  }
}

function isRefusal(error: unknown): boolean {
  return isAppError(error) && error.definition === serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED
}

/** A connection that is lost is not tried again before somebody authorizes: the instance would lock the user out. */
async function load({ database, tenantId, connectionId }: TokenKeeperOptions): Promise<ConnectionRow> {
  const row = await withTenant(database.kysely, tenantId, findConnection)
  if (row?.connection_id === connectionId && row.status === 'connected') return row
  throw new AppError(serviceNowErrors.SERVICENOW_UNAUTHORIZED)
}

async function openAccessToken({ sealer, tenantId }: TokenKeeperOptions, sealed: string): Promise<string> {
  return await sealer.open(sealed, sealPurposes.accessToken(tenantId))
}

/** Says so once, for everybody: work is parked until somebody authorizes again. */
async function lose(options: TokenKeeperOptions, owner: string, cause: unknown): Promise<boolean> {
  const { tenantId, connectionId, logger } = options
  const code = serviceNowErrors.SERVICENOW_UNAUTHORIZED.code
  const lost = await withTenant(options.database.kysely, tenantId, async (trx) => {
    const marked = await markAuthorizationLost(trx, connectionId, owner, code, options.now())
    if (marked) await notifyChange(trx, { tenantId, type: 'connection' })
    return marked
  })
  if (lost) logger.warn({ tenantId, connectionId, code, err: cause }, 'authorization lost')
  return lost
}

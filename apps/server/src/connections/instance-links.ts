import { findBudget, findConnection, withTenant, type ConnectionRow, type Database } from '@scorelink/database'
import { callsLeft, decideCall, type CallClass } from '@scorelink/domain'
import { AppError, type Logger } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  createInstanceHttp,
  createAppTickets,
  createTableApiTickets,
  type AuthorizedCalls,
  type InstanceHttp,
  type NetworkSettings,
  type TicketSystem,
} from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { createCallGate } from './call-gate.ts'
import { createTokenKeeper } from './token-keeper.ts'

/** An open line to the instance of one connection. */
export interface InstanceLink {
  readonly connectionId: string
  readonly calls: AuthorizedCalls
  readonly tickets: TicketSystem
  /** User name and full name of the user our tokens act as; none while unknown. */
  readonly integrationUser: readonly string[]
  /** Calls that may be made now; asked before work is begun that a refusal would only undo. */
  budget(callClass: CallClass): Promise<BudgetRoom>
}

export interface BudgetRoom {
  /** Infinity without a limit. */
  readonly left: number
  readonly limitPerHour: number | null
  /** Why there is none. */
  readonly reason: 'blocked' | 'spent'
  /** When there will be some, in epoch milliseconds. */
  readonly retryAtMs: number
}

export interface InstanceLinks {
  /** The line of the tenant's connection. @throws AppError `CONNECTION_MISSING` */
  open(tenantId: string): Promise<InstanceLink>
  /** A bare line to an address, for setting a connection up; close it after use. Its calls count for the tenant. */
  dial(origin: string, tenantId: string): InstanceHttp
  /** How connections to an address leave. */
  wayTo(origin: string): {
    readonly network: NetworkSettings
    readonly mayBePrivate: boolean
    readonly timeoutMs: number
  }
  close(): Promise<void>
}

export interface InstanceLinksOptions {
  readonly database: Database
  readonly sealer: Sealer
  readonly logger: Logger
  readonly timeoutMs: number
  readonly network: NetworkSettings
  /** Origins that may lead to private addresses. */
  readonly allowedOrigins: readonly string[]
  /** `x_mioms_m365ticket` */
  readonly serviceNowAppScope: string
  readonly now: () => Date
}

/** Keeps one line a connection, so that calls share sockets and one renewal of tokens. */
export function createInstanceLinks(options: InstanceLinksOptions): InstanceLinks {
  // The key holds tenant, connection and instance: no line is ever shared between two of any.
  const lines = new Map<string, { readonly http: InstanceHttp; readonly calls: AuthorizedCalls }>()
  const wayTo = (origin: string) => ({
    network: options.network,
    mayBePrivate: options.allowedOrigins.includes(origin),
    timeoutMs: options.timeoutMs,
  })
  const dial = (origin: string, tenantId: string): InstanceHttp =>
    createInstanceHttp({
      origin,
      ...wayTo(origin),
      gate: createCallGate({ ...options, key: { tenantId, instanceOrigin: origin } }),
    })

  const connect = (tenantId: string, row: ConnectionRow) => {
    const http = dial(row.instance_origin, tenantId)
    const tokens = createTokenKeeper({ ...options, tenantId, connectionId: row.connection_id, http })
    return { http, calls: createAuthorizedCalls(http, tokens) }
  }

  return {
    dial,
    wayTo,
    async open(tenantId) {
      const row = await withTenant(options.database.kysely, tenantId, findConnection)
      if (row === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
      const key = `${tenantId} ${row.connection_id} ${row.instance_origin}`
      const line = lines.get(key) ?? connect(tenantId, row)
      lines.set(key, line)
      return {
        connectionId: row.connection_id,
        calls: line.calls,
        tickets:
          row.mode === 'app'
            ? createAppTickets(line.calls, options.serviceNowAppScope)
            : createTableApiTickets(line.calls),
        integrationUser: namesOf(row),
        budget: (callClass) => roomOf(options, tenantId, row.instance_origin, callClass),
      }
    },
    async close() {
      await Promise.all([...lines.values()].map(({ http }) => http.close()))
    },
  }
}

function namesOf({ integration_user_name, integration_user_display_name }: ConnectionRow): string[] {
  return [integration_user_name, integration_user_display_name].filter((name) => name !== null)
}

async function roomOf(
  { database, now }: InstanceLinksOptions,
  tenantId: string,
  instanceOrigin: string,
  callClass: CallClass,
): Promise<BudgetRoom> {
  const nowMs = now().getTime()
  const stored = await withTenant(database.kysely, tenantId, (trx) => findBudget(trx, instanceOrigin, now()))
  if (stored === undefined) {
    return { left: Number.POSITIVE_INFINITY, limitPerHour: null, reason: 'spent', retryAtMs: nowMs }
  }
  const { limitPerHour } = stored.budget
  const decision = decideCall(stored.budget, callClass, 1, nowMs)
  if (!decision.admit) return { left: 0, limitPerHour, reason: decision.reason, retryAtMs: decision.retryAtMs }
  return { left: callsLeft(stored.budget, callClass, nowMs), limitPerHour, reason: 'spent', retryAtMs: nowMs }
}

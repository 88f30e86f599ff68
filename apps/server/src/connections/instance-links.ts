import { findConnection, withTenant, type ConnectionRow, type Database } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import {
  createAuthorizedCalls,
  createInstanceHttp,
  createTicketTables,
  type AuthorizedCalls,
  type InstanceHttp,
  type NetworkSettings,
  type TicketTables,
} from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { createTokenKeeper } from './token-keeper.ts'

/** An open line to the instance of one connection. */
export interface InstanceLink {
  readonly connectionId: string
  readonly calls: AuthorizedCalls
  readonly tables: TicketTables
}

export interface InstanceLinks {
  /** The line of the tenant's connection. @throws AppError `CONNECTION_MISSING` */
  open(tenantId: string): Promise<InstanceLink>
  /** A bare line to an address, for setting a connection up; close it after use. */
  dial(origin: string): InstanceHttp
  close(): Promise<void>
}

export interface InstanceLinksOptions {
  readonly database: Database
  readonly sealer: Sealer
  readonly timeoutMs: number
  readonly network: NetworkSettings
  /** Origins that may lead to private addresses. */
  readonly allowedOrigins: readonly string[]
  readonly now: () => Date
}

/** Keeps one line a connection, so that calls share sockets and one renewal of tokens. */
export function createInstanceLinks(options: InstanceLinksOptions): InstanceLinks {
  // The key holds tenant, connection and instance: no line is ever shared between two of any.
  const lines = new Map<string, InstanceLink & { readonly http: InstanceHttp }>()
  const dial = (origin: string) =>
    createInstanceHttp({
      origin,
      timeoutMs: options.timeoutMs,
      network: options.network,
      mayBePrivate: options.allowedOrigins.includes(origin),
    })

  const connect = (tenantId: string, row: ConnectionRow) => {
    const http = dial(row.instance_origin)
    const tokens = createTokenKeeper({ ...options, tenantId, connectionId: row.connection_id, http })
    const calls = createAuthorizedCalls(http, tokens)
    return { http, connectionId: row.connection_id, calls, tables: createTicketTables(calls) }
  }

  return {
    dial,
    async open(tenantId) {
      const row = await withTenant(options.database.kysely, tenantId, findConnection)
      if (row === undefined || row.status === 'pending') throw new AppError(serverErrors.CONNECTION_MISSING)
      const key = `${tenantId} ${row.connection_id} ${row.instance_origin}`
      const line = lines.get(key) ?? connect(tenantId, row)
      lines.set(key, line)
      return line
    },
    async close() {
      await Promise.all([...lines.values()].map(({ http }) => http.close()))
    },
  }
}

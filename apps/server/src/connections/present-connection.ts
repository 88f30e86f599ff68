import type { Connection } from '@scorelink/contracts'
import type { ConnectionRow } from '@scorelink/database'
import { storedProblem } from '../problem.ts'

/** What leaves the server of a connection; secrets stay. */
export function presentConnection(row: ConnectionRow | undefined, redirectUri: string): Connection {
  return {
    status: row?.status ?? 'none',
    redirectUri,
    instance: row?.instance_origin ?? null,
    clientId: row?.client_id ?? null,
    mode: row === undefined || row.status === 'pending' ? null : 'table-api',
    release: row?.release ?? null,
    integrationUser:
      row === undefined || row.integration_user_name === null
        ? null
        : {
            userName: row.integration_user_name,
            name: row.integration_user_display_name ?? row.integration_user_name,
          },
    connectedAt: row?.connected_at?.toISOString() ?? null,
    accessTokenExpiresAt: row?.access_token_expires_at?.toISOString() ?? null,
    refreshTokenExpiresAt: row?.refresh_token_expires_at?.toISOString() ?? null,
    lastPolledAt: row?.last_polled_at?.toISOString() ?? null,
    problem: storedProblem(row?.problem_code ?? null),
  }
}

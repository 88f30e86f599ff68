import { createLogger } from '@scorelink/kit'
import { insertTickets, withTenant, type NewTicketRow } from '@scorelink/database'
import { readServerConfig } from '../../apps/server/src/config.ts'
import { deliverTickets } from '../../apps/server/src/jobs/deliver-tickets.ts'
import { followTickets } from '../../apps/server/src/jobs/follow-tickets.ts'
import { startServer, type RunningServer } from '../../apps/server/src/server.ts'
import { connect, signIn, type PortalClient } from './portal-client.ts'
import { startSurroundings, type Surroundings, type SurroundingsOptions } from './surroundings.ts'

/**
 * Delivery and following in this process, on a clock that a test moves, against a simulated instance on the same clock.
 * Nothing happens by itself: a test asks for each turn.
 */
export interface TicketEngine {
  readonly surroundings: Surroundings
  readonly server: RunningServer
  /** Signed in, unless the clock was moved past the end of the session: see {@link signInAgain}. */
  readonly admin: PortalClient
  readonly tenantId: string
  /** Moves both clocks. */
  advance(ms: number): Promise<void>
  signInAgain(): Promise<void>
  deliver(): Promise<void>
  follow(): Promise<void>
  /** Stores tickets as they are after sharing, without the API. @returns their ids. */
  store(count: number, over?: Partial<NewTicketRow>): Promise<string[]>
  /** Calls of the instance since the last time this was asked; the first part of the path, and what each counts as. */
  newCalls(): Call[]
  close(): Promise<void>
}

export interface Call {
  readonly method: string
  readonly path: string
  readonly status: number | undefined
  /** What the instance may count it as: a batch is its parts and itself. */
  readonly weight: number
}

export async function startTicketEngine(
  extra: Readonly<Record<string, string>> = {},
  options: SurroundingsOptions = {},
): Promise<TicketEngine> {
  const surroundings = await startSurroundings(extra, options)
  const { serviceNow, environment } = surroundings
  let aheadMs = 0
  const now = (): Date => new Date(Date.now() + aheadMs)
  const server = await startServer(readServerConfig(environment), createLogger('silent'), { role: 'web', now })
  const { services } = server
  const [tenantId = ''] = services.tenantIds
  let admin = await signIn(surroundings, 0)
  await connect(surroundings, admin)
  let heard = 0
  return {
    surroundings,
    server,
    get admin() {
      return admin
    },
    tenantId,
    async advance(ms) {
      aheadMs += ms
      await serviceNow.control.advanceClock(ms)
    },
    async signInAgain() {
      admin = await signIn(surroundings, 0)
    },
    deliver: () => deliverTickets(services, { tenantId }),
    follow: () => followTickets(services, { tenantId }),
    async store(count, over = {}) {
      const rows = Array.from({ length: count }, () => ({ ...ticketRow(tenantId, now()), ...over }))
      for (let at = 0; at < count; at += rowsAStatement) {
        await withTenant(services.database.kysely, tenantId, (trx) =>
          insertTickets(trx, rows.slice(at, at + rowsAStatement)),
        )
      }
      return rows.map(({ ticket_id }) => ticket_id)
    },
    newCalls() {
      const entries = serviceNow.control.requests({ after: heard })
      heard = entries.at(-1)?.sequence ?? heard
      return entries.map(({ method, target, status, body }) => {
        const path = target.split('?', 1)[0] ?? ''
        return { method, path, status, weight: path === '/api/now/batch' ? partsOf(body) + 1 : 1 }
      })
    },
    async close() {
      await server.close()
      await surroundings.close()
    },
  }
}

const rowsAStatement = 500

/** The log keeps the beginning of a long body: its parts are counted by their ids. */
function partsOf(body: string): number {
  return body.match(/"url":/g)?.length ?? 0
}

/** A ticket as it is after sharing. */
export function ticketRow(tenantId: string, at: Date): NewTicketRow {
  const ticketId = crypto.randomUUID()
  return {
    tenant_id: tenantId,
    ticket_id: ticketId,
    kind: 'incident',
    action_ids: [],
    name: 'Require multifactor authentication',
    description: 'Text',
    priority: 2,
    due_date: null,
    source: 'user',
    category: 'identity',
    requested_by_id: 'u',
    requested_by_name: 'U',
    requested_by_principal: 'u@example.com',
    link: 'https://portal.example/tickets',
    delivery: 'queued',
    next_attempt_at: at,
    lease_owner: null,
    problem_code: null,
    problem_detail: null,
    connection_id: null,
    sys_id: null,
    number: null,
    url: null,
    state_value: null,
    state_label: null,
    phase: null,
    created_at: at,
    updated_at: at,
  }
}

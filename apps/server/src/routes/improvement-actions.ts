import { z } from 'zod'
import {
  ActionDecision,
  ImprovementActionDetail,
  ImprovementActionPage,
  ImprovementActionQuery,
} from '@scorelink/contracts'
import {
  findAction,
  listActions,
  listSnapshots,
  listTicketsOfActions,
  withTenant,
  type TicketRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { signedIn } from '../plugins/access.ts'
import { decideAction } from '../secure-score/decide-action.ts'
import { presentAction, presentActionDetail } from '../secure-score/present-action.ts'
import { loadTicketView } from '../state-names/ticket-view.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addImprovementActionRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  const readDetail = async (tenantId: string, actionId: string) =>
    await withTenant(kysely, tenantId, async (trx) => {
      const row = await findAction(trx, actionId)
      if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
      const tickets = await listTicketsOfActions(trx, [row.action_id])
      const snapshots = await listSnapshots(trx, firstDayOfHistory(services.now()))
      return presentActionDetail(row, tickets, await loadTicketView(trx), snapshots)
    })

  app.get(
    '/api/v1/improvement-actions',
    {
      onRequest: access.read,
      schema: { querystring: ImprovementActionQuery, response: { 200: ImprovementActionPage } },
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query
      const after = fromCursor(cursor, rankDigits)
      return await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const afterRank = after === undefined ? undefined : Number(after)
        const rows = await listActions(trx, { ...filter, afterRank, limit: limit + 1 })
        const tickets = groupByAction(
          await listTicketsOfActions(
            trx,
            rows.map((row) => row.action_id),
          ),
        )
        const view = await loadTicketView(trx)
        return toPage(
          rows,
          limit,
          (row) => row.rank,
          (row) => presentAction(row, tickets.get(row.action_key) ?? [], view),
        )
      })
    },
  )

  app.get(
    '/api/v1/improvement-actions/:id',
    {
      onRequest: access.read,
      schema: { params: z.object({ id: z.string().max(200) }), response: { 200: ImprovementActionDetail } },
    },
    async (request) => await readDetail(signedIn(request).tenantId, request.params.id),
  )

  app.put(
    '/api/v1/improvement-actions/:id/status',
    {
      onRequest: access.write,
      schema: {
        params: z.object({ id: z.string().max(200) }),
        body: ActionDecision,
        response: { 200: ImprovementActionDetail },
      },
    },
    async (request) => {
      const person = signedIn(request)
      await decideAction(services, person, request.params.id, request.body)
      return await readDetail(person.tenantId, request.params.id)
    },
  )
}

function groupByAction(tickets: readonly TicketRow[]): Map<string, TicketRow[]> {
  const pairs = tickets.flatMap((ticket) => ticket.action_keys.map((key) => ({ key, ticket })))
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, group]) => [key, group.map(({ ticket }) => ticket)]),
  )
}

/** Ranks are `integer`. */
const rankDigits = 9
const historyDays = 90

function firstDayOfHistory(now: Date): string {
  return new Date(now.getTime() - historyDays * 86_400_000).toISOString().slice(0, 10)
}

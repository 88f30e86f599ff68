import { z } from 'zod'
import { NewTicket, Preflight, TicketDefaults, TicketForm, TicketFormQuery, TicketMend } from '@scorelink/contracts'
import { appendAudit, findAction, findTicket, replaceTicketDefaults, withTenant } from '@scorelink/database'
import {
  checkAgainstForm,
  concernsNewRecord,
  withDefaults,
  type TicketForm as Form,
  type TicketKind,
} from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { loadDefaults } from '../forms/load-defaults.ts'
import { loadForm, loadFormProblem } from '../forms/load-form.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { actorOf } from '../sign-in/caller.ts'
import { mended, writtenOf } from '../tickets/mend-ticket.ts'
import type { RouteContext } from './routes.ts'

export function addTicketFormRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.get(
    '/api/v1/ticket-form',
    { onRequest: access.read, schema: { querystring: TicketFormQuery, response: { 200: TicketForm } } },
    async (request) => {
      const { kind } = request.query
      return await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const { form, readAt } = await loadForm(trx, kind)
        const columns = presentColumns(form, kind)
        const asked = new Set(columns.map(({ column }) => column))
        return {
          kind,
          readAt,
          columns,
          offered: form.lists
            .filter(({ column }) => !asked.has(column))
            .map(({ column, label, choices }) => ({ column, label, choices: [...choices] })),
          groups: [...form.groups],
          unknown: [...form.unknown],
          problem: await loadFormProblem(trx),
        }
      })
    },
  )

  app.post(
    '/api/v1/tickets/preflight',
    { onRequest: access.read, schema: { body: NewTicket, response: { 200: Preflight } } },
    async (request) => {
      const ticket = request.body
      requireFreeColumns(ticket.fields)
      return await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const action = ticket.actionId === null ? undefined : await findAction(trx, ticket.actionId)
        const category = action === undefined ? ticket.category : action.category
        const { form, readAt } = await loadForm(trx, ticket.kind)
        const fields = withDefaults({ ...ticket, category }, await loadDefaults(trx))
        return { readAt, fields, problems: checkAgainstForm(form, { ...ticket, fields }) }
      })
    },
  )

  app.post(
    '/api/v1/tickets/:id/preflight',
    {
      onRequest: access.read,
      schema: { params: z.object({ id: z.guid() }), body: TicketMend, response: { 200: Preflight } },
    },
    async (request) =>
      await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const row = await findTicket(trx, request.params.id)
        if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
        requireFreeColumns(request.body.fields ?? {})
        const ticket = mended(writtenOf(row), request.body)
        const { form, readAt } = await loadForm(trx, row.kind)
        return { readAt, fields: ticket.fields, problems: checkAgainstForm(form, { ...ticket, kind: row.kind }) }
      }),
  )

  app.get(
    '/api/v1/ticket-defaults',
    { onRequest: access.read, schema: { response: { 200: TicketDefaults } } },
    async (request) => ({
      items: (await withTenant(kysely, signedIn(request).tenantId, loadDefaults)).map((entry) => ({ ...entry })),
    }),
  )

  app.put(
    '/api/v1/ticket-defaults',
    { onRequest: access.write, schema: { body: TicketDefaults, response: { 200: TicketDefaults } } },
    async (request) => {
      const person = signedIn(request)
      const { tenantId } = person
      const { items } = request.body
      requireDistinct(items)
      for (const [index, { fields }] of items.entries()) requireFreeColumns(fields, `items.${index}.fields`)
      await withTenant(kysely, tenantId, async (trx) => {
        const before = await loadDefaults(trx)
        const rows = items.map(({ kind, category, fields }) => {
          return { tenant_id: tenantId, kind, category: category ?? ('' as const), fields }
        })
        await replaceTicketDefaults(trx, rows)
        await appendAudit(trx, {
          tenantId,
          at: services.now(),
          actor: actorOf(person),
          action: 'ticket-defaults.change',
          subject: tenantId,
          before: { items: before },
          after: { items },
        })
      })
      return { items }
    },
  )
}

/** Columns every ticket fills, which nobody has to be asked for. */
const filled: ReadonlySet<string> = new Set(['short_description', 'description', 'priority', 'impact', 'urgency'])

function presentColumns({ columns, lists }: Form, kind: TicketKind): TicketForm['columns'] {
  const choices = new Map(lists.map((list) => [list.column, list.choices]))
  return columns
    .filter((column) => column.mandatory !== null && !filled.has(column.column) && concernsNewRecord(column, kind))
    .map(({ column, label, mandatory, when }) => ({
      column,
      label,
      mandatory: mandatory === 'data-policy' && when === '' ? 'always' : 'sometimes',
      choices: [...(choices.get(column) ?? [])],
    }))
}

function requireDistinct(items: TicketDefaults['items']): void {
  const keys = items.map(({ kind, category }) => `${kind} ${category ?? ''}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice === -1) return
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: [{ field: `items.${twice}`, message: 'This kind and category has an entry already.' }],
  })
}

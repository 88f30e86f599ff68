import { z } from 'zod'
import { NewTicket, Preflight, TicketForm, TicketFormQuery, TicketMend } from '@scorelink/contracts'
import { findAction, findTicket, withTenant } from '@scorelink/database'
import {
  checkAgainstForm,
  checkTemplates,
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
          templates: form.templates.map(({ fields, omitted, ...template }) => ({
            ...template,
            fields: { ...fields },
            omitted: [...omitted],
          })),
          labels: { ...form.labels },
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
        const subject = { ...ticket, category }
        const defaults = await loadDefaults(trx)
        const fields = withDefaults(subject, defaults)
        const problems = [...checkTemplates(subject, defaults), ...checkAgainstForm(form, { ...ticket, fields })]
        return { readAt, fields, problems }
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
        // Defaults went into it when it was shared.
        return { readAt, fields: ticket.fields, problems: checkAgainstForm(form, { ...ticket, kind: row.kind }) }
      }),
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

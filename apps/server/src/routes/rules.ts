import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  Rule,
  RuleInput,
  RuleList,
  RuleOrderPage,
  RuleOrderQuery,
  RulePreview,
  RuleToPreview,
} from '@scorelink/contracts'
import {
  appendAudit,
  type AuditAction,
  deleteRule,
  findRule,
  insertRule,
  lastRuleRuns,
  listRuleOrders,
  listRules,
  titlesOfActions,
  updateRule,
  withTenant,
  type RuleRow,
  type TenantTransaction,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Server } from '../http-server.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { signedIn } from '../plugins/access.ts'
import { toRule } from '../rules/plan-tenant-rules.ts'
import { previewRule } from '../rules/preview-rule.ts'
import { presentOrder, presentRule } from '../rules/present-rule.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { RouteContext } from './routes.ts'

const Params = z.object({ id: z.guid() })

export function addRuleRoutes(app: Server, { services, access }: RouteContext): void {
  const inTenant = async <Result>(tenantId: string, work: (trx: TenantTransaction) => Promise<Result>) =>
    await withTenant(services.database.kysely, tenantId, work)

  app.get(
    '/api/v1/rules',
    { onRequest: access.read, schema: { response: { 200: RuleList } } },
    async (request) =>
      await inTenant(signedIn(request).tenantId, async (trx) => {
        const runs = await lastRuleRuns(trx)
        return { items: (await listRules(trx)).map((row) => presentRule(row, runs.get(row.rule_id))) }
      }),
  )

  app.post(
    '/api/v1/rules',
    { onRequest: access.write, schema: { body: RuleInput, response: { 201: Rule } } },
    async (request, reply) => {
      const person = signedIn(request)
      const row = await inTenant(person.tenantId, async (trx) => {
        const ruleId = randomUUID()
        const values = { tenant_id: person.tenantId, rule_id: ruleId, created_at: services.now() }
        await insertRule(trx, { ...values, ...toColumns(request.body, person, services.now()) })
        await audit(trx, person, 'rule.create', ruleId, null, request.body, services.now())
        return await requireRule(trx, ruleId)
      })
      return await reply.status(201).send(presentRule(row, undefined))
    },
  )

  app.post(
    '/api/v1/rules/preview',
    { onRequest: access.read, schema: { body: RuleToPreview, response: { 200: RulePreview } } },
    async (request) =>
      await inTenant(signedIn(request).tenantId, async (trx) => {
        const { id, ...rule } = request.body
        requireFreeColumns(rule.order.fields, 'order.fields')
        if (id !== null) await requireRule(trx, id)
        return await previewRule(trx, { ...rule, id: id ?? 'new' }, services.now())
      }),
  )

  app.put(
    '/api/v1/rules/:id',
    { onRequest: access.write, schema: { params: Params, body: RuleInput, response: { 200: Rule } } },
    async (request) => {
      const person = signedIn(request)
      const { id } = request.params
      const columns = toColumns(request.body, person, services.now())
      return await inTenant(person.tenantId, async (trx) => {
        const before = await requireRule(trx, id)
        const after = await updateRule(trx, id, columns)
        if (after === undefined) throw new AppError(serverErrors.NOT_FOUND)
        await audit(trx, person, 'rule.change', id, toInput(before), request.body, services.now())
        return presentRule(after, (await lastRuleRuns(trx)).get(id))
      })
    },
  )

  app.delete(
    '/api/v1/rules/:id',
    { onRequest: access.write, schema: { params: Params, response: { 204: z.void() } } },
    async (request, reply) => {
      const person = signedIn(request)
      const { id } = request.params
      await inTenant(person.tenantId, async (trx) => {
        const before = await requireRule(trx, id)
        await deleteRule(trx, id)
        await audit(trx, person, 'rule.remove', id, toInput(before), null, services.now())
      })
      return await reply.status(204).send()
    },
  )

  app.get(
    '/api/v1/rules/:id/preview',
    { onRequest: access.read, schema: { params: Params, response: { 200: RulePreview } } },
    async (request) =>
      await inTenant(signedIn(request).tenantId, async (trx) => {
        return await previewRule(trx, toRule(await requireRule(trx, request.params.id)), services.now())
      }),
  )

  app.get(
    '/api/v1/rules/:id/orders',
    {
      onRequest: access.read,
      schema: { params: Params, querystring: RuleOrderQuery, response: { 200: RuleOrderPage } },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const offset = Number(fromCursor(cursor) ?? 0)
      return await inTenant(signedIn(request).tenantId, async (trx) => {
        await requireRule(trx, request.params.id)
        const rows = await listRuleOrders(trx, request.params.id, offset, limit + 1)
        const titles = await titlesOfActions(
          trx,
          rows.map(({ action_key }) => action_key),
        )
        return toPage(
          rows,
          limit,
          () => offset + limit,
          (row) => presentOrder(row, titles),
        )
      })
    },
  )
}

async function requireRule(trx: TenantTransaction, ruleId: string): Promise<RuleRow> {
  const row = await findRule(trx, ruleId)
  if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
  return row
}

function toColumns(input: RuleInput, person: Person, now: Date) {
  requireFreeColumns(input.order.fields, 'order.fields')
  return {
    name: input.name,
    mode: input.mode,
    conditions: JSON.stringify(input.conditions),
    ticket_order: JSON.stringify(input.order),
    cap_per_day: input.capPerDay,
    author_id: person.userId,
    author_name: person.userName,
    author_principal: person.userPrincipalName,
    updated_at: now,
  }
}

function toInput(row: RuleRow) {
  const { name, mode, conditions, ticket_order: order, cap_per_day: capPerDay } = row
  return { name, mode, conditions, order, capPerDay }
}

async function audit(
  trx: TenantTransaction,
  person: Person,
  action: AuditAction,
  subject: string,
  before: object | null,
  after: object | null,
  at: Date,
): Promise<void> {
  await appendAudit(trx, { tenantId: person.tenantId, at, actor: actorOf(person), action, subject, before, after })
}

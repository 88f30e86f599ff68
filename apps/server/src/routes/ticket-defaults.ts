import { TicketDefaults } from '@scorelink/contracts'
import {
  appendAudit,
  findConnection,
  makeFormDue,
  replaceTicketDefaults,
  withTenant,
  type TenantTransaction,
} from '@scorelink/database'
import type { TicketDefaults as Defaults } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { loadDefaults } from '../forms/load-defaults.ts'
import { loadForm } from '../forms/load-form.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import type { Services } from '../services.ts'
import { actorOf } from '../sign-in/caller.ts'
import type { RouteContext } from './routes.ts'

type Item = TicketDefaults['items'][number]

export function addTicketDefaultsRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.get(
    '/api/v1/ticket-defaults',
    { onRequest: access.read, schema: { response: { 200: TicketDefaults } } },
    async (request) => ({ items: (await withTenant(kysely, signedIn(request).tenantId, loadDefaults)).map(present) }),
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
      return await withTenant(kysely, tenantId, async (trx) => {
        const before = await loadDefaults(trx)
        const names = await templateNames(trx, items, before)
        const rows = items.map(({ kind, category, template, fields }, index) => ({
          tenant_id: tenantId,
          kind,
          category: category ?? ('' as const),
          template_id: template,
          template_name: names[index] ?? null,
          fields,
        }))
        await replaceTicketDefaults(trx, rows)
        if (await namesUnlabelled(trx, items)) await readAgain(services, trx, tenantId)
        const after = (await loadDefaults(trx)).map(present)
        await appendAudit(trx, {
          tenantId,
          at: services.now(),
          actor: actorOf(person),
          action: 'ticket-defaults.change',
          subject: tenantId,
          before: { items: before.map(present) },
          after: { items: after },
        })
        return { items: after }
      })
    },
  )
}

function present({ kind, category, template, fields }: Defaults): Item {
  return {
    kind,
    category,
    template: template?.value ?? null,
    templateName: template?.label ?? null,
    fields: { ...fields },
  }
}

/** Whether a column is named that the form, as it was last read, does not know by its label. */
async function namesUnlabelled(trx: TenantTransaction, items: readonly Item[]): Promise<boolean> {
  const known = new Map<Item['kind'], ReadonlySet<string>>()
  for (const kind of ['change', 'incident'] as const) {
    const { columns, lists, labels } = (await loadForm(trx, kind)).form
    known.set(kind, new Set([...columns, ...lists].map(({ column }) => column).concat(Object.keys(labels))))
  }
  return items.some(({ kind, fields }) => Object.keys(fields).some((column) => known.get(kind)?.has(column) !== true))
}

async function readAgain(services: Services, trx: TenantTransaction, tenantId: string): Promise<void> {
  const connection = await findConnection(trx)
  if (connection?.status !== 'connected') return
  await makeFormDue(trx, { tenantId, connectionId: connection.connection_id }, services.now())
  await services.jobs.enqueueIn(trx, 'read-forms', { tenantId })
}

function requireDistinct(items: readonly Item[]): void {
  const keys = items.map(({ kind, category }) => `${kind} ${category ?? ''}`)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice === -1) return
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: [{ field: `items.${twice}`, message: 'This kind and category has an entry already.' }],
  })
}

/**
 * Names of the templates, entry by entry. One that was chosen before may have gone since; it hinders nobody who changes
 * something else.
 * @throws AppError `INPUT_INVALID` for a new one that the instance does not offer, as far as its templates are known
 */
async function templateNames(
  trx: TenantTransaction,
  items: readonly Item[],
  before: readonly Defaults[],
): Promise<Array<string | null>> {
  const stored = { change: await loadForm(trx, 'change'), incident: await loadForm(trx, 'incident') }
  return items.map(({ kind, category, template }, index) => {
    if (template === null) return null
    const { form, readAt } = stored[kind]
    const kept = before.find((entry) => entry.kind === kind && entry.category === category)?.template
    const offered = form.templates.find(({ value }) => value === template)
    if (offered !== undefined) return offered.label
    if (kept?.value === template) return kept.label
    if (readAt === null || form.unknown.includes('templates')) return null
    throw new AppError(serverErrors.INPUT_INVALID, {
      fields: [
        {
          field: `items.${index}.template`,
          message: 'Use a template that the instance offers for this kind of ticket.',
        },
      ],
    })
  })
}

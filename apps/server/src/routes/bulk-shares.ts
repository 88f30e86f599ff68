import { z } from 'zod'
import { BulkPreview, BulkShare, NewBulkShare } from '@scorelink/contracts'
import { findBulkShare, listTicketsOfBulkShare, withTenant, type TenantTransaction } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { previewBulkShare, shareInBulk } from '../tickets/bulk-share.ts'
import { resendTicket } from '../tickets/mend-ticket.ts'
import { presentBulkShare } from '../tickets/present-bulk-share.ts'
import { IdempotencyHeaders } from './idempotency-headers.ts'
import type { RouteContext } from './routes.ts'

export function addBulkShareRoutes(app: Server, { services, access }: RouteContext): void {
  const inTenant = async <Result>(tenantId: string, work: (trx: TenantTransaction) => Promise<Result>) =>
    await withTenant(services.database.kysely, tenantId, work)

  app.post(
    '/api/v1/bulk-shares/preview',
    { onRequest: access.read, schema: { body: NewBulkShare, response: { 200: BulkPreview } } },
    async (request) => await inTenant(signedIn(request).tenantId, (trx) => previewBulkShare(trx, request.body)),
  )

  app.post(
    '/api/v1/bulk-shares',
    {
      onRequest: access.writeTickets,
      schema: { headers: IdempotencyHeaders, body: NewBulkShare, response: { 202: BulkShare } },
    },
    async (request, reply) => {
      const person = signedIn(request)
      const id = await shareInBulk(services, person, request.headers['idempotency-key'], request.body)
      return await reply.status(202).send(await inTenant(person.tenantId, (trx) => readBulkShare(trx, id)))
    },
  )

  app.post(
    '/api/v1/bulk-shares/:id/retry',
    { onRequest: access.writeTickets, schema: { params: z.object({ id: z.guid() }), response: { 202: BulkShare } } },
    async (request, reply) => {
      const person = signedIn(request)
      const { id } = request.params
      const { items } = await inTenant(person.tenantId, (trx) => readBulkShare(trx, id))
      for (const { ticketId } of items.filter(({ delivery }) => delivery === 'refused')) {
        await resendTicket(services, person, ticketId)
      }
      return await reply.status(202).send(await inTenant(person.tenantId, (trx) => readBulkShare(trx, id)))
    },
  )

  app.get(
    '/api/v1/bulk-shares/:id',
    { onRequest: access.read, schema: { params: z.object({ id: z.guid() }), response: { 200: BulkShare } } },
    async (request) => await inTenant(signedIn(request).tenantId, (trx) => readBulkShare(trx, request.params.id)),
  )
}

async function readBulkShare(trx: TenantTransaction, bulkId: string): Promise<BulkShare> {
  const share = await findBulkShare(trx, bulkId)
  if (share === undefined) throw new AppError(serverErrors.NOT_FOUND)
  return presentBulkShare(share, await listTicketsOfBulkShare(trx, bulkId))
}

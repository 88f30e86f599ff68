import { z } from 'zod'
import { ClosureRequest } from '@scorelink/contracts'
import { appendAudit, findTicket, withTenant } from '@scorelink/database'
import { closureOffers } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { actorOf } from '../sign-in/caller.ts'
import type { RouteContext } from './routes.ts'

/** What a person does about a ticket whose work the score proved or disproved; carried out by a job. */
export function addTicketClosureRoutes(app: Server, { services, access }: RouteContext): void {
  app.post(
    '/api/v1/tickets/:id/closure',
    {
      onRequest: access.writeTickets,
      schema: { params: z.object({ id: z.guid() }), body: ClosureRequest, response: { 202: z.void() } },
    },
    async (request, reply) => {
      const { tenantId, userId, userName, userPrincipalName, token } = signedIn(request)
      const person = { tenantId, userId, userName, userPrincipalName, token }
      const ticketId = request.params.id
      const { step } = request.body
      await withTenant(services.database.kysely, tenantId, async (trx) => {
        const ticket = await findTicket(trx, ticketId)
        if (ticket === undefined) throw new AppError(serverErrors.NOT_FOUND)
        const offered = closureOffers(ticket).includes(step)
        if (!offered || (step === 'new-ticket' && ticket.successor_id !== null)) {
          throw new AppError(serverErrors.CLOSURE_NOT_OFFERED)
        }
        await services.jobs.enqueueIn(trx, 'close-by-evidence', { tenantId, ticketId, step, person })
        await appendAudit(trx, {
          tenantId,
          at: services.now(),
          actor: actorOf(person),
          action: 'ticket.close',
          subject: ticketId,
          details: { step, verification: ticket.verification, evidence: ticket.evidence },
        })
      })
      return await reply.status(202).send()
    },
  )
}

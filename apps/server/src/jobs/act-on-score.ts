import { verifyAllTickets } from '../closure/verify-tickets.ts'
import { runRules } from '../rules/run-rules.ts'
import type { Services } from '../services.ts'
import type { JobData } from './job-queue.ts'

/** What a new score sets going: first the tickets it proves or disproves, then the rules, which look at both. */
export async function actOnScore(services: Services, { tenantId }: JobData['act-on-score']): Promise<void> {
  await verifyAllTickets(services, tenantId)
  await runRules(services, tenantId)
}

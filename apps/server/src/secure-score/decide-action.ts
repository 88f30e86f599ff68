import type { ActionDecision } from '@scorelink/contracts'
import {
  appendAudit,
  findAction,
  listTicketsOfActions,
  notifyChange,
  recordActionStatus,
  withTenant,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { decidedBy, readClosurePolicy, verifyTickets } from '../closure/verify-tickets.ts'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'

/** Microsoft's state for each decision a person may take. */
const states = {
  'to-address': 'default',
  'risk-accepted': 'ignored',
  'third-party': 'third-party',
  'alternate-mitigation': 'reviewed',
} as const

/**
 * Writes a person's decision about an improvement action to Microsoft and shows it at once; points follow with a later
 * snapshot, if Microsoft grants any.
 * @throws AppError `WRITE_BACK_OFF`, `NOT_FOUND` or one of the `GRAPH_` family.
 */
export async function decideAction(
  services: Services,
  person: Person,
  actionId: string,
  { status, comment }: ActionDecision,
): Promise<void> {
  const { tenantId } = person
  const { kysely } = services.database
  const action = await withTenant(kysely, tenantId, async (trx) => {
    if (!(await readClosurePolicy(trx)).writeBack) throw new AppError(serverErrors.WRITE_BACK_OFF)
    return await findAction(trx, actionId)
  })
  if (action === undefined) throw new AppError(serverErrors.NOT_FOUND)
  await services.secureScores.of(tenantId).decideControl(action.action_id, { state: states[status], comment })
  await withTenant(kysely, tenantId, async (trx) => {
    await recordActionStatus(trx, action.action_key, status)
    const tickets = await listTicketsOfActions(trx, [action.action_key])
    await verifyTickets(services, trx, tickets, () => decidedBy(person))
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: actorOf(person),
      action: 'improvement-action.decide',
      subject: action.action_id,
      before: { status: action.status },
      after: { status, comment },
    })
    await notifyChange(trx, { tenantId, type: 'secure-score' })
  })
}

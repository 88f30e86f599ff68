import {
  appendTicketEvents,
  findActions,
  findClosurePolicy,
  lastVerification,
  listTicketsToVerify,
  newestSnapshotDay,
  notifyChange,
  recordVerification,
  withTenant,
  type ImprovementActionRow,
  type StoredEvidence,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import {
  closureEffect,
  evidenceOf,
  standingOf,
  verify,
  weakestEvidence,
  type ClosurePolicy,
  type TicketActor,
  type TicketCause,
  type Verification,
} from '@scorelink/domain'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'

/** What a tenant has until it chooses: nothing happens in ServiceNow without a person. */
export const defaultPolicy: ClosurePolicy & { readonly writeBack: boolean } = {
  pointsReached: 'offer',
  regression: 'offer',
  writeBack: false,
}

export async function readClosurePolicy(trx: TenantTransaction): Promise<typeof defaultPolicy> {
  const row = await findClosurePolicy(trx)
  if (row === undefined) return defaultPolicy
  return { pointsReached: row.points_reached, regression: row.regression, writeBack: row.write_back }
}

/** Who or what had tickets held against the score. */
export interface VerificationOrigin {
  readonly actor: TicketActor
  readonly cause: TicketCause
}

/** A person changed what the ticket or its action is. */
export function decidedBy({ userId: id, userName: name }: Person): VerificationOrigin {
  return { actor: { kind: 'person', id, name }, cause: 'person' }
}

const newScore: VerificationOrigin = { actor: { kind: 'microsoft' }, cause: 'score' }

const ticketsATransaction = 500

/** Holds every delivered ticket of the tenant against the newest snapshot. */
export async function verifyAllTickets(
  services: Services,
  tenantId: string,
  origin: VerificationOrigin = newScore,
): Promise<void> {
  for (let after: string | undefined; ;) {
    const rows = await withTenant(services.database.kysely, tenantId, async (trx) => {
      const page = await listTicketsToVerify(trx, after, ticketsATransaction)
      await verifyTickets(services, trx, page, () => origin)
      return page
    })
    after = rows.at(-1)?.ordinal
    if (rows.length < ticketsATransaction) return
  }
}

/**
 * Holds these tickets against the newest snapshot, in the transaction that read or changed them. What follows by the
 * tenant's policy is enqueued with it. Tickets without improvement actions are passed over.
 * @param originOf what changed the ticket, or gave reason to look at it.
 */
export async function verifyTickets(
  services: Services,
  trx: TenantTransaction,
  tickets: readonly TicketRow[],
  originOf: (ticketId: string) => VerificationOrigin,
): Promise<void> {
  const scored = tickets.filter(({ action_keys }) => action_keys.length > 0)
  const day = scored.length === 0 ? undefined : await newestSnapshotDay(trx)
  if (day === undefined) return
  const keys = [...new Set(scored.flatMap(({ action_keys }) => action_keys))]
  const actions = new Map((await findActions(trx, keys)).map((action) => [action.action_key, action]))
  const policy = await readClosurePolicy(trx)
  for (const ticket of scored) {
    const after = await judge(trx, ticket, day, actions)
    if (isSame(ticket, after)) continue
    if (!(await recordVerification(trx, ticket.ticket_id, ticket.verification, after, services.now()))) continue
    if (after.verification !== ticket.verification) {
      await announce(services, trx, ticket, after, { policy, ...originOf(ticket.ticket_id) })
    }
  }
}

interface Judgement {
  readonly verification: Verification
  readonly evidence: StoredEvidence | null
}

async function judge(
  trx: TenantTransaction,
  ticket: TicketRow,
  day: string,
  actions: ReadonlyMap<string, ImprovementActionRow>,
): Promise<Judgement> {
  const own = ticket.action_keys.map((key) => actions.get(key))
  const standing = standingOf({ ...ticket, followed: ticket.following === 'following' })
  const evidence = weakestEvidence(own.map((action) => evidenceOf(action?.status)))
  const now = verify(ticket.verification, standing, evidence)
  // What was proved stays so over days on which nobody could look.
  const lookedAway = ticket.verification === 'none' && now === 'awaiting-verification'
  const before = lookedAway ? await lastVerification(trx, ticket.ticket_id) : undefined
  const verification = before === undefined ? now : verify(before, standing, evidence)
  return { verification, evidence: verification === 'none' ? null : { day, ...totalOf(own) } }
}

function totalOf(actions: ReadonlyArray<ImprovementActionRow | undefined>): Omit<StoredEvidence, 'day'> {
  const known = actions.filter((action) => action !== undefined)
  const maxima = known.map(({ max_points }) => max_points).filter((maximum) => maximum !== null)
  return {
    points: sum(known.map(({ points }) => points)),
    maxPoints: maxima.length === known.length ? sum(maxima) : null,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function isSame({ verification, evidence }: TicketRow, after: Judgement): boolean {
  return (
    verification === after.verification &&
    evidence?.day === after.evidence?.day &&
    evidence?.points === after.evidence?.points
  )
}

async function announce(
  services: Services,
  trx: TenantTransaction,
  ticket: TicketRow,
  after: Judgement,
  { policy, actor, cause }: VerificationOrigin & { readonly policy: ClosurePolicy },
): Promise<void> {
  const { tenant_id: tenantId, ticket_id: ticketId } = ticket
  await appendTicketEvents(trx, [
    {
      tenantId,
      ticketId,
      at: services.now(),
      type: 'verification-changed',
      actor,
      cause,
      details: { before: ticket.verification, ...after },
    },
  ])
  await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
  const step = closureEffect(ticket.verification, after.verification, policy)
  if (step === 'nothing') return
  await services.jobs.enqueueIn(trx, 'close-by-evidence', { tenantId, ticketId, step })
}

import { listTicketsToCheck, withTenant, type TicketRow } from '@scorelink/database'
import { deliveryKey } from '@scorelink/domain'
import type { Sighting } from '@scorelink/servicenow'
import type { FollowingTurn } from '../jobs/follow-tickets.ts'
import { applyChanges, type Observation } from './apply-changes.ts'

/** Passes in the time after which a record is due again, and requests of each: an instance at rest is left at rest. */
const passes = 24
const requestsAPass = 2
/** Requests a look while every record has to be asked for anew; the next look goes on. */
const requestsAnew = 5

/**
 * Asks for a share of the known records: deletions, moves and hidden records are told apart here, and whatever the feed
 * missed is caught up with. Those waiting longest come first, so a tenant with very many is through after days.
 * @param lastPass null: every record is to be asked for as soon as can be.
 * @returns when the last pass was; null while more has to be asked for anew.
 */
export async function checkTickets(turn: FollowingTurn, lastPass: Date | null): Promise<Date | null> {
  const { now: clock, checkEveryMs } = turn.services
  const now = clock()
  if (lastPass !== null && now.getTime() - lastPass.getTime() < checkEveryMs / passes) return lastPass
  const requests = lastPass === null ? requestsAnew : requestsAPass
  for (let made = 0; made < requests; made += 1) if (!(await checkSome(turn, now))) return now
  return lastPass === null ? null : now
}

/** @returns whether more may be due. */
async function checkSome(turn: FollowingTurn, now: Date): Promise<boolean> {
  const { services, tenantId, link } = turn
  const before = new Date(now.getTime() - services.checkEveryMs)
  const due = await withTenant(services.database.kysely, tenantId, (trx) =>
    listTicketsToCheck(trx, link.connectionId, before, link.tickets.mostChecked),
  )
  const known = due.flatMap(({ ticket_id, generation, kind, sys_id: sysId }) =>
    sysId === null ? [] : [{ id: deliveryKey(ticket_id, generation), kind, sysId }],
  )
  if (known.length === 0) return false
  const sightings = await link.tickets.check(known)
  const observations = sightings.map((sighting): Observation =>
    sighting.type === 'record' ? { ...sighting, by: null } : sighting,
  )
  const said = await saidMeanwhile(turn, due, sightings)
  await applyChanges(turn, [...observations, ...said], 'reconciliation')
  services.reach('following.checked')
  // What the instance said nothing of is due still: it waits for the next pass.
  return known.length === link.tickets.mostChecked && sightings.length === known.length
}

/** The feed passes over a record that comes back as it was, and with it over what was said while it was away. */
async function saidMeanwhile(
  { link }: FollowingTurn,
  due: ReadonlyArray<Pick<TicketRow, 'following' | 'sys_id'>>,
  sightings: readonly Sighting[],
): Promise<Observation[]> {
  const away = new Set(due.filter(({ following }) => following !== 'following').map(({ sys_id: sysId }) => sysId))
  const back = sightings.flatMap((sighting) =>
    sighting.type === 'record' && away.has(sighting.ticket.sysId) ? [sighting.ticket] : [],
  )
  if (back.length === 0) return []
  const comments = await link.tickets.readComments?.(back)
  return (comments ?? []).map((comment) => ({ type: 'comment', comment }))
}

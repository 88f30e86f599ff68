import { createHash } from 'node:crypto'
import type { KindStateNames, StateNames, StateNamesChange } from '@scorelink/contracts'
import {
  appendAudit,
  countTicketStates,
  findConnection,
  listStateNames,
  notifyChange,
  saveStateName,
  setPhaseOfTickets,
  withTenant,
  type ConnectionRow,
  type StateCount,
  type StateNameRow,
  type TenantTransaction,
} from '@scorelink/database'
import { effectivePhase, phaseOf, type TicketKind } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

export async function loadStateNames(trx: TenantTransaction): Promise<StateNames> {
  const connection = await findConnection(trx)
  if (connection === undefined) return { instance: null, readAt: null, kinds: [] }
  const rows = await listStateNames(trx, connection.connection_id)
  const counts = await countTicketStates(trx)
  const readAt = rows.filter(({ listed }) => listed).map(({ read_at }) => read_at.getTime())
  return {
    instance: connection.instance_origin,
    readAt: readAt.length === 0 ? null : new Date(Math.max(...readAt)).toISOString(),
    kinds: kinds.map((kind) => presentKind(kind, rows, counts, connection)),
  }
}

function presentKind(
  kind: TicketKind,
  rows: readonly StateNameRow[],
  counts: readonly StateCount[],
  connection: ConnectionRow,
): KindStateNames {
  const own = rows.filter((row) => row.kind === kind)
  const ticketsIn = (value: string): number =>
    counts
      .filter((count) => count.kind === kind && count.stateValue === value)
      .filter(({ connectionId, delivery }) => connectionId === connection.connection_id && delivery === 'delivered')
      .reduce((sum, { count }) => sum + count, 0)
  return {
    kind,
    version: versionOf(own),
    states: own.map((row) => ({
      value: row.value,
      label: row.label,
      labels: Object.entries(row.labels)
        .map(([language, label]) => ({ language, label }))
        .toSorted((a, b) => a.language.localeCompare(b.language, 'en')),
      customName: row.custom_name,
      phase: effectivePhase(kind, row),
      standardPhase: phaseOf(kind, row.value),
      listed: row.listed,
      retired: row.retired,
      fresh: row.fresh,
      tickets: ticketsIn(row.value),
    })),
  }
}

/** Changes with everything a person decides on, and with nothing else. */
function versionOf(rows: readonly StateNameRow[]): string {
  const text = JSON.stringify(rows.map(({ value, label, custom_name, phase }) => [value, label, custom_name, phase]))
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/**
 * Gives the states of one kind their names and phases. What the change leaves out goes back to the default.
 * @throws AppError `CONNECTION_MISSING`, `CONFLICT_STATE_NAMES`, `INPUT_INVALID`
 */
export async function changeStateNames(
  services: Services,
  person: Person,
  kind: TicketKind,
  change: StateNamesChange,
): Promise<void> {
  await changeKind(services, person, kind, { action: 'state-names.change', seen: change.version }, (rows) => {
    const unknown = change.states.findIndex(({ value }) => !rows.some((row) => row.value === value))
    if (unknown !== -1) {
      throw new AppError(serverErrors.INPUT_INVALID, {
        fields: [{ field: `states.${unknown}.value`, message: 'The instance has no state with this value.' }],
      })
    }
    return rows.map((row) => {
      const wanted = change.states.find(({ value }) => value === row.value)
      const customName = wanted?.customName ?? null
      const phase = wanted?.phase ?? null
      return {
        ...row,
        custom_name: customName === row.label ? null : customName,
        phase: phase === phaseOf(kind, row.value) ? null : phase,
      }
    })
  })
}

/** Back to the labels of the instance and the standard meaning. @throws AppError as {@link changeStateNames} */
export async function resetStateNames(services: Services, person: Person, kind: TicketKind): Promise<void> {
  await changeKind(services, person, kind, { action: 'state-names.reset', seen: undefined }, (rows) =>
    rows.map((row) => ({ ...row, custom_name: null, phase: null })),
  )
}

async function changeKind(
  services: Services,
  person: Person,
  kind: TicketKind,
  { action, seen }: { readonly action: 'state-names.change' | 'state-names.reset'; readonly seen: string | undefined },
  decide: (rows: readonly StateNameRow[]) => StateNameRow[],
): Promise<void> {
  const { tenantId } = person
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const connection = await findConnection(trx)
    if (connection === undefined) throw new AppError(serverErrors.CONNECTION_MISSING)
    const { connection_id: connectionId } = connection
    const before = (await listStateNames(trx, connectionId, { lock: true })).filter((row) => row.kind === kind)
    if (seen !== undefined && seen !== versionOf(before)) throw new AppError(serverErrors.CONFLICT_STATE_NAMES)
    const after = decide(before)
    for (const row of after) {
      // Whoever saves has seen the whole list.
      await saveStateName(trx, { ...row, fresh: false })
      await setPhaseOfTickets(trx, connectionId, kind, row.value, effectivePhase(kind, row))
    }
    await appendAudit(trx, {
      tenantId,
      at: services.now(),
      actor: actorOf(person),
      action,
      subject: kind,
      ...differences(before, after),
    })
    await notifyChange(trx, { tenantId, type: 'state-names' })
    await services.jobs.enqueueIn(trx, 'verify-tickets', { tenantId, person })
  })
}

/** What a person decides of a state. */
function decisionOf({ custom_name: name, phase }: StateNameRow) {
  return { name, phase }
}

/** What changed, by value of the state. */
function differences(before: readonly StateNameRow[], after: readonly StateNameRow[]) {
  const changed = before.flatMap((row, index) => {
    const [was, is] = [decisionOf(row), decisionOf(after[index]!)]
    return was.name === is.name && was.phase === is.phase ? [] : [{ value: row.value, was, is }]
  })
  return {
    before: Object.fromEntries(changed.map(({ value, was }) => [value, was])),
    after: Object.fromEntries(changed.map(({ value, is }) => [value, is])),
  }
}

import {
  addStateName,
  findStateName,
  notifyChange,
  type StateNameRow,
  type TenantTransaction,
} from '@scorelink/database'
import { effectivePhase, metState, type Phase, type StateName, type TicketKind } from '@scorelink/domain'

/** Whose state it is. */
export interface StateOwner {
  readonly tenantId: string
  readonly connectionId: string
}

/** A ticket's state as the instance has it. */
export interface RemoteState {
  readonly kind: TicketKind
  readonly stateValue: string
  readonly stateLabel: string
}

/**
 * What a state means to the tenant. A value never seen before is noted and flagged, so that an administrator can give
 * it a phase.
 * @returns null when nobody said what it means.
 */
export async function phaseOfState(
  trx: TenantTransaction,
  owner: StateOwner,
  { kind, stateValue, stateLabel }: RemoteState,
  now: Date,
): Promise<Phase | null> {
  const known = await findStateName(trx, owner.connectionId, kind, stateValue)
  if (known !== undefined) return effectivePhase(kind, known)
  const met = metState(stateValue, stateLabel)
  const added = await addStateName(trx, toStateNameRow(owner, kind, met, now))
  if (added) await notifyChange(trx, { tenantId: owner.tenantId, type: 'state-names' })
  return effectivePhase(kind, met)
}

/** A state as the database keeps it. */
export function toStateNameRow(owner: StateOwner, kind: TicketKind, state: StateName, readAt: Date): StateNameRow {
  return {
    tenant_id: owner.tenantId,
    connection_id: owner.connectionId,
    kind,
    value: state.value,
    label: state.label,
    labels: { ...state.labels },
    position: state.position,
    listed: state.listed,
    retired: state.retired,
    fresh: state.fresh,
    custom_name: state.customName,
    phase: state.phase,
    read_at: readAt,
  }
}

export function toStateName(row: StateNameRow): StateName {
  return {
    value: row.value,
    label: row.label,
    labels: row.labels,
    position: row.position,
    listed: row.listed,
    retired: row.retired,
    fresh: row.fresh,
    customName: row.custom_name,
    phase: row.phase,
  }
}

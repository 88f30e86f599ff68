import type { Control } from '../tenant/control.ts'
import { vendorInformation } from '../tenant/snapshot.ts'
import { latestUpdate, type ControlState, type ControlStateUpdate } from '../tenant/tenant-state.ts'
import { refusedPatch } from './graph-error.ts'

/** Shows a control as a `secureScoreControlProfile`: all twenty properties, null where Microsoft sends null. */
export function toControlProfile(control: Control, azureTenantId: string, updates: readonly ControlStateUpdate[]) {
  return {
    id: control.id,
    azureTenantId,
    actionType: 'Config',
    actionUrl: control.actionUrl,
    controlCategory: control.controlCategory,
    title: control.title,
    deprecated: false,
    implementationCost: control.implementationCost,
    lastModifiedDateTime: null,
    maxScore: control.maxScore,
    rank: control.rank,
    remediation: control.remediation,
    remediationImpact: control.remediationImpact,
    service: control.service,
    threats: control.threats,
    tier: control.tier,
    userImpact: control.userImpact,
    complianceInformation: [],
    controlStateUpdates: updates,
    vendorInformation,
  }
}

const states: Record<string, ControlState> = {
  default: 'Default',
  ignored: 'Ignored',
  thirdparty: 'ThirdParty',
  reviewed: 'Reviewed',
}

/** What a caller may write, checked. */
export interface ControlPatch {
  assignedTo?: string | null
  comment?: string | null
  state?: ControlState
}

const writable = new Set(['assignedTo', 'comment', 'state', 'vendorInformation', '@odata.type'])

/**
 * Checks the body of a PATCH ("Update secureScoreControlProfile"): vendorInformation must name provider and
 * vendor. What Graph answers to unknown states and other properties is not documented; here they are refused.
 * @throws GraphError 400
 */
export function readControlPatch(control: Control, body: unknown): ControlPatch {
  // Device controls are decided in Defender Vulnerability Management and refused here.
  if (control.id.toLowerCase().startsWith('scid_')) throw refusedPatch()
  if (!isObject(body) || !hasVendor(body['vendorInformation'])) throw refusedPatch()
  if (Object.keys(body).some((name) => !writable.has(name))) throw refusedPatch()
  const { assignedTo, comment, state } = body
  return {
    ...(assignedTo === undefined ? {} : { assignedTo: readText(assignedTo) }),
    ...(comment === undefined ? {} : { comment: readText(comment) }),
    ...(state === undefined ? {} : { state: readState(state) }),
  }
}

/** Appends to the history: what was not sent stays as it was, and a repeated state is one more entry. */
export function applyControlPatch(
  updates: readonly ControlStateUpdate[],
  patch: ControlPatch,
  updatedBy: string,
  now: Date,
): ControlStateUpdate {
  return { ...latestUpdate(updates), ...patch, updatedBy, updatedDateTime: now.toISOString() }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasVendor(value: unknown): boolean {
  return isObject(value) && value['provider'] === 'SecureScore' && value['vendor'] === 'Microsoft'
}

function readText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value
  throw refusedPatch()
}

function readState(value: unknown): ControlState {
  const state = typeof value === 'string' ? states[value.toLowerCase()] : undefined
  if (state === undefined) throw refusedPatch()
  return state
}

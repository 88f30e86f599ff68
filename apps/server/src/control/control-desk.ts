import type { ProbeId, ProbeResult, Problem } from '@scorelink/contracts'
import { findConnection, findConnectionSetup, withTenant } from '@scorelink/database'
import { isAppError } from '@scorelink/kit'
import { countByKey, rotateKeys, type KeyCounts } from '../secrets/rotate-keys.ts'
import type { Services } from '../services.ts'
import { problemOf } from '../problem.ts'
import { runProbes } from '../doctor/run-probes.ts'
import { writeSupportBundle, type SupportBundle } from '../doctor/support-bundle.ts'

/** What `scorelink doctor --json` prints. */
export interface DoctorReport {
  /** Every tenant has a connection, and no probe failed. */
  readonly ok: boolean
  readonly tenants: readonly TenantReport[]
}

export interface TenantReport {
  readonly tenantId: string
  /** Origin of the instance; null when none is set up. */
  readonly instance: string | null
  /** Why there was nothing to examine; null when there was. */
  readonly problem: Problem | null
  readonly probes: readonly ProbeResult[]
}

export interface DoctorRequest {
  readonly tenantId?: string | undefined
  readonly probe?: ProbeId | undefined
}

/** What commands ask of an installation, in this process or in the one that is running. */
export interface ControlDesk {
  examine(request: DoctorRequest): Promise<DoctorReport>
  bundle(): Promise<SupportBundle>
  countKeys(): Promise<KeyCounts>
  rotateKeys(): Promise<KeyCounts>
}

export function createControlDesk(services: Services): ControlDesk {
  return {
    async examine({ tenantId, probe }) {
      const tenants: TenantReport[] = []
      for (const each of services.tenantIds) {
        if (tenantId === undefined || tenantId === each) tenants.push(await examineTenant(services, each, probe))
      }
      const failed = tenants.some(
        ({ problem, probes }) => problem !== null || probes.some(({ verdict }) => verdict === 'fail'),
      )
      return { ok: !failed && tenants.length > 0, tenants }
    },
    bundle: () => writeSupportBundle(services, services.tenantIds),
    countKeys: () => countByKey(services.database, services.sealer),
    rotateKeys: () => rotateKeys(services.database, services.sealer),
  }
}

async function examineTenant(services: Services, tenantId: string, only: ProbeId | undefined): Promise<TenantReport> {
  const instance = await withTenant(services.database.kysely, tenantId, async (trx) => {
    const row = (await findConnection(trx)) ?? (await findConnectionSetup(trx))
    return row?.instance_origin ?? null
  })
  try {
    return { tenantId, instance, problem: null, probes: await runProbes(services, tenantId, { only }) }
  } catch (error) {
    // There is nothing to examine: for who asked whether tickets go out, that is a finding as any other.
    if (!isAppError(error) || error.code !== 'CONNECTION_MISSING') throw error
    return { tenantId, instance, problem: problemOf(error), probes: [] }
  }
}

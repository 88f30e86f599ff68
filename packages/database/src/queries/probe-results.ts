import type { TenantTransaction } from '../tenant-transaction.ts'

export interface StoredProbeResult {
  readonly probeId: string
  /** As the API shows it, without name and time. */
  readonly result: Readonly<Record<string, unknown>>
  readonly checkedAt: Date
}

export async function saveProbeResults(
  trx: TenantTransaction,
  tenantId: string,
  results: readonly StoredProbeResult[],
): Promise<void> {
  for (const { probeId, result, checkedAt } of results) {
    const values = { result: JSON.stringify(result), checked_at: checkedAt }
    await trx
      .insertInto('probe_results')
      .values({ tenant_id: tenantId, probe_id: probeId, ...values })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'probe_id']).doUpdateSet(values))
      .execute()
  }
}

export async function listProbeResults(trx: TenantTransaction): Promise<StoredProbeResult[]> {
  const rows = await trx.selectFrom('probe_results').selectAll().execute()
  return rows.map((row) => ({ probeId: row.probe_id, result: row.result, checkedAt: row.checked_at }))
}

/** What was found of another instance says nothing of this one. */
export async function deleteProbeResults(trx: TenantTransaction): Promise<void> {
  await trx.deleteFrom('probe_results').execute()
}

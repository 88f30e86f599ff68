import type { Selectable } from 'kysely'
import type { ScoreSnapshotTable } from '../tables/secure-score.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type ScoreSnapshotRow = Selectable<ScoreSnapshotTable>

export interface NewScoreSnapshot {
  readonly tenantId: string
  readonly day: string
  readonly points: number
  readonly maxPoints: number
  readonly comparisons: ReadonlyArray<{ readonly basis: string; readonly averagePercentage: number }>
  readonly controlPoints: Readonly<Record<string, number>>
}

/** The newest day is written anew; an older one only when it is missing, since Microsoft thins it out later. */
export async function saveSnapshot(
  trx: TenantTransaction,
  snapshot: NewScoreSnapshot,
  keep: 'newest' | 'missing-only',
): Promise<void> {
  const values = {
    tenant_id: snapshot.tenantId,
    day: snapshot.day,
    points: snapshot.points,
    max_points: snapshot.maxPoints,
    comparisons: JSON.stringify(snapshot.comparisons),
    control_points: JSON.stringify(snapshot.controlPoints),
  }
  await trx
    .insertInto('score_snapshots')
    .values(values)
    .onConflict((conflict) => {
      const columns = conflict.columns(['tenant_id', 'day'])
      return keep === 'newest' ? columns.doUpdateSet(values) : columns.doNothing()
    })
    .execute()
}

/** Oldest first. @param from first day wanted, `2026-08-25`. */
export async function listSnapshots(trx: TenantTransaction, from: string): Promise<ScoreSnapshotRow[]> {
  return await trx.selectFrom('score_snapshots').selectAll().where('day', '>=', from).orderBy('day').execute()
}

export async function countSnapshots(trx: TenantTransaction): Promise<number> {
  const row = await trx
    .selectFrom('score_snapshots')
    .select((e) => e.fn.countAll<string>().as('days'))
    .executeTakeFirst()
  return Number(row?.days ?? 0)
}

/** Day of the newest snapshot; undefined before the first sync. */
export async function newestSnapshotDay(trx: TenantTransaction): Promise<string | undefined> {
  const row = await trx
    .selectFrom('score_snapshots')
    .select((e) => e.fn.max('day').as('day'))
    .executeTakeFirst()
  return row?.day ?? undefined
}

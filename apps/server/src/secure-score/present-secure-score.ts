import type { SecureScore } from '@scorelink/contracts'
import { categoryTotals, getTenant, listSnapshots, type TenantTransaction } from '@scorelink/database'

const historyDays = 90

export async function presentSecureScore(trx: TenantTransaction, now: Date): Promise<SecureScore> {
  const from = new Date(now.getTime() - historyDays * 86_400_000).toISOString().slice(0, 10)
  const snapshots = await listSnapshots(trx, from)
  const tenant = await getTenant(trx)
  const newest = snapshots.at(-1)
  return {
    current: newest === undefined ? null : toPoints(newest),
    history: snapshots.map((snapshot) => toPoints(snapshot)),
    categories: (await categoryTotals(trx)).map(({ category, points, maxPoints }) => ({
      category,
      points,
      maxPoints: maxPoints ?? 0,
    })),
    comparisons: newest?.comparisons ?? [],
    syncedAt: tenant.syncedAt?.toISOString() ?? null,
    syncProblem: tenant.syncProblem,
  }
}

function toPoints(snapshot: { day: string; points: number; max_points: number }) {
  return { day: snapshot.day, points: snapshot.points, maxPoints: snapshot.max_points }
}

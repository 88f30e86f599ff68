import {
  countSnapshots,
  getTenant,
  listSnapshots,
  notifyChange,
  recordSync,
  replaceActions,
  saveSnapshot,
  withTenant,
  type ScoreSnapshotRow,
} from '@scorelink/database'
import {
  hasRegressed,
  joinActions,
  rankActions,
  scoreImpact,
  type ControlProfile,
  type ScoreSnapshot,
} from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import type { Services } from '../services.ts'
import type { JobData } from './job-queue.ts'

/** Days Microsoft keeps, and days a drop is looked for. */
const historyDays = 90
const regressionDays = 30
/**
 * Days read at once to catch up; more in one answer is known to time out for large tenants, so today's score is stored
 * before the whole history is asked for.
 */
const catchUpDays = 7

/** Microsoft writes one snapshot a day; an hour late is early enough. */
const freshForMs = 60 * 60_000

/** Brings score and improvement actions up to date with Microsoft's newest snapshot. */
export async function syncSecureScore(
  services: Services,
  { tenantId, force }: JobData['sync-secure-score'],
): Promise<void> {
  const { tenant, days } = await withTenant(services.database.kysely, tenantId, async (trx) => ({
    tenant: await getTenant(trx),
    days: await countSnapshots(trx),
  }))
  const fresh = services.now().getTime() - (tenant.syncedAt?.getTime() ?? 0) < freshForMs
  if (fresh && !force) return
  const secureScore = services.secureScores.of(tenantId)
  try {
    const snapshots = await secureScore.latestSnapshots(days === 0 ? 1 : catchUpDays)
    const newest = snapshots.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
    const profiles = newest === undefined ? [] : await secureScore.controlProfiles()
    await store(services, tenantId, snapshots, newest, profiles)
    if (newest === undefined || days >= regressionDays) return
    const history = await secureScore.latestSnapshots(historyDays)
    await store(services, tenantId, history, newest, profiles)
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ code: error.code, err: error }, 'sync of the secure score failed')
    await withTenant(services.database.kysely, tenantId, async (trx) => {
      await recordSync(trx, services.now(), error.code)
      await notifyChange(trx, { tenantId, type: 'secure-score' })
    })
  }
}

/** A tenant a few days old has no snapshot yet: that is no failure, and nothing is deleted for it. */
async function store(
  services: Services,
  tenantId: string,
  snapshots: readonly ScoreSnapshot[],
  newest: ScoreSnapshot | undefined,
  profiles: readonly ControlProfile[],
): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    for (const snapshot of snapshots) {
      await saveSnapshot(trx, toRow(tenantId, snapshot), snapshot.day === newest?.day ? 'newest' : 'missing-only')
    }
    if (newest !== undefined) {
      const history = await listSnapshots(trx, daysBefore(newest.day, regressionDays))
      await replaceActions(trx, toActionRows(tenantId, newest, profiles, history))
      await services.jobs.enqueueIn(trx, 'act-on-score', { tenantId })
    }
    await recordSync(trx, services.now(), null)
    await notifyChange(trx, { tenantId, type: 'secure-score' })
  })
}

function toRow(tenantId: string, snapshot: ScoreSnapshot) {
  return {
    tenantId,
    day: snapshot.day,
    points: snapshot.points,
    maxPoints: snapshot.maxPoints,
    comparisons: snapshot.comparisons,
    controlPoints: Object.fromEntries(
      snapshot.controls.map(({ controlId, points }) => [controlId.toLowerCase(), points]),
    ),
  }
}

function toActionRows(
  tenantId: string,
  newest: ScoreSnapshot,
  profiles: readonly ControlProfile[],
  history: readonly ScoreSnapshotRow[],
) {
  const earlier = history.filter(({ day }) => day < newest.day)
  return rankActions(joinActions(profiles, newest.controls)).map((action, index) => {
    const key = action.id.toLowerCase()
    const pointsBefore = earlier.flatMap(({ control_points }) => control_points[key] ?? [])
    return {
      tenant_id: tenantId,
      action_key: key,
      action_id: action.id,
      rank: index + 1,
      title: action.title,
      category: action.category,
      product: action.product,
      points: action.points,
      max_points: action.maxPoints,
      score_impact: scoreImpact(action, newest.maxPoints),
      status: action.status,
      asserted: action.asserted,
      regressed: hasRegressed(action, pointsBefore),
      user_impact: action.userImpact,
      implementation_cost: action.implementationCost,
      tier: action.tier,
      threats: JSON.stringify(action.threats),
      remediation: action.remediation,
      remediation_impact: action.remediationImpact,
      implementation_status: action.implementationStatus,
      action_url: action.actionUrl,
    }
  })
}

/** @param day `2026-11-22` */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

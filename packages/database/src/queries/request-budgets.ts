import { sql, type Selectable } from 'kysely'
import { decideCall, minuteOf, type CallClass, type CallDecision, type RequestBudget } from '@scorelink/domain'
import type { RequestBudgetTable } from '../tables/calls.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type RequestBudgetRow = Selectable<RequestBudgetTable>

export interface BudgetKey {
  readonly tenantId: string
  readonly instanceOrigin: string
}

/** A budget as it stands, and what it was made of. */
export interface StoredBudget {
  readonly row: RequestBudgetRow
  readonly budget: RequestBudget
  /** The lowest limit the instance named lately. */
  readonly limitLearnt: number | null
}

/**
 * Asks for a call and counts it when it is admitted. The row is locked meanwhile, so two processes never spend the same
 * call.
 */
export async function spendCalls(
  trx: TenantTransaction,
  key: BudgetKey,
  callClass: CallClass,
  calls: number,
  now: Date,
): Promise<StoredBudget & { readonly decision: CallDecision }> {
  const stored = await lockBudget(trx, key, now)
  const decision = decideCall(stored.budget, callClass, calls, now.getTime())
  if (decision.admit) {
    await trx
      .insertInto('request_counts')
      .values({
        tenant_id: key.tenantId,
        instance_origin: key.instanceOrigin,
        minute: minuteOf(now.getTime()),
        call_class: callClass,
        calls,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'instance_origin', 'minute', 'call_class'])
          .doUpdateSet({ calls: sql<number>`request_counts.calls + ${calls}` }),
      )
      .execute()
  }
  return { ...stored, decision }
}

/** @returns undefined while nobody called that instance. */
export async function findBudget(
  trx: TenantTransaction,
  instanceOrigin: string,
  now: Date,
): Promise<StoredBudget | undefined> {
  const row = await trx
    .selectFrom('request_budgets')
    .selectAll()
    .where('instance_origin', '=', instanceOrigin)
    .executeTakeFirst()
  return row && (await readBudget(trx, row, now))
}

/** The row as it stands, until the transaction ends. @returns undefined while nobody called that instance. */
export async function lockBudgetRow(
  trx: TenantTransaction,
  instanceOrigin: string,
): Promise<RequestBudgetRow | undefined> {
  return await trx
    .selectFrom('request_budgets')
    .selectAll()
    .where('instance_origin', '=', instanceOrigin)
    .forUpdate()
    .executeTakeFirst()
}

/** What an answer taught; nulls and an empty record for "nothing". */
export interface BudgetLesson {
  readonly limitsLearnt: RequestBudgetRow['limits_learnt']
  readonly resetsAt: Date | null
  readonly blockedUntil: Date | null
  readonly strikes: number
}

export async function recordLesson(trx: TenantTransaction, key: BudgetKey, lesson: BudgetLesson): Promise<void> {
  await trx
    .updateTable('request_budgets')
    .set({
      limits_learnt: JSON.stringify(lesson.limitsLearnt),
      resets_at: lesson.resetsAt,
      blocked_until: lesson.blockedUntil,
      strikes: lesson.strikes,
    })
    .where('instance_origin', '=', key.instanceOrigin)
    .execute()
}

/** @param limit calls an hour, 10 or more; null leaves it to the instance. */
export async function setBudgetLimit(
  trx: TenantTransaction,
  { tenantId, instanceOrigin }: BudgetKey,
  limit: number | null,
): Promise<void> {
  await trx
    .insertInto('request_budgets')
    .values({ tenant_id: tenantId, instance_origin: instanceOrigin, limit_set: limit })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'instance_origin']).doUpdateSet({ limit_set: limit }))
    .execute()
}

/** Counts nobody needs any more. */
export async function forgetOldCounts(trx: TenantTransaction, now: Date): Promise<void> {
  await trx
    .deleteFrom('request_counts')
    .where('minute', '<', minuteOf(now.getTime()) - 2 * minutesCounted)
    .execute()
}

const minutesCounted = 61
/** A rule not seen for so long is gone: an administrator removed it. */
const dayMs = 24 * 60 * 60_000

async function lockBudget(
  trx: TenantTransaction,
  { tenantId, instanceOrigin }: BudgetKey,
  now: Date,
): Promise<StoredBudget> {
  let row = await lockBudgetRow(trx, instanceOrigin)
  if (row === undefined) {
    await trx
      .insertInto('request_budgets')
      .values({ tenant_id: tenantId, instance_origin: instanceOrigin, limit_set: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    row = await lockBudgetRow(trx, instanceOrigin)
  }
  if (row === undefined) throw new Error('a budget that was just stored is not there')
  return await readBudget(trx, row, now)
}

async function readBudget(trx: TenantTransaction, row: RequestBudgetRow, now: Date): Promise<StoredBudget> {
  const stillSeen = Object.values(row.limits_learnt).filter(({ seenAt }) => Date.parse(seenAt) > now.getTime() - dayMs)
  const limitLearnt = lowest(stillSeen.map(({ limit }) => limit))
  const counts = await trx
    .selectFrom('request_counts')
    .select(['minute', 'call_class', 'calls'])
    .where('instance_origin', '=', row.instance_origin)
    .where('minute', '>', minuteOf(now.getTime()) - minutesCounted)
    .execute()
  const budget = {
    limitPerHour: lowest([row.limit_set, limitLearnt].filter((limit) => limit !== null)),
    blockedUntilMs: row.blocked_until?.getTime() ?? null,
    buckets: counts.map(({ minute, call_class, calls }) => ({ minute, callClass: call_class, calls })),
  }
  return { row, budget, limitLearnt }
}

function lowest(limits: readonly number[]): number | null {
  return limits.length === 0 ? null : Math.min(...limits)
}

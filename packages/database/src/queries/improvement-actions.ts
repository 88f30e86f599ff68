import type { Insertable, Selectable } from 'kysely'
import type { ActionStatus, RecommendationCategory } from '@scorelink/domain'
import type { ImprovementActionTable } from '../tables/secure-score.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import { containsPattern } from './like-pattern.ts'

export type ImprovementActionRow = Selectable<ImprovementActionTable>

/** Replaces the tenant's list by what the newest snapshot says. */
export async function replaceActions(
  trx: TenantTransaction,
  rows: ReadonlyArray<Insertable<ImprovementActionTable>>,
): Promise<void> {
  await trx.deleteFrom('improvement_actions').execute()
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    await trx
      .insertInto('improvement_actions')
      .values(rows.slice(start, start + rowsAStatement))
      .execute()
  }
}

/** PostgreSQL takes 65,535 parameters a statement; a row has about twenty. */
const rowsAStatement = 500

export interface ActionFilter {
  readonly category?: RecommendationCategory | undefined
  readonly status?: ActionStatus | undefined
  readonly search?: string | undefined
  /** Rank after which the page starts. */
  readonly afterRank?: number | undefined
  readonly limit: number
}

export async function listActions(trx: TenantTransaction, filter: ActionFilter): Promise<ImprovementActionRow[]> {
  let query = trx.selectFrom('improvement_actions').selectAll().orderBy('rank').limit(filter.limit)
  if (filter.category !== undefined) query = query.where('category', '=', filter.category)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.afterRank !== undefined) query = query.where('rank', '>', filter.afterRank)
  const pattern = containsPattern(filter.search)
  if (pattern !== undefined) {
    query = query.where((where) =>
      where.or([
        where('title', 'ilike', pattern),
        where('product', 'ilike', pattern),
        where('action_id', 'ilike', pattern),
      ]),
    )
  }
  return await query.execute()
}

/** @param actionId in any case. */
export async function findAction(trx: TenantTransaction, actionId: string): Promise<ImprovementActionRow | undefined> {
  return await trx
    .selectFrom('improvement_actions')
    .selectAll()
    .where('action_key', '=', actionId.toLowerCase())
    .executeTakeFirst()
}

/** Titles by id in lower case; those that are gone are left out. @param keys in lower case. */
export async function titlesOfActions(
  trx: TenantTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await trx
    .selectFrom('improvement_actions')
    .select(['action_key', 'title'])
    .where('action_key', 'in', [...new Set(keys)])
    .execute()
  return new Map(rows.map(({ action_key, title }) => [action_key, title]))
}

export async function categoryTotals(trx: TenantTransaction) {
  return await trx
    .selectFrom('improvement_actions')
    .select((e) => [
      'category',
      e.fn.sum<number>('points').as('points'),
      e.fn.sum<number>('max_points').as('maxPoints'),
    ])
    .groupBy('category')
    .orderBy('category')
    .execute()
}

/** Those of these ids that apply to the tenant, in order of rank. @param actionIds in any case. */
export async function findActions(
  trx: TenantTransaction,
  actionIds: readonly string[],
): Promise<ImprovementActionRow[]> {
  if (actionIds.length === 0) return []
  const keys = actionIds.map((id) => id.toLowerCase())
  return await trx
    .selectFrom('improvement_actions')
    .selectAll()
    .where('action_key', 'in', keys)
    .orderBy('rank')
    .execute()
}

/** What a person decided, until the next sync says what Microsoft made of it. */
export async function recordActionStatus(
  trx: TenantTransaction,
  actionKey: string,
  status: ActionStatus,
): Promise<void> {
  const asserted = status === 'third-party' || status === 'alternate-mitigation'
  await trx.updateTable('improvement_actions').set({ status, asserted }).where('action_key', '=', actionKey).execute()
}

import type { Insertable, Selectable, Updateable } from 'kysely'
import type { RuleOrderTable, RuleTable } from '../tables/orders.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type RuleRow = Selectable<RuleTable>
export type RuleOrderRow = Selectable<RuleOrderTable>

/** In the order in which they run. */
export async function listRules(trx: TenantTransaction): Promise<RuleRow[]> {
  return await trx.selectFrom('rules').selectAll().orderBy('ordinal').execute()
}

export async function findRule(trx: TenantTransaction, ruleId: string): Promise<RuleRow | undefined> {
  return await trx.selectFrom('rules').selectAll().where('rule_id', '=', ruleId).executeTakeFirst()
}

export async function insertRule(trx: TenantTransaction, rule: Insertable<RuleTable>): Promise<void> {
  await trx.insertInto('rules').values(rule).execute()
}

export async function updateRule(
  trx: TenantTransaction,
  ruleId: string,
  change: Updateable<RuleTable>,
): Promise<RuleRow | undefined> {
  return await trx.updateTable('rules').set(change).where('rule_id', '=', ruleId).returningAll().executeTakeFirst()
}

export async function deleteRule(trx: TenantTransaction, ruleId: string): Promise<void> {
  await trx.deleteFrom('rules').where('rule_id', '=', ruleId).execute()
}

/** Decisions of one day replace the earlier ones of that day, except that an order that made a ticket stays. */
export async function recordRuleOrders(
  trx: TenantTransaction,
  orders: ReadonlyArray<Insertable<RuleOrderTable>>,
): Promise<void> {
  for (let start = 0; start < orders.length; start += rowsAStatement) {
    await trx
      .insertInto('rule_orders')
      .values(orders.slice(start, start + rowsAStatement))
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'rule_id', 'snapshot_day', 'action_key'])
          .doUpdateSet((e) => ({
            mode: e.ref('excluded.mode'),
            decision: e.ref('excluded.decision'),
            ticket_id: e.ref('excluded.ticket_id'),
            at: e.ref('excluded.at'),
          }))
          .where('rule_orders.ticket_id', 'is', null),
      )
      .execute()
  }
}

const rowsAStatement = 1_000

/** Tickets each rule made on or after `since`. */
export async function countRuleTickets(trx: TenantTransaction, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('tickets')
    .select((e) => ['rule_id', e.fn.countAll<string>().as('count')])
    .where('rule_id', 'is not', null)
    .where('created_at', '>=', since)
    .groupBy('rule_id')
    .execute()
  return new Map(rows.map(({ rule_id, count }) => [rule_id ?? '', Number(count)]))
}

export interface RuleRun {
  readonly ruleId: string
  readonly day: string
  readonly ordered: number
  readonly overCap: number
}

/** The newest day each rule decided on, with how many it ordered and had no room for. */
export async function lastRuleRuns(trx: TenantTransaction): Promise<ReadonlyMap<string, RuleRun>> {
  const rows = await trx
    .selectFrom('rule_orders')
    .select((e) => [
      'rule_id',
      'snapshot_day',
      e.fn.countAll<string>().filterWhere('decision', '=', 'order').as('ordered'),
      e.fn.countAll<string>().filterWhere('decision', '=', 'over-cap').as('over_cap'),
    ])
    .distinctOn('rule_id')
    .groupBy(['rule_id', 'snapshot_day'])
    .orderBy('rule_id')
    .orderBy('snapshot_day', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.rule_id,
      { ruleId: row.rule_id, day: row.snapshot_day, ordered: Number(row.ordered), overCap: Number(row.over_cap) },
    ]),
  )
}

/** Newest first. @param offset rows to pass over; the list is short-lived and small, so no key is needed. */
export async function listRuleOrders(
  trx: TenantTransaction,
  ruleId: string,
  offset: number,
  limit: number,
): Promise<RuleOrderRow[]> {
  return await trx
    .selectFrom('rule_orders')
    .selectAll()
    .where('rule_id', '=', ruleId)
    .orderBy('snapshot_day', 'desc')
    .orderBy('action_key')
    .offset(offset)
    .limit(limit)
    .execute()
}

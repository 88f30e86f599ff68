import {
  recordLesson,
  spendCalls,
  withTenant,
  type BudgetKey,
  type Database,
  type RequestBudgetRow,
} from '@scorelink/database'
import { silenceAfter } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serviceNowErrors, type CallGate, type RateNews } from '@scorelink/servicenow'

export interface CallGateOptions {
  readonly database: Database
  readonly key: BudgetKey
  readonly now: () => Date
}

/** A rule's sighting is written anew this often at most: it only keeps the rule from being forgotten. */
const sightingMs = 60 * 60_000

/** The request budget of one instance, kept in the database for all processes. */
export function createCallGate({ database, key, now }: CallGateOptions): CallGate {
  // What the last admission read: an answer that teaches nothing new costs no write.
  let known: RequestBudgetRow | undefined
  return {
    async admit(callClass, calls) {
      const { row, decision } = await withTenant(database.kysely, key.tenantId, (trx) =>
        spendCalls(trx, key, callClass, calls, now()),
      )
      known = row
      if (decision.admit) return
      const { SERVICENOW_RATE_LIMITED, SERVICENOW_BUDGET_SPENT } = serviceNowErrors
      throw new AppError(decision.reason === 'blocked' ? SERVICENOW_RATE_LIMITED : SERVICENOW_BUDGET_SPENT, {
        retryAfterMs: Math.max(0, decision.retryAtMs - now().getTime()),
      })
    },
    async heard(news) {
      const learnt = known === undefined ? undefined : lessonOf(known, news, now())
      if (learnt === undefined) return
      await withTenant(database.kysely, key.tenantId, (trx) => recordLesson(trx, key, learnt))
    },
  }
}

/** @returns undefined when the answer says nothing new. */
function lessonOf(row: RequestBudgetRow, { rule, limited, retryAfterMs }: RateNews, now: Date) {
  const before = rule === undefined ? undefined : row.limits_learnt[rule.id]
  const newRule =
    rule !== undefined &&
    (before?.limit !== rule.limitPerHour || now.getTime() - Date.parse(before.seenAt) > sightingMs)
  const calm = !limited && row.strikes > 0
  if (!newRule && !limited && !calm) return undefined
  const strikes = limited ? row.strikes + 1 : 0
  return {
    limitsLearnt:
      rule === undefined
        ? row.limits_learnt
        : { ...row.limits_learnt, [rule.id]: { limit: rule.limitPerHour, seenAt: now.toISOString() } },
    resetsAt: rule?.resetsAtMs == null ? row.resets_at : new Date(rule.resetsAtMs),
    blockedUntil: limited ? new Date(now.getTime() + silenceAfter(strikes, retryAfterMs)) : row.blocked_until,
    strikes,
  }
}

import {
  lockBudgetRow,
  recordLesson,
  spendCalls,
  withTenant,
  type BudgetKey,
  type BudgetLesson,
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
      if (known === undefined || lessonOf(known, news, now()) === undefined) return
      // Others heard answers meanwhile: what they learnt stays.
      await withTenant(database.kysely, key.tenantId, async (trx) => {
        const row = await lockBudgetRow(trx, key.instanceOrigin)
        const lesson = row && lessonOf(row, news, now())
        if (lesson !== undefined) await recordLesson(trx, key, lesson)
      })
    },
  }
}

/** @returns undefined when the answer says nothing new. */
function lessonOf(
  row: RequestBudgetRow,
  { rule, limited, retryAfterMs }: RateNews,
  now: Date,
): BudgetLesson | undefined {
  const before = rule === undefined ? undefined : row.limits_learnt[rule.id]
  const newRule =
    rule !== undefined &&
    (before?.limit !== rule.limitPerHour || now.getTime() - Date.parse(before.seenAt) > sightingMs)
  // No call leaves in a silence: what is answered in one had left before. It neither ends nor lengthens it.
  const silent = row.blocked_until !== null && row.blocked_until > now
  const calm = !limited && row.strikes > 0 && !silent
  if (!newRule && !limited && !calm) return undefined
  const strikes = silent ? Math.max(1, row.strikes) : limited ? row.strikes + 1 : 0
  return {
    limitsLearnt:
      rule === undefined
        ? row.limits_learnt
        : { ...row.limits_learnt, [rule.id]: { limit: rule.limitPerHour, seenAt: now.toISOString() } },
    resetsAt: rule?.resetsAtMs == null ? row.resets_at : new Date(rule.resetsAtMs),
    blockedUntil: limited
      ? later(row.blocked_until, new Date(now.getTime() + silenceAfter(strikes, retryAfterMs)))
      : row.blocked_until,
    strikes,
  }
}

function later(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b
}

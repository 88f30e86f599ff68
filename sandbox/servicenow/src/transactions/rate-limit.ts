import type { Actor, Instance, Row } from '../instance.ts'
import { toPlatformTime } from '../oauth/platform-time.ts'
import { systemActor } from '../oauth/system-actor.ts'

const HOUR_MS = 3_600_000

/** A call as rate-limit rules see it. */
export interface LimitedCall {
  /** Name of the API: `Table API`. */
  readonly api: string
  readonly method: string
  readonly version: 'v1' | 'v2' | undefined
  readonly actor: Actor
}

/** Where a call stands against the rule that governs it. */
export interface RateStatus {
  readonly ruleId: string
  readonly limit: number
  readonly api: string
  /** Calls of this hour, this one included. */
  readonly count: number
  /** Epoch milliseconds at which the count starts again. */
  readonly resetsAtMs: number
  readonly nowMs: number
}

/**
 * The rule for a call: one for the single user beats one for a role beats one for all users, and of several the lowest
 * limit applies (ServiceNow docs, Inbound REST API rate limiting).
 *
 * @param rules active rows of `sys_rate_limit_rules`.
 */
export function governingRule(rules: readonly Row[], call: LimitedCall, roleIds: ReadonlySet<string>): Row | undefined {
  const matching = rules.filter((rule) => concerns(rule, call))
  const tiers = [
    matching.filter((rule) => rule['applies_to'] === 'user' && rule['user'] === call.actor.sysId),
    matching.filter((rule) => rule['applies_to'] === 'role' && roleIds.has(rule['role'] ?? '')),
    matching.filter((rule) => rule['applies_to'] === 'all_users'),
  ]
  const tier = tiers.find((candidates) => candidates.length > 0)
  return tier?.reduce((lowest, rule) => (limitOf(rule) < limitOf(lowest) ? rule : lowest))
}

function concerns(rule: Row, call: LimitedCall): boolean {
  return (
    fits(rule['rest_api'], call.api) &&
    fits(rule['method'], call.method) &&
    fits(rule['version'], call.version ?? 'latest')
  )
}

/** An empty column of a rule means any. */
function fits(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === '' || wanted === actual
}

function limitOf(rule: Row): number {
  return Number(rule['limit_count'])
}

/**
 * Counts the call against its rule, each user by themselves.
 *
 * The platform commits its counts every 30 s and so enforces late; here a limit holds from the first call above it. Counts
 * and violations are records an administrator can read, one an hour for each rule and user.
 *
 * @returns undefined when no rule concerns the call.
 */
export function countCall(instance: Instance, call: LimitedCall): RateStatus | undefined {
  const rules = instance.remembered('rate limit rules', () =>
    instance.records.find('sys_rate_limit_rules', { query: 'active=true' }, systemActor),
  )
  if (rules.length === 0) return undefined
  const rule = governingRule(rules, call, roleIdsOf(instance, call.actor))
  if (rule === undefined) return undefined
  const nowMs = instance.now()
  const startMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS
  const ruleId = rule['sys_id'] ?? ''
  const limit = limitOf(rule)
  const counted = { rate_limit_rule: ruleId, user: call.actor.sysId, count_start: toPlatformTime(startMs) }
  const count = instance.atomically(() => {
    const calls = increment(instance, 'sys_rate_limit_count', 'request_count', counted)
    if (calls > limit) increment(instance, 'sys_rate_limit_violations', 'violation_count', counted)
    return calls
  })
  return { ruleId, limit, api: call.api, count, resetsAtMs: startMs + HOUR_MS, nowMs }
}

function roleIdsOf(instance: Instance, actor: Actor): Set<string> {
  const roles = instance.records.find('sys_user_role', { query: `nameIN${[...actor.roles].join(',')}` }, systemActor)
  return new Set(roles.map((role) => role['sys_id'] ?? ''))
}

/** Adds one to a count. @returns what it came to. */
function increment(instance: Instance, table: string, column: string, counted: Row): number {
  const query = Object.entries(counted)
    .map(([name, value]) => `${name}=${value}`)
    .join('^')
  const row = instance.records.find(table, { query, limit: 1 }, systemActor)[0]
  const next = Number(row?.[column] || 0) + 1
  const quiet = { workflow: false }
  if (row === undefined) instance.records.insert(table, { ...counted, [column]: '1' }, systemActor, quiet)
  else instance.records.update(table, row['sys_id'] ?? '', { [column]: String(next) }, systemActor, quiet)
  return next
}

export function isOverLimit({ count, limit }: RateStatus): boolean {
  return count > limit
}

/** There is no header with the remaining calls on this platform. */
export function rateHeaders(status: RateStatus): Array<[name: string, value: string]> {
  const headers: Array<[string, string]> = [
    ['X-RateLimit-Limit', String(status.limit)],
    ['X-RateLimit-Reset', String(Math.floor(status.resetsAtMs / 1000))],
    ['X-RateLimit-Rule', status.ruleId],
  ]
  if (isOverLimit(status)) {
    headers.push(['Retry-After', String(Math.ceil((status.resetsAtMs - status.nowMs) / 1000))])
  }
  return headers
}

export function rateRefusalDetail({ limit, api }: RateStatus): string {
  return `Rate limit of ${limit} requests per hour for ${api} exceeded`
}

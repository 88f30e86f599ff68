import type { Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { storedTime } from '../display/date-time.ts'

const HOUR_MS = 3_600_000

/**
 * Another limit starts the hour anew: its count is 0 again, its violations are gone (ServiceNow docs, Create an inbound
 * REST API rate limit).
 */
export function restartCounts(core: Core, rule: Row, previous: Row | undefined): void {
  if (previous === undefined || previous['limit_count'] === rule['limit_count']) return
  const hour = storedTime(Math.floor(core.now() / HOUR_MS) * HOUR_MS)
  const ofThisHour = [rule['sys_id'] ?? '', hour]
  const where = 'WHERE "rate_limit_rule" = ? AND "count_start" = ?'
  core.connection.prepare(`UPDATE "sys_rate_limit_count" SET "request_count" = 0 ${where}`).run(...ofThisHour)
  core.connection.prepare(`DELETE FROM "sys_rate_limit_violations" ${where}`).run(...ofThisHour)
}

import type { Instance, Row } from '../../instance.ts'
import { runtimeOf, type ScriptRuntime } from '../engine/runtime.ts'
import { describeThrown } from '../engine/script-error.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { createSession } from '../engine/session.ts'
import { parseDateTime } from '../glide/date-text.ts'
import { runQueuedRules } from '../rules/rule-runner.ts'
import { processEvents } from './events.ts'
import { lastTick, readSchedule } from './schedule.ts'

export interface DueWork {
  readonly jobs: number
  readonly rules: number
  readonly events: number
}

/**
 * Runs what has fallen due by the instance's clock: scheduled scripts, queued async rules, queued events. A tick that
 * passed several times over runs once, as on the platform. Safe to call on several threads.
 */
export function runDueJobs(instance: Instance): DueWork {
  const runtime = runtimeOf(instance)
  return runtime.withSession(createSession(), () => ({
    jobs: runScheduled(runtime),
    rules: runQueuedRules(instance),
    events: processEvents(runtime),
  }))
}

function runScheduled(runtime: ScriptRuntime): number {
  const { instance } = runtime
  const jobs = instance.records.find('sysauto_script', { query: 'active=true' }, SYSTEM_ACTOR)
  return jobs.filter((job) => isDue(instance, job) && runJob(runtime, job)).length
}

/** Claims the latest tick. Ticks before the record was made do not count. */
function isDue(instance: Instance, job: Row): boolean {
  const zone = instance.property('glide.sys.default.tz') || 'UTC'
  const tick = lastTick(readSchedule(job, zone), instance.now())
  const created = parseDateTime(job['sys_created_on'] ?? '', 'UTC')?.epochMilliseconds ?? 0
  if (tick === undefined || tick < created) return false
  instance.sql.exec('CREATE TABLE IF NOT EXISTS job_run (job_id TEXT PRIMARY KEY, tick_ms INTEGER NOT NULL)')
  const claim = instance.sql.prepare(
    `INSERT INTO job_run (job_id, tick_ms) VALUES (?, ?)
     ON CONFLICT (job_id) DO UPDATE SET tick_ms = excluded.tick_ms WHERE tick_ms < excluded.tick_ms`,
  )
  return claim.run(job['sys_id'] ?? '', tick).changes > 0
}

/** @returns whether it ran: a conditional job may decline. A failure is logged; the job runs again at its next tick. */
function runJob(runtime: ScriptRuntime, job: Row): boolean {
  const scope = runtime.scope(job['sys_scope'] ?? '')
  const actor = runtime.instance.actor(job['run_as'] ?? '') ?? SYSTEM_ACTOR
  const label = `script:sysauto_script.${job['name'] ?? ''}`
  try {
    const condition = job['conditional'] === 'true' ? (job['condition'] ?? '') : ''
    if (condition !== '' && !runtime.run(scope, { source: condition, label, actor })) return false
    runtime.run(scope, { source: job['script'] ?? '', label, actor })
  } catch (error) {
    runtime.instance.log('error', scope.name, `${label}: ${describeThrown(error)}`)
  }
  return true
}

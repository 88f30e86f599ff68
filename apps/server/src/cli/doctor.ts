import { writeFile } from 'node:fs/promises'
import { ProbeId, type ProbeResult } from '@scorelink/contracts'
import { AppError } from '@scorelink/kit'
import type { TenantReport } from '../control/control-desk.ts'
import { serverErrors } from '../errors.ts'
import { atControlDesk } from './at-control-desk.ts'

export interface DoctorOptions {
  readonly json?: boolean
  readonly tenant?: string
  readonly probe?: string
  /** File the support bundle is written to. */
  readonly bundle?: string
}

/** Examines every connection. The exit status is 1 when a probe fails or a tenant has none. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const probe = options.probe === undefined ? undefined : readProbe(options.probe)
  await atControlDesk(async (desk) => {
    const report = await desk.examine({ tenantId: options.tenant, probe })
    if (options.json === true) console.log(JSON.stringify(report, undefined, 2))
    else for (const tenant of report.tenants) print(tenant)
    if (options.bundle !== undefined) {
      await writeFile(options.bundle, `${JSON.stringify(await desk.bundle(), undefined, 2)}\n`, { mode: 0o600 })
      if (options.json !== true) console.log(`\nSupport bundle: ${options.bundle}`)
    }
    process.exitCode = report.ok ? 0 : 1
  })
}

function readProbe(text: string): ProbeId {
  const probe = ProbeId.safeParse(text)
  if (probe.success) return probe.data
  throw new AppError(serverErrors.INPUT_INVALID, {
    detail: `There is no probe ${text}. Probes: ${ProbeId.options.join(', ')}.`,
  })
}

const marks = { pass: 'ok  ', fail: 'FAIL', unknown: '?   ' } as const

function print({ tenantId, instance, problem, probes }: TenantReport): void {
  console.log(`Tenant ${tenantId}: ${instance ?? 'no ServiceNow instance is set up'}`)
  if (problem !== null) console.log(lines('fail', 'connection', problem.title, problem.remedy, problem.type))
  for (const { verdict, id, cause, remedy, help } of probes) console.log(lines(verdict, id, cause, remedy, help))
}

function lines(
  verdict: ProbeResult['verdict'],
  id: string,
  cause: string,
  remedy: string | null,
  help: string | null,
): string {
  const said = [`  ${marks[verdict]}  ${id.padEnd(16)}  ${cause}`]
  const indent = ' '.repeat(26)
  if (remedy !== null) said.push(`${indent}${remedy}`)
  if (help !== null) said.push(`${indent}docs/troubleshooting/${help.slice('/help/'.length)}.md`)
  return said.join('\n')
}

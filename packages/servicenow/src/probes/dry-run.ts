import { serviceNowErrors } from '../errors.ts'
import { hiddenBy, fail, pass, unsure, type Finding, type Observed } from './finding.ts'
import type { Rows } from './access-probes.ts'

export interface DryRun {
  readonly table: string
  /** Columns a new ticket fills. */
  readonly sent: readonly string[]
  /** Dictionary entries of the table and the one it extends. */
  readonly dictionary: Observed<Rows>
  /** Rules of active data policies on them that make a field mandatory. */
  readonly policies: Observed<Rows>
}

/**
 * Whether a new ticket would be taken, without making one. The Table API has no dry run, and a record made and deleted
 * leaves a used-up number, audit rows and notifications behind; so what would be sent is held against what the instance
 * says of its columns. Rights are what the probes of reading, writing and roles tell.
 */
export function judgeDryRun({ table, sent, dictionary, policies }: DryRun): Finding {
  if (!dictionary.ok) return hiddenBy(dictionary.failure)
  const columns = new Map(dictionary.value.rows.map((row) => [row['element'] ?? '', row]))
  const facts = { table }
  if (columns.size === 0) {
    return unsure('The dictionary of the instance is hidden from the integration user.', {
      remedy: 'Give it the role personalize_dictionary, or send one ticket to be sure.',
      help: 'validate-the-integration-user',
      facts,
    })
  }
  const absent = sent.filter((column) => !columns.has(column))
  const closed = sent.filter((column) => columns.get(column)?.['read_only'] === 'true')
  const wanted = [...columns.values()]
    .filter((row) => row['mandatory'] === 'true' && !row['default_value'])
    .map((row) => row['element'] ?? '')
  const demanded = policies.ok ? unconditional(policies.value) : []
  const lacking = [...new Set([...wanted, ...demanded])].filter((column) => !sent.includes(column))
  const problems = [
    absent.length > 0 ? `the table has no column ${absent.join(', ')}` : undefined,
    closed.length > 0 ? `${closed.join(', ')} can only be read, so what we send there is dropped` : undefined,
    lacking.length > 0 ? `${lacking.join(', ')} must be filled, and we send nothing there` : undefined,
  ].filter((each) => each !== undefined)
  if (problems.length > 0) {
    return fail(
      `A new record in ${table} would be refused or changed: ${problems.join('; ')}.`,
      'Fill the column by defaults in the ServiceNow configuration, or have the data policy or the dictionary of the instance exclude records of the integration user.',
      serviceNowErrors.SERVICENOW_REJECTED.code,
      facts,
    )
  }
  if (!policies.ok || hidesRows(policies.value)) {
    return unsure(
      'Columns fit; data policies are hidden from the integration user, so one may still refuse a ticket.',
      {
        help: serviceNowErrors.SERVICENOW_REJECTED.code,
        facts,
      },
    )
  }
  return pass(`A new record in ${table} would be taken; nothing was made to find out.`, facts)
}

/** Policies with conditions hold in some states only, such as when a ticket is resolved. */
function unconditional({ rows }: Rows): string[] {
  return rows.filter((row) => !row['sys_data_policy.conditions']).map((row) => row['field'] ?? '')
}

function hidesRows({ rows, total }: Rows): boolean {
  return rows.length === 0 && total !== 0
}

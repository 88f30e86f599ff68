import { GlideRecord } from '@servicenow/glide'
import { columnOf, tableOf, type TicketKind, ticketKinds } from '../lib/names.ts'
import { readChoicesOf } from '../choices/column-choices.ts'

/** A fact the ticketing API leans on, checked as the request ran. */
export interface Probe {
  readonly probe: string
  readonly ok: boolean
  /** What is wrong, in the platform's words where it has some; empty when all is well. */
  readonly detail: string
}

export function runProbes(): Probe[] {
  return [
    ...ticketKinds.flatMap((kind) => [probeTable(kind), probeStates(kind)]),
    probeReadable('dl_u_priority', 'priority-lookup-readable'),
    probeReadable('sys_data_policy2', 'data-policies-readable'),
    probeReadable('sys_dictionary', 'dictionary-readable'),
    probeReadable('sys_template', 'templates-readable'),
    probeReadable('sys_user_group', 'groups-readable'),
    probeReadable('sys_journal_field', 'journals-readable'),
  ]
}

/** Whether the table is there with our columns, and our scripts may read it. */
function probeTable(kind: TicketKind): Probe {
  const probe = `${kind}-table`
  const record = new GlideRecord(tableOf[kind])
  if (!record.isValid()) return { probe, ok: false, detail: `Table ${tableOf[kind]} is missing.` }
  const column = columnOf(kind, 'external_id')
  if (!record.isValidField(column)) return { probe, ok: false, detail: `Column ${column} is missing.` }
  return outcome(probe, record)
}

function probeStates(kind: TicketKind): Probe {
  const ok = readChoicesOf(tableOf[kind], 'state').length > 0
  return { probe: `${kind}-states`, ok, detail: ok ? '' : `No choices of ${tableOf[kind]}.state can be read.` }
}

function probeReadable(table: string, probe: string): Probe {
  const record = new GlideRecord(table)
  return record.isValid() ? outcome(probe, record) : { probe, ok: false, detail: `Table ${table} is missing.` }
}

function outcome(probe: string, record: GlideRecord): Probe {
  record.setLimit(1)
  record.query()
  const detail = record.getLastErrorMessage() || ''
  return { probe, ok: detail === '', detail }
}

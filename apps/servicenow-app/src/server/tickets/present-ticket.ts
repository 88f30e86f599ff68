import { gs } from '@servicenow/glide'
import type { TicketKind } from '../lib/names.ts'
import { glideToIso } from '../lib/time.ts'
import type { Difference } from './differences.ts'
import type { TicketRecord } from './find-ticket.ts'

/** A ticket as the API answers it. */
export interface TicketOut {
  readonly id: string
  readonly sysId: string
  readonly number: string
  readonly table: string
  readonly kind: TicketKind
  /** State value of the instance, and what it calls it. */
  readonly state: string
  readonly stateLabel: string
  /** 1 to 5; null where the instance holds none. */
  readonly priority: number | null
  readonly dueDate: string | null
  readonly url: string
  readonly updatedAt: string
  readonly created: boolean
  readonly differences: readonly Difference[]
  /** Where they are asked for: nobody reads them of a ticket the portal wrote itself. */
  readonly name?: string
  readonly description?: string
}

export function presentTicket(
  { id, kind, record }: TicketRecord,
  {
    created = false,
    differences = [],
    texts = false,
  }: { readonly created?: boolean; readonly differences?: readonly Difference[]; readonly texts?: boolean } = {},
): TicketOut {
  const sysId = record.getUniqueValue()
  const table = record.getRecordClassName()
  const priority = record.getValue('priority')
  return {
    id,
    sysId,
    number: record.getValue('number') ?? '',
    table,
    kind,
    state: record.getValue('state') ?? '',
    stateLabel: record.getDisplayValue('state') ?? '',
    priority: priority === null ? null : Number(priority),
    dueDate: glideToIso(record.getValue('due_date')),
    url: recordAddress(table, sysId),
    updatedAt: glideToIso(record.getValue('sys_updated_on')) ?? '',
    created,
    differences,
    ...(texts ? textsOf(record) : {}),
  }
}

function textsOf(record: TicketRecord['record']): Pick<TicketOut, 'name' | 'description'> {
  return { name: record.getValue('short_description') ?? '', description: record.getValue('description') ?? '' }
}

/** The form of a record inside the instance's frame, which every release understands. */
function recordAddress(table: string, sysId: string): string {
  const instance = gs.getProperty('glide.servlet.uri', '/')
  return `${instance}nav_to.do?uri=${encodeURIComponent(`${table}.do?sys_id=${sysId}`)}`
}

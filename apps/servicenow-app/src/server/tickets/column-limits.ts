import { GlideRecord } from '@servicenow/glide'
import { columnOf, tableOf, type TicketKind } from '../lib/names.ts'
import type { ColumnLimits } from './ticket-input.ts'

/** Lengths of the columns on this instance: administrators lengthen them. */
export function readLimits(kind: TicketKind): ColumnLimits {
  const record = new GlideRecord(tableOf[kind])
  record.initialize()
  const lengthOf = (column: string): number => record.getElement(column).getED().getLength()
  return {
    name: lengthOf('short_description'),
    description: lengthOf('description'),
    requestedBy: lengthOf(columnOf(kind, 'shared_by')),
    link: lengthOf(columnOf(kind, 'portal_link')),
  }
}

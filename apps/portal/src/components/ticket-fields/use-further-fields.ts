import type { Preflight, TicketForm as InstanceForm, TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { ticketFormQuery } from '../../api/get-ticket-form.ts'
import { demandOf, type FurtherColumn, furtherColumns, sentFields } from './further-fields.ts'
import type { ColumnsForm } from './ticket-form.ts'

export type Further = {
  kind: TicketKind
  columns: readonly FurtherColumn[]
  /** What the instance asks for; undefined while unread. */
  instanceForm: InstanceForm | undefined
  isFailed: boolean
  /** What the tenant fills in by itself; null when that differs from ticket to ticket. */
  defaults: Readonly<Record<string, string>> | null
  /** What of the tenant's defaults the ticket goes without. */
  lost: Preflight['problems']
  /** The instance takes no ticket without one. */
  dueDateRequired: boolean
  /** What is sent of what was typed. */
  sent: Record<string, string>
}

/** The columns that this instance and this tenant have beside what every ticket has. */
export function useFurtherFields(
  kind: TicketKind,
  { fields, added }: ColumnsForm,
  defaults: Readonly<Record<string, string>> | null,
  lost: Preflight['problems'] = [],
): Further {
  const { data, isError } = useQuery(ticketFormQuery(kind))
  const columns = furtherColumns(data, defaults ?? {}, added)
  const dueDateRequired = demandOf(data, 'due_date') === 'always'
  const sent = sentFields(columns, fields, defaults ?? {})
  return { kind, columns, instanceForm: data, isFailed: isError, defaults, lost, dueDateRequired, sent }
}

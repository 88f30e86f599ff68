import type { TicketKind } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketFormQuery } from '../../api/get-ticket-form.ts'
import { textOf } from '../choices.ts'
import { groupColumn } from './further-fields.ts'
import { useTheirLabel } from './use-their-label.ts'

/** What the instance calls its columns, and what they hold. */
export type ColumnTexts = { label: (column: string) => string; value: (column: string, value: string) => string }

export function useColumnTexts(kind: TicketKind): ColumnTexts {
  const { t } = useTranslation()
  const { data, isPending } = useQuery(ticketFormQuery(kind))
  const theirs = useTheirLabel()
  const known = [
    ...(data?.columns ?? []),
    ...(data?.offered ?? []),
    { column: groupColumn, label: t('ticketForm.group'), choices: data?.groups ?? [] },
  ]
  // The group comes last and may be demanded too: its name and groups are ours to say.
  const find = (column: string) => known.findLast((other) => other.column === column)
  return {
    label: (column) => {
      const label = find(column)?.label ?? data?.labels[column] ?? column
      return column === groupColumn ? label : theirs(label)
    },
    // A key of the instance tells nobody anything, and its name is on the way.
    value: (column, value) => (isPending && column === groupColumn ? '…' : textOf(find(column)?.choices ?? [], value)),
  }
}

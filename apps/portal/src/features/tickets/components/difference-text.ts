import type { Ticket } from '@scorelink/contracts'
import type { TFunction } from 'i18next'
import type { ColumnTexts } from '../../../components/ticket-fields/use-column-texts.ts'
import type { Formatters } from '../../../format/format.ts'
import { dueText, priorityText } from './event-text.ts'

type Difference = Ticket['differences'][number]

/** A field and what was sent and stored in it, in words. */
export function differenceText(
  { field, sent, stored }: Difference,
  t: TFunction,
  formatters: Formatters,
  columns: ColumnTexts,
): Difference & { label: string } {
  const said = (label: string, text: (value: string) => string) => {
    const [before, after] = [sent, stored].map((value) => (value === '' ? '' : text(value)))
    return { field, label, sent: before ?? '', stored: after ?? '' }
  }
  switch (field) {
    case 'name':
      return said(t('task.name'), asItIs)
    case 'description':
      return said(t('task.description'), asItIs)
    case 'priority':
      return said(t('task.priority'), (value) => priorityText(value, t))
    case 'dueDate':
      return said(t('task.due'), (value) => dueText(value, formatters))
    case 'source':
      return said(t('ticket.source'), asItIs)
    case 'category':
      return said(t('ticket.category'), asItIs)
    case 'requestedBy':
      return said(t('ticket.requestedBy'), asItIs)
    default: {
      const column = field.replace(/^fields\./, '')
      return said(columns.label(column), (value) => columns.value(column, value))
    }
  }
}

function asItIs(value: string): string {
  return value
}

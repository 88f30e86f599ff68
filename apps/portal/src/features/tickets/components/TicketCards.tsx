import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { useFormatters } from '../../../format/use-formatters.ts'
import { TicketName, TicketNumber, TicketState } from './TicketCells.tsx'
import { useTicketListStyles } from './TicketList.styles.ts'

/** The list on a narrow screen. */
export function TicketCards({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  const { day, instant } = useFormatters()
  return (
    <ul className={styles.cards} aria-label={t('tickets.table')}>
      {tickets.map((ticket) => (
        <li key={ticket.id} className={styles.card}>
          <TicketName ticket={ticket} />
          <span>
            <TicketNumber ticket={ticket} /> · {t(`kind.${ticket.kind}`)}
          </span>
          <div>
            <TicketState ticket={ticket} />
          </div>
          <span>
            {t(`priority.p${ticket.priority}`)}
            {ticket.dueDate === null ? null : ` · ${t('tickets.due')} ${day(ticket.dueDate)}`}
          </span>
          <span className={styles.quiet}>
            {ticket.requestedBy.name} · {instant(ticket.createdAt)}
          </span>
        </li>
      ))}
    </ul>
  )
}

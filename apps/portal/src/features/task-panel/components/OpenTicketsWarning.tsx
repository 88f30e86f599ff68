import type { ActionTicket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

/** The newest, so that the form stays in sight below. */
const mostNamed = 10

type OpenTicketsWarningProps = { tickets: readonly ActionTicket[]; onFollow: () => void }

/** Says that somebody may already be working on this. */
export function OpenTicketsWarning({ tickets, onFollow }: OpenTicketsWarningProps) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  if (tickets.length === 0) return null
  const unnamed = tickets.length - mostNamed
  return (
    <Message intent="warning">
      {t('task.openTickets', { count: tickets.length })}
      <ul className={styles.tickets}>
        {tickets.slice(0, mostNamed).map((ticket) => (
          <li key={ticket.id}>
            <RouterLink to={pages.ticket} params={{ ticketId: ticket.id }} onClick={onFollow}>
              {ticket.number ?? t(`kind.${ticket.kind}`)}
            </RouterLink>{' '}
            {ticket.stateLabel ?? t(`delivery.${ticket.delivery}`)}
          </li>
        ))}
        {unnamed > 0 ? <li>{t('task.moreTickets', { count: unnamed })}</li> : null}
      </ul>
    </Message>
  )
}

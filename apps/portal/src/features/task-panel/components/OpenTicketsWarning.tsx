import type { ActionTicket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Message } from '../../../components/Message.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

/** The newest, so that the form stays in sight below. */
const mostNamed = 10

type OpenTicketsWarningProps = {
  open: readonly ActionTicket[]
  /** Open in an instance that is not connected any more. */
  left: readonly ActionTicket[]
  onFollow: () => void
}

/** Says that somebody may already be working on this, or was where nobody can look any more. */
export function OpenTicketsWarning({ open, left, onFollow }: OpenTicketsWarningProps) {
  const { t } = useTranslation()
  return (
    <>
      {open.length === 0 ? null : (
        <Message intent="warning">
          {t('task.openTickets', { count: open.length })}
          <NamedTickets tickets={open} onFollow={onFollow} />
        </Message>
      )}
      {left.length === 0 ? null : (
        <Message intent="info">
          {t('leftBehind.task', { count: left.length })}
          <NamedTickets tickets={left} onFollow={onFollow} />
        </Message>
      )}
    </>
  )
}

function NamedTickets({ tickets, onFollow }: { tickets: readonly ActionTicket[]; onFollow: () => void }) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const unnamed = tickets.length - mostNamed
  return (
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
  )
}

import type { ActionTicket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel, StateBadge, VerificationFlag } from '../../../components/StatusBadges.tsx'
import { pages } from '../../../paths.ts'
import { useActionDetailStyles } from './ActionDetail.styles.ts'

/** Tickets that were made for this action. */
export function ActionTickets({ tickets }: { tickets: readonly ActionTicket[] }) {
  const { t } = useTranslation()
  const styles = useActionDetailStyles()
  return (
    <Card title={t('action.tickets')}>
      {tickets.length === 0 ? <p className={styles.quiet}>{t('action.ticketsNone')}</p> : null}
      <ul className={styles.tickets}>
        {tickets.map((ticket) => (
          <li key={ticket.id} className={styles.ticket}>
            <span>
              <RouterLink to={pages.ticket} params={{ ticketId: ticket.id }}>
                {ticket.number ?? t('tickets.noNumber')}
              </RouterLink>{' '}
              <span className={styles.quiet}>{t(`kind.${ticket.kind}`)}</span>
            </span>
            <span className={styles.badges}>
              {ticket.following === 'disconnected' || ticket.following === 'forgotten' ? (
                <span className={styles.quiet}>{t('leftBehind.flag')}</span>
              ) : null}
              {ticket.delivery === 'delivered' && ticket.stateLabel !== null ? (
                <StateBadge label={ticket.stateLabel} phase={ticket.phase} />
              ) : (
                <DeliveryLabel delivery={ticket.delivery} />
              )}
              <VerificationFlag state={ticket.verification} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

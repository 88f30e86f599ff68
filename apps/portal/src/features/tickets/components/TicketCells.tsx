import { Badge } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons'
import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel, StateBadge, VerificationFlag } from '../../../components/StatusBadges.tsx'
import { pages } from '../../../paths.ts'
import { useTicketListStyles } from './TicketList.styles.ts'

/** The number, leading to the record in ServiceNow. */
export function TicketNumber({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  if (ticket.number === null) return <span className={styles.quiet}>{t('tickets.noNumber')}</span>
  if (ticket.url === null) return ticket.number
  return (
    <ExternalLink href={ticket.url} label={t('tickets.openInServiceNow', { number: ticket.number })}>
      {ticket.number} <OpenRegular aria-hidden />
    </ExternalLink>
  )
}

/** The name, leading to the details in this portal. */
export function TicketName({ ticket }: { ticket: Ticket }) {
  return (
    <RouterLink to={pages.ticket} params={{ ticketId: ticket.id }}>
      {ticket.name}
    </RouterLink>
  )
}

/** The instance's state once the ticket is there; until then where it is on its way, and why it stopped. */
export function TicketState({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketListStyles()
  if (ticket.delivery === 'delivered' && ticket.state !== null) {
    return (
      <span className={styles.badges}>
        <StateBadge label={ticket.state.label} phase={ticket.state.phase} />
        <VerificationFlag state={ticket.verification.state} />
        {ticket.following === 'following' ? null : (
          <Badge appearance="outline" color="informative">
            {t(`following.${ticket.following}`)}
          </Badge>
        )}
      </span>
    )
  }
  return (
    <>
      <DeliveryLabel delivery={ticket.delivery} />
      {ticket.problem === null || ticket.delivery === 'withdrawn' ? null : (
        <p className={styles.reason} lang="en">
          {ticket.problem.detail}
        </p>
      )}
    </>
  )
}

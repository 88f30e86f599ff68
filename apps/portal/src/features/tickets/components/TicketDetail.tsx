import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { TicketComments } from './TicketComments.tsx'
import { useTicketDetailStyles } from './TicketDetail.styles.ts'
import { TicketDifferences } from './TicketDifferences.tsx'
import { TicketFacts } from './TicketFacts.tsx'
import { TicketSituation } from './TicketSituation.tsx'
import { TicketTimeline } from './TicketTimeline.tsx'
import { TicketVerification } from './TicketVerification.tsx'

/** Everything known about one ticket. */
export function TicketDetail({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketDetailStyles()
  const delivered = ticket.delivery === 'delivered'
  return (
    <>
      <TicketSituation ticket={ticket} />
      <div className={styles.columns}>
        <div className={styles.facts}>
          <TicketFacts ticket={ticket} />
        </div>
        <div className={styles.column}>
          {delivered ? <TicketVerification ticket={ticket} /> : null}
          <Card title={t('ticket.description')}>
            <p className={styles.description}>{ticket.description}</p>
          </Card>
          {ticket.differences.length === 0 ? null : <TicketDifferences ticket={ticket} />}
          {delivered ? <TicketComments ticket={ticket} /> : null}
          <TicketTimeline ticketId={ticket.id} />
        </div>
      </div>
    </>
  )
}

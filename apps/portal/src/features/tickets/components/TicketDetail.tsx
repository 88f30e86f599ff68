import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { TicketDifferences } from './TicketDifferences.tsx'
import { TicketFacts } from './TicketFacts.tsx'
import { useTicketDetailStyles } from './TicketDetail.styles.ts'

/** Everything known about one ticket. */
export function TicketDetail({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const styles = useTicketDetailStyles()
  const refused = ticket.delivery === 'refused'
  return (
    <>
      {ticket.problem === null ? null : (
        <ProblemBar
          error={ticket.problem}
          title={t(refused ? 'ticket.refusedTitle' : 'ticket.waitingTitle')}
          intent={refused ? 'error' : 'warning'}
        />
      )}
      {ticket.following === 'disconnected' ? (
        <Message intent="info" title={t('ticket.unfollowed')}>
          {t('ticket.unfollowedLead')}
        </Message>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title={t('ticket.description')}>
            <p className={styles.description}>{ticket.description}</p>
          </Card>
          {ticket.differences.length === 0 ? null : <TicketDifferences differences={ticket.differences} />}
        </div>
        <TicketFacts ticket={ticket} />
      </div>
    </>
  )
}

import type { Ticket } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ticketQuery } from '../../../api/get-ticket.ts'
import { ExternalLink } from '../../../components/ExternalLink.tsx'
import { Message } from '../../../components/Message.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel } from '../../../components/StatusBadges.tsx'
import { pages } from '../../../paths.ts'
import { useTaskPanelStyles } from './TaskPanel.styles.ts'

/** What became of the task, by events, until ServiceNow has answered. */
export function TaskResult({ sent, onFollow }: { sent: Ticket; onFollow: () => void }) {
  const { t } = useTranslation()
  const styles = useTaskPanelStyles()
  const { data: ticket } = useQuery({ ...ticketQuery(sent.id), initialData: sent })
  return (
    <div className={styles.result} aria-live="polite">
      <Outcome ticket={ticket} />
      <div className={styles.links}>
        {ticket.number === null || ticket.url === null ? null : (
          <ExternalLink href={ticket.url}>{t('task.openRecord', { number: ticket.number })}</ExternalLink>
        )}
        <RouterLink to={pages.ticket} params={{ ticketId: ticket.id }} onClick={onFollow}>
          {t('task.details')}
        </RouterLink>
      </div>
    </div>
  )
}

function Outcome({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  switch (ticket.delivery) {
    case 'delivered':
      return (
        <Message intent="success" title={t('task.deliveredTitle')}>
          {t('task.deliveredLead', { number: ticket.number ?? ticket.name, kind: t(`kind.${ticket.kind}Long`) })}
        </Message>
      )
    case 'refused':
      return <ProblemBar error={ticket.problem} title={t('task.refusedTitle')} />
    case 'withdrawn':
      return <DeliveryLabel delivery={ticket.delivery} />
    case 'queued':
    case 'sending':
    case 'unknown':
      return (
        <>
          <Message intent="info" title={t('task.queuedTitle')}>
            {t('task.queuedLead')}
          </Message>
          <DeliveryLabel delivery={ticket.delivery} />
          {ticket.problem === null ? null : <ProblemBar error={ticket.problem} intent="warning" />}
        </>
      )
  }
}

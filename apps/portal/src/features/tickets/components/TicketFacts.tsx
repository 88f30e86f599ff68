import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel, StateBadge } from '../../../components/StatusBadges.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'

export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { day, instant } = useFormatters()
  const { state, actions } = ticket
  return (
    <Card title={t('ticket.facts')}>
      <Facts
        facts={[
          { term: t('ticket.delivery'), value: <DeliveryLabel delivery={ticket.delivery} /> },
          {
            term: t('ticket.state'),
            value: state === null ? t('ticket.stateNone') : <StateBadge label={state.label} phase={state.phase} />,
          },
          { term: t('ticket.type'), value: t(`kind.${ticket.kind}`) },
          { term: t('ticket.priority'), value: t(`priority.p${ticket.priority}`) },
          { term: t('ticket.due'), value: ticket.dueDate === null ? t('ticket.dueNone') : day(ticket.dueDate) },
          {
            term: t('ticket.source'),
            value: t(ticket.source === 'microsoft' ? 'ticket.sourceMicrosoft' : 'ticket.sourceUser'),
          },
          { term: t('ticket.category'), value: t(`category.${ticket.category ?? 'none'}`) },
          {
            term: t('ticket.action'),
            value:
              actions.length === 0
                ? '–'
                : actions.map(({ id, title }) => (
                    <div key={id}>
                      <RouterLink to={pages.improvementAction} params={{ actionId: id }} lang="en">
                        {title ?? id}
                      </RouterLink>
                    </div>
                  )),
          },
          { term: t('ticket.requestedBy'), value: ticket.requestedBy.name },
          { term: t('ticket.created'), value: instant(ticket.createdAt) },
          { term: t('ticket.updated'), value: instant(ticket.updatedAt) },
        ]}
      />
    </Card>
  )
}

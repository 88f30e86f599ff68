import type { Ticket } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { type Fact, Facts } from '../../../components/Facts.tsx'
import { RouterLink } from '../../../components/RouterLink.tsx'
import { DeliveryLabel, StateBadge } from '../../../components/StatusBadges.tsx'
import { useColumnTexts } from '../../../components/ticket-fields/use-column-texts.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { TicketActs } from './TicketActs.tsx'

export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const facts = useFacts(ticket)
  // Everything but plain following has a message of its own above, with its acts.
  if (ticket.following !== 'following')
    return (
      <Card title={t('ticket.facts')}>
        <Facts facts={facts} />
      </Card>
    )
  return (
    <TicketActs ticket={ticket}>
      {(acts) => (
        <Card title={t('ticket.facts')} {...(acts === undefined ? {} : { actions: acts })}>
          <Facts facts={facts} />
        </Card>
      )}
    </TicketActs>
  )
}

function useFacts(ticket: Ticket): Fact[] {
  const { t } = useTranslation()
  const { day, instant } = useFormatters()
  const columns = useColumnTexts(ticket.kind)
  const { state, actions, following, ruleId, bulkShareId } = ticket
  const isFollowed = following === 'following' || following === 'not-yet'
  return [
    // Where it once arrived says nothing of a record that is gone.
    isFollowed
      ? { term: t('ticket.delivery'), value: <DeliveryLabel delivery={ticket.delivery} /> }
      : { term: t('following.term'), value: t(`following.${following}`) },
    {
      term: t(isFollowed ? 'ticket.state' : 'ticket.stateLast'),
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
    ...Object.entries(ticket.fields)
      .filter(([, value]) => value !== '')
      .map(([column, value]) => ({ term: columns.label(column), value: columns.value(column, value) })),
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
    ...(ruleId === null
      ? []
      : [{ term: t('origin.rule'), value: <RouterLink to={pages.rules}>{t('origin.toRule')}</RouterLink> }]),
    ...(bulkShareId === null
      ? []
      : [
          {
            term: t('origin.bulk'),
            value: (
              <RouterLink to={pages.bulkShare} params={{ bulkId: bulkShareId }}>
                {t('origin.toBulk')}
              </RouterLink>
            ),
          },
        ]),
    { term: t('ticket.created'), value: instant(ticket.createdAt) },
    { term: t('ticket.updated'), value: instant(ticket.updatedAt) },
  ]
}

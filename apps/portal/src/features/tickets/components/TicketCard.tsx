import { Badge, Button } from '@fluentui/react-components'
import { SettingsRegular, TicketDiagonalRegular } from '@fluentui/react-icons'
import type { TicketKind, TicketSummary } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { StateChart } from '../../../components/StateChart.tsx'
import { pages } from '../../../paths.ts'
import { ticketSummaryQuery } from '../api/get-ticket-summary.ts'
import { useTicketCardStyles } from './TicketCard.styles.ts'

type KindSummary = TicketSummary['kinds'][number]

/** @param onCreate left out for somebody who may only read */
export function TicketCard({ kind, onCreate }: { kind: TicketKind; onCreate: (() => void) | undefined }) {
  const { t } = useTranslation()
  const styles = useTicketCardStyles()
  const query = useQuery(ticketSummaryQuery)
  return (
    <Card
      title={t(`cards.${kind}`)}
      actions={
        <>
          {onCreate === undefined ? null : (
            <Button appearance="primary" onClick={onCreate}>
              {t('cards.create')}
            </Button>
          )}
          <RouterButton to={pages.tickets} search={{ kind }}>
            {t('cards.viewAll')}
          </RouterButton>
          <RouterButton to={pages.setup} appearance="transparent" icon={<SettingsRegular />} className={styles.manage}>
            {t('cards.manage')}
          </RouterButton>
        </>
      }
    >
      <QueryView query={query} loading={<Loading lines={4} />}>
        {({ kinds }) => {
          const summary = kinds.find((candidate) => candidate.kind === kind)
          return summary === undefined || summary.total === 0 ? (
            <Notice icon={<TicketDiagonalRegular />} title={t('cards.empty')} lead={t('cards.emptyLead')} />
          ) : (
            <States summary={summary} />
          )
        }}
      </QueryView>
    </Card>
  )
}

function States({ summary }: { summary: KindSummary }) {
  const { t } = useTranslation()
  const styles = useTicketCardStyles()
  return (
    <>
      <div className={styles.badges}>
        <span>{t('cards.total', { count: summary.total })}</span>
        {summary.waiting === 0 ? null : (
          <Badge appearance="tint" color="warning" size="large">
            {t('cards.waiting', { count: summary.waiting })}
          </Badge>
        )}
        {summary.refused === 0 ? null : (
          <Badge appearance="tint" color="danger" size="large">
            {t('cards.refused', { count: summary.refused })}
          </Badge>
        )}
        {summary.unfollowed === 0 ? null : (
          <Badge appearance="tint" color="informative" size="large">
            {t('cards.unfollowed', { count: summary.unfollowed })}
          </Badge>
        )}
      </div>
      {summary.states.length === 0 ? null : <StateChart states={summary.states} />}
    </>
  )
}

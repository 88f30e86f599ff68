import type { Connection } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../components/Card.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Page } from '../../components/Page.tsx'
import { QueryView } from '../../components/QueryView.tsx'
import { connectionQuery } from '../../features/connection/api/get-connection.ts'
import { AuthorizationBar } from '../../features/connection/components/AuthorizationBar.tsx'
import { ConnectCard } from '../../features/connection/components/ConnectCard.tsx'
import { TopActionsCard } from '../../features/improvement-actions/components/TopActionsCard.tsx'
import { ScoreCard } from '../../features/secure-score/components/ScoreCard.tsx'
import { TicketCard } from '../../features/tickets/components/TicketCard.tsx'
import { useCanWrite } from '../../session/session-context.ts'
import { useTaskPanel } from '../task-panel-host.ts'
import { useHomePageStyles } from './HomePage.styles.ts'

export function HomePage() {
  const { t } = useTranslation()
  const styles = useHomePageStyles()
  const connection = useQuery(connectionQuery)
  return (
    <Page title={t('nav.home')}>
      {connection.data === undefined ? null : <AuthorizationBar connection={connection.data} />}
      <div className={styles.grid}>
        <ScoreCard className={styles.score} />
        <div className={styles.serviceNow}>
          <QueryView
            query={connection}
            loading={
              <Card title="ServiceNow">
                <Loading lines={5} />
              </Card>
            }
          >
            {(data) => <ServiceNowCards connection={data} />}
          </QueryView>
        </div>
        <TopActionsCard className={styles.actions} />
      </div>
    </Page>
  )
}

function ServiceNowCards({ connection }: { connection: Connection }) {
  const canWrite = useCanWrite()
  const openTask = useTaskPanel()
  if (connection.status === 'none' || connection.status === 'pending') return <ConnectCard connection={connection} />
  return (['change', 'incident'] as const).map((kind) => (
    <TicketCard
      key={kind}
      kind={kind}
      onCreate={
        canWrite && connection.status === 'connected' ? (): void => openTask({ kind, action: null }) : undefined
      }
    />
  ))
}

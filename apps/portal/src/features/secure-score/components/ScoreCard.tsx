import { Button } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton } from '../../../components/RouterLink.tsx'
import { pages } from '../../../paths.ts'
import { useCanWrite } from '../../../session/session-context.ts'
import { secureScoreQuery } from '../api/get-secure-score.ts'
import { useStartSync } from '../api/start-sync.ts'
import { ScoreContent } from './ScoreContent.tsx'
import { SyncStatus } from './SyncStatus.tsx'

/** Where the tenant stands: score, trend, categories, others. */
export function ScoreCard({ className }: { className?: string }) {
  const { t } = useTranslation()
  const query = useQuery(secureScoreQuery)
  const sync = useStartSync()
  const canWrite = useCanWrite()
  return (
    <Card
      title={t('score.title')}
      className={className ?? ''}
      aside={
        canWrite ? (
          <Button
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            disabledFocusable={sync.isPending}
            onClick={() => sync.mutate()}
          >
            {t('score.sync')}
          </Button>
        ) : null
      }
      actions={<RouterButton to={pages.secureScore}>{t('score.viewActions')}</RouterButton>}
    >
      {sync.error ? <ProblemBar error={sync.error} /> : null}
      <QueryView query={query} loading={<Loading lines={8} />}>
        {(score) => (
          <>
            <ScoreContent score={score} />
            <SyncStatus score={score} asked={sync.isSuccess} />
          </>
        )}
      </QueryView>
    </Card>
  )
}

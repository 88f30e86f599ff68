import type { SecureScore } from '@scorelink/contracts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { problemQuery } from '../../../api/get-problem.ts'
import { ProblemBar } from '../../../components/ProblemBar.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useScoreCardStyles } from './ScoreCard.styles.ts'

/** How fresh the numbers are, and why they are not fresher. @param asked a refresh was asked for just now */
export function SyncStatus({ score, asked }: { score: SecureScore; asked: boolean }) {
  const { t } = useTranslation()
  const styles = useScoreCardStyles()
  const { instant } = useFormatters()
  return (
    <>
      {score.syncProblem === null ? null : <SyncProblem code={score.syncProblem} />}
      <output className={styles.quiet}>
        {score.syncedAt === null ? t('score.neverSynced') : t('score.synced', { when: instant(score.syncedAt) })}
        {asked ? `. ${t('score.syncAsked')}` : null}
      </output>
    </>
  )
}

function SyncProblem({ code }: { code: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(problemQuery(code))
  if (data === undefined && error === null) return null
  return <ProblemBar error={data ?? error} title={t('score.syncProblem')} intent="warning" />
}

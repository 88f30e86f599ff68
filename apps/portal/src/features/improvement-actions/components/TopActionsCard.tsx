import { CheckmarkCircleRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { Loading } from '../../../components/Loading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { QueryView } from '../../../components/QueryView.tsx'
import { RouterButton, RouterLink } from '../../../components/RouterLink.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { pages } from '../../../paths.ts'
import { topImprovementActionsQuery } from '../api/get-improvement-actions.ts'
import { useTopActionsStyles } from './TopActionsCard.styles.ts'

const shownActions = 5

/** The few actions that gain the most for the least effort. */
export function TopActionsCard({ className }: { className?: string }) {
  const { t } = useTranslation()
  const styles = useTopActionsStyles()
  const { signedPercent } = useFormatters()
  const query = useQuery(topImprovementActionsQuery(shownActions))
  return (
    <Card
      title={t('top.title')}
      lead={t('top.lead')}
      className={className ?? ''}
      actions={<RouterButton to={pages.secureScore}>{t('top.all')}</RouterButton>}
    >
      <QueryView query={query} loading={<Loading lines={shownActions} />}>
        {(actions) =>
          actions.length === 0 ? (
            <Notice icon={<CheckmarkCircleRegular />} title={t('top.empty')} />
          ) : (
            <ol className={styles.list}>
              {actions.map((action) => (
                <li key={action.id} className={styles.row}>
                  <span className={styles.text}>
                    <RouterLink to={pages.improvementAction} params={{ actionId: action.id }} lang="en">
                      {action.title}
                    </RouterLink>
                    <span className={styles.quiet}>
                      {t(`category.${action.category ?? 'none'}`)} · {action.product}
                    </span>
                  </span>
                  <span className={styles.gain}>{t('top.gain', { impact: signedPercent(action.scoreImpact) })}</span>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Card>
  )
}

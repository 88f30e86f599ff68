import type { ImprovementActionDetail } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../components/Card.tsx'
import { TrendChart } from '../../../components/TrendChart.tsx'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useActionDetailStyles } from './ActionDetail.styles.ts'

/** Points of this action over the days. */
export function ActionHistory({ action }: { action: ImprovementActionDetail }) {
  const { t } = useTranslation()
  const styles = useActionDetailStyles()
  const { day, number } = useFormatters()
  const first = action.history[0]
  const last = action.history.at(-1)
  if (first === undefined || last === undefined || action.history.length < 2) {
    return (
      <Card title={t('action.history')}>
        <p className={styles.quiet}>{t('action.historyNone')}</p>
      </Card>
    )
  }
  const summary = t('action.historySummary', {
    first: number(first.points),
    firstDay: day(first.day),
    last: number(last.points),
    lastDay: day(last.day),
  })
  const best = Math.max(...action.history.map(({ points }) => points))
  return (
    <Card title={t('action.history')}>
      <TrendChart
        points={action.history.map(({ day, points }) => ({ day, value: points }))}
        summary={`${t('action.history')}. ${summary}`}
        formatValue={number}
        minimum={0}
        maximum={action.maxPoints ?? Math.max(best, 1)}
      />
    </Card>
  )
}

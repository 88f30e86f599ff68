import { mergeClasses } from '@fluentui/react-components'
import { ArrowTrendingDownRegular, ArrowTrendingRegular, DataTrendingRegular } from '@fluentui/react-icons'
import type { SecureScore } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../components/Notice.tsx'
import type { TrendPoint } from '../../../components/trend-geometry.ts'
import { TrendChart } from '../../../components/TrendChart.tsx'
import { percentageOf } from '../../../format/format.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { axisOf, changeOver, toTrend } from './score-summary.ts'
import { useScoreCardStyles } from './ScoreCard.styles.ts'
import { ScoreBars } from './ScoreBars.tsx'

export function ScoreContent({ score }: { score: SecureScore }) {
  const { t } = useTranslation()
  const styles = useScoreCardStyles()
  const formatters = useFormatters()
  const { current } = score
  if (current === null) {
    return <Notice icon={<DataTrendingRegular />} title={t('score.empty')} lead={t('score.emptyLead')} />
  }
  const trend = toTrend(score.history)
  return (
    <>
      <div className={styles.top}>
        <div>
          <p className={styles.figure}>{formatters.percent(percentageOf(current.points, current.maxPoints))}</p>
          <p className={styles.points}>
            {t('score.points', {
              points: formatters.number(current.points),
              maxPoints: formatters.number(current.maxPoints),
            })}
          </p>
          <Change trend={trend} />
        </div>
        <Trend trend={trend} />
      </div>
      <ScoreBars score={score} />
    </>
  )
}

function Change({ trend }: { trend: readonly TrendPoint[] }) {
  const { t } = useTranslation()
  const styles = useScoreCardStyles()
  const { signedPercent } = useFormatters()
  const change = changeOver(trend)
  if (change === null) return null
  const values = { count: change.days, change: signedPercent(change.change) }
  // Less than what two decimals can show is no change to a reader.
  if (Math.abs(change.change) < 0.005) return <p className={styles.change}>{t('score.trendSame', values)}</p>
  return change.change > 0 ? (
    <p className={mergeClasses(styles.change, styles.up)}>
      <ArrowTrendingRegular aria-hidden /> {t('score.trendUp', values)}
    </p>
  ) : (
    <p className={mergeClasses(styles.change, styles.down)}>
      <ArrowTrendingDownRegular aria-hidden /> {t('score.trendDown', values)}
    </p>
  )
}

function Trend({ trend }: { trend: readonly TrendPoint[] }) {
  const { t } = useTranslation()
  const styles = useScoreCardStyles()
  const { percent, number, day } = useFormatters()
  const first = trend[0]
  const last = trend.at(-1)
  if (first === undefined || last === undefined || trend.length < 2) {
    return <p className={styles.quiet}>{t('score.trendTooShort')}</p>
  }
  const title = t('score.trend', { count: trend.length })
  const summary = t('score.trendSummary', {
    first: percent(first.value),
    firstDay: day(first.day),
    last: percent(last.value),
    lastDay: day(last.day),
  })
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <TrendChart
        points={trend}
        summary={`${title}. ${summary}`}
        formatValue={(value) => `${number(value)}\u00A0%`}
        {...axisOf(trend)}
      />
    </div>
  )
}

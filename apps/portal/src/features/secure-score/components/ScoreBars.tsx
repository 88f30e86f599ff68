import { ProgressBar } from '@fluentui/react-components'
import type { SecureScore } from '@scorelink/contracts'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { percentageOf } from '../../../format/format.ts'
import { useFormatters } from '../../../format/use-formatters.ts'
import { useScoreCardStyles } from './ScoreCard.styles.ts'

const knownBases = ['AllTenants', 'TotalSeats', 'IndustryTypes'] as const

/** Score by category, and beside that of others where Microsoft says so. */
export function ScoreBars({ score }: { score: SecureScore }) {
  const { t } = useTranslation()
  const styles = useScoreCardStyles()
  const { number } = useFormatters()
  const nameOf = (basis: string): string => {
    const known = knownBases.find((candidate) => candidate === basis)
    return known === undefined ? basis : t(`score.basis.${known}`)
  }
  const own = score.current === null ? null : percentageOf(score.current.points, score.current.maxPoints)
  return (
    <div className={styles.lists}>
      <Bars title={t('score.breakdown')}>
        {score.categories.map(({ category, points, maxPoints }) => (
          <Bar
            key={category ?? 'none'}
            label={t(`category.${category ?? 'none'}`)}
            percentage={percentageOf(points, maxPoints)}
            detail={`${number(points)}/${number(maxPoints)}`}
          />
        ))}
      </Bars>
      {score.comparisons.length === 0 || own === null ? null : (
        <Bars title={t('score.comparison')}>
          <Bar label={t('score.you')} percentage={own} />
          {score.comparisons.map(({ basis, averagePercentage }) => (
            <Bar key={basis} label={nameOf(basis)} percentage={averagePercentage} />
          ))}
        </Bars>
      )}
    </div>
  )
}

function Bars({ title, children }: { title: string; children: ReactNode }) {
  const styles = useScoreCardStyles()
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  )
}

function Bar({ label, percentage, detail }: { label: string; percentage: number; detail?: string }) {
  const styles = useScoreCardStyles()
  const { percent } = useFormatters()
  const labelId = useId()
  return (
    <li>
      <div className={styles.line}>
        <span id={labelId}>{label}</span>
        <span className={styles.nowrap}>
          {detail === undefined ? null : <span className={styles.quiet}>{detail} · </span>}
          {percent(percentage)}
        </span>
      </div>
      <ProgressBar value={Math.min(percentage, 100)} max={100} thickness="large" aria-labelledby={labelId} />
    </li>
  )
}

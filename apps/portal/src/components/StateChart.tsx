import type { Phase } from '@scorelink/contracts'
import { useTranslation } from 'react-i18next'
import { colorStates } from './state-colors.ts'
import { useStateChartStyles } from './StateChart.styles.ts'
import { StateDonut } from './StateDonut.tsx'

export type StateShare = { value: string; label: string; phase: Phase | null; count: number }

/** Tickets by state, drawn and in words. */
export function StateChart({ states }: { states: readonly StateShare[] }) {
  const { t } = useTranslation()
  const styles = useStateChartStyles()
  const colors = colorStates(states.map(({ phase }) => phase))
  const slices = states.map((state, index) => ({ ...state, color: colors[index] ?? '' }))
  return (
    <div className={styles.body}>
      <StateDonut slices={slices} />
      <ul className={styles.legend} aria-label={t('cards.chart')}>
        {slices.map(({ value, label, count, color }) => (
          <li key={value} className={styles.entry}>
            <span className={styles.dot} style={{ backgroundColor: color }} aria-hidden="true" />
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

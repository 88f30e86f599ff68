import { useStateDonutStyles } from './StateDonut.styles.ts'

export type Slice = { value: string; label: string; count: number; color: string }

/**
 * Drawing only: the legend beside it says the same in words. The chart library's donut brings arrow-key handling with
 * hidden focusable elements along, for which a drawing has no use.
 */
export function StateDonut({ slices }: { slices: readonly Slice[] }) {
  const styles = useStateDonutStyles()
  const all = slices.reduce((sum, { count }) => sum + count, 0)
  return (
    <svg viewBox="0 0 132 132" className={styles.donut} aria-hidden="true">
      {slices.map(({ value, count, color }, index) => {
        const before = slices.slice(0, index).reduce((sum, slice) => sum + slice.count, 0)
        return (
          <circle
            key={value}
            cx="66"
            cy="66"
            r="54"
            className={styles.slice}
            stroke={color}
            pathLength={all}
            strokeDasharray={`${count} ${all - count}`}
            strokeDashoffset={-before}
          />
        )
      })}
      <text x="66" y="66" className={styles.total}>
        {all}
      </text>
    </svg>
  )
}

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFormatters } from '../format/use-formatters.ts'
import { dayTicks, heightOf, linePath, margins, placeOf, type TrendPoint, valueTicks } from './trend-geometry.ts'
import { useTrendChartStyles } from './TrendChart.styles.ts'

type TrendChartProps = {
  /** Oldest first; two or more. */
  points: readonly TrendPoint[]
  /** The whole chart in one sentence, for those who do not see it. */
  summary: string
  formatValue: (value: number) => string
  /** Of the vertical axis. */
  minimum: number
  /** Of the vertical axis. */
  maximum: number
}

/** CSS pixels. */
const height = 180
/** Room a day needs below the axis, in CSS pixels. */
const dayWidth = 90

/**
 * One value over days. Drawn here and not by a chart library: those bring arrow-key handling along, with focusable
 * elements hidden from screen readers, for a drawing whose summary says it all.
 */
export function TrendChart({ points, summary, formatValue, minimum, maximum }: TrendChartProps) {
  const styles = useTrendChartStyles()
  const { shortDay } = useFormatters()
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  const frame = { width, height, minimum, maximum }
  const right = width - margins.right
  return (
    <figure ref={figure} className={styles.figure} aria-label={summary}>
      {width === 0 ? null : (
        <svg width={width} height={height} aria-hidden="true">
          {valueTicks(frame).map((value) => {
            const y = heightOf(value, frame)
            return (
              <g key={value}>
                <line x1={margins.left} x2={right} y1={y} y2={y} className={styles.grid} />
                <text x={margins.left - 8} y={y} className={styles.value}>
                  {formatValue(value)}
                </text>
              </g>
            )
          })}
          {dayTicks(points, Math.floor(width / dayWidth)).map((day) => (
            <text key={day} x={placeOf(day, points, frame)} y={height - 6} className={styles.day}>
              {shortDay(day)}
            </text>
          ))}
          <path d={linePath(points, frame)} className={styles.line} />
        </svg>
      )}
    </figure>
  )
}

/** Width in CSS pixels, 0 before the first layout. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}

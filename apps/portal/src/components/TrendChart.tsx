import { LineChart } from '@fluentui/react-charts'
import { tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useFormatters } from '../format/use-formatters.ts'
import { useTrendChartStyles } from './TrendChart.styles.ts'

export type TrendPoint = { day: string; value: number }

type TrendChartProps = {
  /** Oldest first; two or more. */
  points: readonly TrendPoint[]
  legend: string
  /** The whole chart in one sentence, for those who do not see it. */
  summary: string
  formatValue: (value: number) => string
  /** Of the vertical axis. */
  minimum: number
  /** Of the vertical axis. */
  maximum: number
}

/** One value over days. */
export function TrendChart({ points, legend, summary, formatValue, minimum, maximum }: TrendChartProps) {
  const styles = useTrendChartStyles()
  const formatters = useFormatters()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <figure className={styles.figure} aria-label={summary}>
      {/* The summary says it all: hundreds of focusable points would only be in the way of a keyboard. */}
      <div ref={frame} className={styles.frame} aria-hidden="true" inert>
        {width === 0 ? null : (
          <LineChart
            width={width}
            height={180}
            hideLegend
            hideTooltip
            data={{
              lineChartData: [
                {
                  legend,
                  color: tokens.colorBrandStroke1,
                  data: points.map(({ day, value }) => ({ x: dateOf(day), y: value })),
                  hideNonActiveDots: true,
                  lineOptions: { strokeWidth: 2 },
                },
              ],
            }}
            yMinValue={minimum}
            yMaxValue={maximum}
            yAxisTickCount={5}
            yAxisTickFormat={formatValue}
            tickValues={chooseTicks(points, Math.floor(width / 90))}
            customDateTimeFormatter={(date: Date) => formatters.shortDay(date)}
            margins={{ left: 56, right: 28, top: 12, bottom: 28 }}
          />
        )}
      </div>
    </figure>
  )
}

/** Days to write below the axis, evenly spread. @param most how many there is room for */
function chooseTicks(points: readonly TrendPoint[], most: number): Date[] {
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.min(6, most))))
  return points.filter((_, index) => index % step === 0).map(({ day }) => dateOf(day))
}

/** Midnight where the browser is: the chart draws in its zone. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00`)
}

/** Width in CSS pixels, 0 before the first layout. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

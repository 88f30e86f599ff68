import { AreaChart } from '@fluentui/react-charts'
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
  /** Of the vertical axis; the lowest value with some room below it when left out. */
  minimum?: number
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
          <AreaChart
            width={width}
            height={180}
            hideLegend
            hideTooltip
            enablePerfOptimization
            data={{
              lineChartData: [
                {
                  legend,
                  color: tokens.colorBrandStroke1,
                  data: points.map(({ day, value }) => ({ x: new Date(`${day}T00:00:00`), y: value })),
                },
              ],
            }}
            yMinValue={minimum ?? Math.max(0, Math.floor(Math.min(...points.map(({ value }) => value)) - 5))}
            yMaxValue={maximum}
            yAxisTickCount={4}
            yAxisTickFormat={formatValue}
            xAxisTickCount={Math.max(2, Math.min(6, Math.floor(width / 110)))}
            customDateTimeFormatter={(date: Date) => formatters.shortDay(date)}
            margins={{ left: 56, right: 16, top: 12, bottom: 28 }}
          />
        )}
      </div>
    </figure>
  )
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

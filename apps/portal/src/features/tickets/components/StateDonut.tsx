import { DonutChart } from '@fluentui/react-charts'

export type Slice = { label: string; count: number; color: string }

/** Drawing only: the legend beside it says the same in words. */
export function StateDonut({ slices, total }: { slices: readonly Slice[]; total: number }) {
  return (
    <div aria-hidden="true" inert>
      <DonutChart
        width={132}
        height={132}
        innerRadius={44}
        hideLegend
        hideTooltip
        hideLabels
        valueInsideDonut={total}
        data={{ chartData: slices.map(({ label, count, color }) => ({ legend: label, data: count, color })) }}
      />
    </div>
  )
}

export type TrendPoint = { day: string; value: number }

/** What the chart is drawn into, in CSS pixels, and the values at its lower and upper edge. */
export type TrendFrame = { width: number; height: number; minimum: number; maximum: number }

/** Room for the labels, in CSS pixels. */
export const margins = { left: 56, right: 28, top: 8, bottom: 30 }

/** The steps people read without calculating. */
const steps = [1, 2, 5, 10, 20, 25, 50, 100]
const mostSteps = 5

/** Values to write on the vertical axis, from the minimum upward. */
export function valueTicks({ minimum, maximum }: TrendFrame): number[] {
  const range = maximum - minimum
  const step = steps.find((candidate) => candidate * mostSteps >= range) ?? range
  return Array.from({ length: Math.floor(range / step) + 1 }, (_, index) => minimum + index * step)
}

/** Days to write below the axis, evenly spread. @param room how many there is room for */
export function dayTicks(points: readonly TrendPoint[], room: number): string[] {
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.min(6, room))))
  return points.filter((_, index) => index % step === 0).map(({ day }) => day)
}

/** Where a value stands, in pixels from the top. */
export function heightOf(value: number, { height, minimum, maximum }: TrendFrame): number {
  const inside = height - margins.top - margins.bottom
  const share = maximum === minimum ? 0 : (value - minimum) / (maximum - minimum)
  return margins.top + inside * (1 - share)
}

/** Where a day stands, in pixels from the left: a day without a value leaves its room free. */
export function placeOf(day: string, points: readonly TrendPoint[], { width }: TrendFrame): number {
  const first = Date.parse(points[0]?.day ?? day)
  const last = Date.parse(points.at(-1)?.day ?? day)
  const inside = width - margins.left - margins.right
  return margins.left + (last === first ? 0 : (inside * (Date.parse(day) - first)) / (last - first))
}

/** The line, as SVG writes it. */
export function linePath(points: readonly TrendPoint[], frame: TrendFrame): string {
  return points
    .map(({ day, value }, index) => {
      const x = placeOf(day, points, frame).toFixed(1)
      const y = heightOf(value, frame).toFixed(1)
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
}

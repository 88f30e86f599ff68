/** One row of the table `npm run bench` prints. */
export interface Measurement {
  /** What was measured, under which load. */
  readonly what: string
  readonly value: number
  /** `ms`, `kB`, `per s` */
  readonly unit: string
}

/** @param values at least one. @param share 0 to 1. @returns the smallest value that `share` of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('a percentile of no values')
  return value
}

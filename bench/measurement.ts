/** One row of the table `npm run bench` prints. */
export interface Measurement {
  /** What was measured, under which load. */
  readonly what: string
  readonly value: number
  /** `ms`, `kB`, `per s` */
  readonly unit: string
  /** What a plain loop took for the same work, in the same unit; see `plain-loop.ts`. */
  readonly plainLoop?: number
}

/** A measurement as it is printed and written to a file: three digits, and how many times the plain loop it is. */
export interface Row extends Measurement {
  readonly ratio?: number
}

/** @throws RangeError for a figure that no measurement can have: it is not to be printed beside true ones. */
export function toRow({ what, value, unit, plainLoop }: Measurement): Row {
  for (const figure of [value, plainLoop ?? value]) {
    if (!Number.isFinite(figure) || figure <= 0) throw new RangeError(`${what}: ${figure} ${unit} is no measurement`)
  }
  const row = { what, value: toThreeDigits(value), unit }
  if (plainLoop === undefined) return row
  return { ...row, plainLoop: toThreeDigits(plainLoop), ratio: toThreeDigits(value / plainLoop) }
}

function toThreeDigits(value: number): number {
  return Number(value.toPrecision(3))
}

/** @param values at least one. @param share 0 to 1. @returns the smallest value that `share` of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('a percentile of no values')
  return value
}

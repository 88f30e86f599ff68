import { createHash } from 'node:crypto'

/**
 * A number from 0 (included) to 1 (not included) that depends on the names alone: the made-up tenant is
 * the same on every machine and on every start.
 */
export function chance(...names: (string | number)[]): number {
  return createHash('sha256').update(names.join('\u0000')).digest().readUInt32BE() / 2 ** 32
}

/** A whole number from `low` to `high`, both included, that depends on the names alone. */
export function chanceBetween(low: number, high: number, ...names: (string | number)[]): number {
  return low + Math.floor(chance(...names) * (high - low + 1))
}

/** One of `choices`, depending on the names alone. */
export function chooseOne<T>(choices: readonly [T, ...T[]], ...names: (string | number)[]): T {
  return choices[Math.floor(chance(...names) * choices.length)] ?? choices[0]
}

/**
 * A number from 0 (included) to 1 (not included) that depends on the names alone: the made-up tenant is
 * the same on every machine and on every start.
 */
export function chance(...names: (string | number)[]): number {
  return hash(names.join('\u0000')) / 2 ** 32
}

/** FNV-1a with a final mix: a snapshot asks for over a thousand numbers, so a cryptographic hash is too slow. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** A whole number from `low` to `high`, both included, that depends on the names alone. */
export function chanceBetween(low: number, high: number, ...names: (string | number)[]): number {
  return low + Math.floor(chance(...names) * (high - low + 1))
}

/** One of `choices`, depending on the names alone. */
export function chooseOne<T>(choices: readonly [T, ...T[]], ...names: (string | number)[]): T {
  return choices[Math.floor(chance(...names) * choices.length)] ?? choices[0]
}

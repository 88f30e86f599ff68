/**
 * Names the type of a value TypeScript cannot follow: it came out of a realm or from a thread whose code is ours, so
 * its shape is settled by that code. Never for data that came from outside.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type
export function known<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place for it, see above
  return value as T
}

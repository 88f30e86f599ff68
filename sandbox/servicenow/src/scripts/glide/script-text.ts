/** Text of whatever a script passes; nothing is empty text. */
export function textOf(value: unknown): string {
  // oxlint-disable-next-line typescript/no-base-to-string -- fields and dates define toString for exactly this
  return value === undefined || value === null ? '' : String(value)
}

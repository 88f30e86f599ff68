import { textOf } from './script-text.ts'

/** Fills `{0}`, `{1}` ... of a message. */
export function fillMessage(text: unknown, values: readonly unknown[]): string {
  const list = values.length === 1 && isListLike(values[0]) ? Array.from(values[0]) : values
  return String(text).replace(/\{(\d+)\}/g, (whole, index: string) => {
    const value = list[Number(index)]
    return value === undefined ? whole : textOf(value)
  })
}

function isListLike(value: unknown): value is ArrayLike<unknown> {
  return typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number'
}

import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'

/** Opaque to callers; inside it is the key of the last row of the page. */
function toCursor(key: number | string): string {
  return Buffer.from(String(key)).toString('base64url')
}

/**
 * @param digits that the key of a row has at most: by default those of a `bigint`.
 * @returns digits. @throws AppError `INPUT_INVALID` for a cursor that was not handed out by us.
 */
export function fromCursor(cursor: string | undefined, digits = 18): string | undefined {
  if (cursor === undefined) return undefined
  const key = Buffer.from(cursor, 'base64url').toString()
  if (/^\d+$/.test(key) && key.length <= digits) return key
  throw new AppError(serverErrors.INPUT_INVALID, {
    fields: [{ field: 'cursor', message: 'Use the nextCursor of an earlier page.' }],
  })
}

/** @param rows one more than `limit`, if there are that many. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => number | string,
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => present(row)),
    nextCursor: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null,
  }
}

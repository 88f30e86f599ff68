import { failure } from '../api/fault.ts'

/**
 * Place in the feed: the number of the last event read, with a part of its row's id. The id tells a feed that was
 * restored or cloned, and has given the number to another event, from the one the cursor was read from.
 */
export interface Cursor {
  readonly sequence: number
  readonly mark: string
}

export const start: Cursor = { sequence: 0, mark: '' }

export function cursorAt(sequence: number, rowId: string): Cursor {
  return { sequence, mark: rowId.slice(0, 8) }
}

export function writeCursor({ sequence, mark }: Cursor): string {
  return sequence === 0 ? '0' : `${sequence}.${mark}`
}

/** @throws a failure CURSOR_INVALID */
export function readCursor(text: string): Cursor {
  if (text === '0') return start
  const parts = /^([1-9]\d{0,9})\.([0-9a-f]{8})$/.exec(text)
  if (parts === null) throw failure('CURSOR_INVALID', 'after', '"after" must be a cursor from an earlier answer.')
  return { sequence: Number(parts[1]), mark: parts[2] ?? '' }
}

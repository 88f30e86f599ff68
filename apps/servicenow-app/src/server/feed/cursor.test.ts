import { expect, test } from 'vitest'
import { faultOf } from '../api/fault.ts'
import { cursorAt, readCursor, start, writeCursor } from './cursor.ts'

test('reads what it wrote', () => {
  const cursor = cursorAt(4711, 'ab12cd34ef56ab12cd34ef56ab12cd34')
  expect(writeCursor(cursor)).toBe('4711.ab12cd34')
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  expect(readCursor(writeCursor(start))).toEqual(start)
})

test.each(['', '1', '-1.ab12cd34', '1.AB12CD34', '0.ab12cd34', '1.ab12cd34^ORsequence=1', '99999999999.ab12cd34'])(
  'refuses "%s"',
  (text) => {
    let thrown: unknown
    try {
      readCursor(text)
    } catch (error) {
      thrown = error
    }
    expect(faultOf(thrown)).toMatchObject({ code: 'CURSOR_INVALID', field: 'after' })
  },
)

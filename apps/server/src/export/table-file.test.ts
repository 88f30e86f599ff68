import { describe, expect, it } from 'vitest'
import { toFile } from './table-file.ts'

interface Row {
  readonly name: string
  readonly note: string
}
const columns = { name: ({ name }: Row) => name, note: ({ note }: Row) => note }

async function* list(...rows: Row[]): AsyncGenerator<Row> {
  yield* rows
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(parts)).join('')
}

describe('a file of CSV', () => {
  it('names its columns, and quotes what would break a line or a cell', async () => {
    const rows = list({ name: 'a,b', note: 'say "yes"\nor no' }, { name: 'plain', note: '' })
    expect(await textOf(toFile('csv', columns, rows))).toBe(
      '\uFEFFname,note\r\n"a,b","say ""yes""\nor no"\r\nplain,\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['=A1,"x"', '"\'=A1,""x"""'],
  ])('lets no formula through: %j', async (text, cell) => {
    const file = await textOf(toFile('csv', columns, list({ name: text, note: text })))
    expect(file).toBe(`\uFEFFname,note\r\n${cell},${cell}\r\n`)
  })
})

it('a file of JSON is one array, empty too', async () => {
  const rows = [
    { name: 'a', note: '1' },
    { name: 'b', note: '2' },
  ]
  expect(JSON.parse(await textOf(toFile('json', columns, list(...rows))))).toEqual(rows)
  expect(JSON.parse(await textOf(toFile('json', columns, list())))).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { deliveryTable } from './delivery.ts'
import { followingTable } from './following.ts'

const page = await readFile(new URL('../../../../docs/specs/ticket-life-cycle.md', import.meta.url), 'utf8')

it.each([
  ['delivery', deliveryTable],
  ['following', followingTable],
])('the page has the table of %s as it is', (name, table) => {
  const states = Object.keys(table)
  const events = Object.keys(Object.values(table)[0] ?? {})
  const cells: Record<string, Record<string, string>> = table
  expect(tableOf(name)).toEqual([
    ['', ...states],
    ...events.map((event) => [event, ...states.map((state) => cells[state]?.[event])]),
  ])
})

/** Rows of the Markdown table behind the comment that names it, header first. */
function tableOf(name: string): string[][] {
  const [, rest = ''] = page.split(`<!-- table: ${name} -->`)
  const rows = rest.trim().split('\n\n', 1)[0]?.split('\n') ?? []
  return rows
    .filter((row) => !row.startsWith('| ---'))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

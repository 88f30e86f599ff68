import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Measurement } from './measurement.ts'

// npm run bench [-- --only NAME] [--json FILE]
// Runs every `*.bench.ts` of this folder, or those whose name contains NAME, one after another so that none disturbs
// another, and prints one table; with --json the rows go into a file too.
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const names = await Array.fromAsync(glob('*.bench.ts', { cwd: import.meta.dirname }))
const files = names.filter((name) => name.includes(values.only ?? '')).sort()
if (files.length === 0) throw new Error(`no benchmark has "${values.only}" in its name: ${names.sort().join(', ')}`)

const rows: Measurement[] = []
for (const file of files) {
  const { measure }: { readonly measure: () => Promise<Measurement[]> } = await import(join(import.meta.dirname, file))
  rows.push(...(await measure()))
}
const rounded = rows.map(({ what, value, unit }) => ({ what, value: Number(value.toPrecision(3)), unit }))
console.table(rounded)
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rounded, null, 2)}\n`)

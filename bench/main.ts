import { access, constants, glob, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toRow, type Measurement, type Row } from './measurement.ts'

// npm run bench [-- --only NAME] [--json FILE]
// Runs every `*.bench.ts` of this folder, or those whose name contains NAME, one after another so that none disturbs
// another, and prints one table; with --json the rows go into a file too. Ends with an error, and without a table or a
// file, as soon as one of them fails.
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const names = await Array.fromAsync(glob('*.bench.ts', { cwd: import.meta.dirname }))
const files = names.filter((name) => name.includes(values.only ?? '')).sort()
if (files.length === 0) throw new Error(`no benchmark has "${values.only}" in its name: ${names.sort().join(', ')}`)
// Minutes before there is something to write.
if (values.json !== undefined) await access(dirname(resolve(values.json)), constants.W_OK)

const rows: Row[] = []
for (const file of files) {
  const { measure }: { readonly measure: () => Promise<Measurement[]> } = await import(join(import.meta.dirname, file))
  rows.push(...(await measure()).map(toRow))
}
console.table(rows, ['what', 'value', 'unit', 'plainLoop', 'ratio'])
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)

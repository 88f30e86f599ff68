import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measurement } from './measurement.ts'

// Runs every `*.bench.ts` of this folder, one after another so that none disturbs another, and prints one table.
const files = await Array.fromAsync(glob('*.bench.ts', { cwd: import.meta.dirname }))
const rows: Measurement[] = []
for (const file of files.sort()) {
  const { measure }: { readonly measure: () => Promise<Measurement[]> } = await import(join(import.meta.dirname, file))
  rows.push(...(await measure()))
}
console.table(rows.map(({ what, value, unit }) => ({ what, value: Number(value.toPrecision(3)), unit })))

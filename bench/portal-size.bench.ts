import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { buildPortal } from '../tools/build-portal.ts'
import type { Measurement } from './measurement.ts'

const assets = join(import.meta.dirname, '../apps/portal/dist/assets')

/** What a first visit loads over the network at most. */
export async function measure(): Promise<Measurement[]> {
  await buildPortal()
  const rows: Measurement[] = []
  for (const kind of ['js', 'css']) {
    let bytes = 0
    for await (const path of glob(`**/*.${kind}`, { cwd: assets })) {
      bytes += (await promisify(gzip)(await readFile(join(assets, path)))).byteLength
    }
    rows.push({ what: `portal, all ${kind}, compressed`, value: bytes / 1000, unit: 'kB' })
  }
  return rows
}

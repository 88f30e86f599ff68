import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPortal } from '../../tools/build-portal.ts'

const dist = join(import.meta.dirname, '../../apps/portal/dist')

describe('portal build', () => {
  it('stands before the suites across parts start and is not repeated while the sources stay the same', async () => {
    expect(await buildPortal()).toBe(false)
  })

  it('names only scripts and styles that exist', async () => {
    const page = await readFile(join(dist, 'index.html'), 'utf8')
    const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(assets).not.toHaveLength(0)
    for (const asset of assets) await expect(readFile(join(dist, asset))).resolves.toBeDefined()
  })
})

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The sandbox makes its own sealing key and keeps it beside its data; a real installation is given one. */
export async function sandboxKey(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'sealing-key')
  await mkdir(dataFolder, { recursive: true })
  const fresh = `sandbox:${randomBytes(32).toString('base64url')}`
  try {
    await writeFile(file, fresh, { flag: 'wx', mode: 0o600 })
    return fresh
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return (await readFile(file, 'utf8')).trim()
  }
}

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServiceNowSandbox } from '@scorelink/sandbox-servicenow'

/**
 * Installs the connector app, unless this very package is installed already; another build of it is an upgrade.
 * @param dataFolder remembers the package by its digest.
 * @returns whether the app is new to the instance.
 */
export async function installOnce(
  { control }: ServiceNowSandbox,
  archive: Uint8Array,
  dataFolder: string,
): Promise<boolean> {
  const mark = join(dataFolder, 'servicenow-app.sha256')
  const digest = createHash('sha256').update(archive).digest('hex')
  const installed = await readFile(mark, 'utf8').catch(() => undefined)
  if (installed === digest) return false
  await control.installApplication({ source: { archive }, withDemoData: false })
  await writeFile(mark, digest)
  return installed === undefined
}

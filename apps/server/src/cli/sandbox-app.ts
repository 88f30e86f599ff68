import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const builder = join(import.meta.dirname, '../../../../tools/build-servicenow-app.ts')

/**
 * Builds our ServiceNow app from the sources of this checkout, unless that was done already.
 * @returns the package that `now-sdk install` would upload. @throws Error with what the build said.
 */
export async function buildConnectorApp(): Promise<Uint8Array> {
  const { stdout } = await promisify(execFile)(process.execPath, [builder])
  const archive = /^Built (.+\.zip)$/m.exec(stdout)?.[1]
  if (archive === undefined) throw new Error(`The build of the ServiceNow app named no package:\n${stdout}`)
  return await readFile(archive)
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readNetworkSettings } from './network-settings.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-authorities-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})
const settings = (authoritiesFile: string | undefined) => ({ noProxy: [], authoritiesFile })

it('reads a bundle of authorities', async () => {
  const file = join(folder, 'bundle.pem')
  await writeFile(file, rootCertificates.slice(0, 2).join('\n'))
  const { extraAuthorities } = await readNetworkSettings(settings(file))
  expect(extraAuthorities?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
})

it('needs none', async () => {
  await expect(readNetworkSettings(settings(undefined))).resolves.toMatchObject({ extraAuthorities: undefined })
})

it.each([
  ['is not there', undefined],
  ['is empty', ''],
  ['holds a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
])('refuses a file that %s, naming the setting', async (name, content) => {
  const file = join(folder, `${name}.pem`)
  if (content !== undefined) await writeFile(file, content)
  await expect(readNetworkSettings(settings(file))).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    detail: expect.stringContaining('SERVICENOW_CA_FILE'),
  })
})

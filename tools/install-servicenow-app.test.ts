import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServiceNowSandbox, type ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildServiceNowApp } from './build-servicenow-app.ts'
import { installServiceNowApp, releaseProblem } from './install-servicenow-app.ts'

describe('whether an instance can run the app', () => {
  it.each(['Kingston', 'Vancouver', 'jakarta'])('%s cannot, and is told what to do instead', (release) => {
    const problem = releaseProblem('https://dev1.service-now.com', release)
    expect(problem).toContain(`https://dev1.service-now.com runs ${release}.`)
    expect(problem).toContain('needs Washington DC or later')
    expect(problem).toContain('Use Table API mode')
  })

  it.each(['Washington DC', 'Zurich', 'Australia', 'Some later one', null])('%s can, as far as is known', (release) => {
    expect(releaseProblem('https://dev1.service-now.com', release)).toBeUndefined()
  })
})

/** What a person sets before installing; the address is as copied from a browser. */
const administrator = ({ origin }: ServiceNowSandbox) => ({
  ...process.env,
  SN_SDK_INSTANCE_URL: `${origin}/nav_to.do?uri=home.do`,
  SN_SDK_USER: 'admin',
  SN_SDK_USER_PWD: 'admin',
})

describe('installing the app', () => {
  // Built before the clock of a test runs: installing then finds it there.
  beforeAll(() => buildServiceNowApp())
  const running: Array<() => Promise<void>> = []
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop()
  })

  async function start(release: string): Promise<ServiceNowSandbox> {
    const dataDir = mkdtempSync(join(tmpdir(), 'install-app-'))
    const sandbox = await startServiceNowSandbox({ port: 0, threads: 1, dataDir, release })
    running.push(async () => {
      await sandbox.close()
      rmSync(dataDir, { recursive: true, force: true })
    })
    return sandbox
  }

  it('asks for the address when there is none', async () => {
    await expect(installServiceNowApp({})).rejects.toThrow('Set SN_SDK_INSTANCE_URL')
  })

  it('stops before an instance that is too old, and sends nothing to it', async () => {
    const sandbox = await start('kingston')
    await expect(installServiceNowApp(administrator(sandbox))).rejects.toThrow(/runs Kingston.*Use Table API mode/s)
    expect(sandbox.control.requests().map(({ target }) => target)).toEqual(['/stats.do'])
  })

  it('installs through the tool of the vendor, whose failures it passes on', { timeout: 180_000 }, async () => {
    const sandbox = await start('washingtondc')
    await expect(installServiceNowApp({ ...administrator(sandbox), SN_SDK_USER_PWD: 'wrong' })).rejects.toThrow(
      `now-sdk install failed on ${sandbox.origin}`,
    )
    await installServiceNowApp(administrator(sandbox))
    const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
    const page = await fetch(`${sandbox.origin}/x_mioms_m365ticket_checklist.do`, { headers: { authorization } })
    expect(page.status).toBe(200)
  })
})

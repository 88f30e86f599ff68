import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { launchPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { createVisitor } from '../support/visitor.ts'

/** What `npm start` runs after the portal is built. */
describe('scorelink sandbox', () => {
  let folder: string
  let environment: Record<string, string>
  let addresses: { portal: string; serviceNow: string; microsoft: string }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorelink-sandbox-'))
    const [portal, serviceNow, microsoft] = [await freePort(), await freePort(), await freePort()]
    environment = {
      PORTAL_PORT: String(portal),
      SERVICENOW_PORT: String(serviceNow),
      MICROSOFT_PORT: String(microsoft),
      SCORELINK_DATA: folder,
    }
    addresses = {
      portal: `http://localhost:${portal}`,
      serviceNow: `http://127.0.0.1:${serviceNow}`,
      microsoft: `http://127.0.0.1:${microsoft}`,
    }
  })

  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const running: PortalProcess[] = []
  /** Whatever becomes of the test, it is ended afterwards. */
  const launch: typeof launchPortalProcess = (...parameters) => {
    const launched = launchPortalProcess(...parameters)
    running.push(launched)
    return launched
  }

  const admin = { authorization: `Basic ${btoa('admin:admin')}` }

  it('prints three addresses and the accounts, keeps its data, and ends when told to', async () => {
    const visitor = createVisitor()
    const first = launch('sandbox', environment)
    await first.ready
    for (const address of Object.values(addresses)) expect(first.output()).toContain(address)
    for (const account of ['admin / admin', 'scorelink.integration / ', 'maren.oduya@']) {
      expect(first.output()).toContain(account)
    }
    const incidents = `${addresses.serviceNow}/api/now/table/incident`
    const body = { short_description: 'Kept over a restart' }
    const created = await visitor.call('POST', incidents, { headers: admin, body })
    expect(created.status).toBe(201)
    expect((await visitor.call('GET', `${addresses.portal}/api/v1/session`)).status).toBe(401)
    // Nobody connected yet, so no ticket would go out: the doctor says so, and what to do.
    const doctor = launch('doctor', { SCORELINK_DATA: folder })
    expect(await doctor.ended()).toBe(1)
    expect(doctor.output()).toMatch(/FAIL {2}connection +No ServiceNow instance is connected\.\n +Open the ServiceNow/)
    expect(doctor.output()).toContain('docs/troubleshooting/connection-missing.md')
    expect(await first.stop()).toBe(0)

    const second = launch('sandbox', environment)
    await second.ready
    const kept = await visitor.call('GET', `${incidents}/${created.json.result.sys_id}`, { headers: admin })
    expect(kept.json.result.number).toBe(created.json.result.number)
    expect(await second.stop()).toBe(0)
  })

  it.each(['PORTAL_PORT', 'SERVICENOW_PORT', 'MICROSOFT_PORT'])(
    'says that the port is taken and that %s changes it',
    async (setting) => {
      const squatter = createServer().listen(0, '127.0.0.1')
      await once(squatter, 'listening')
      const address = squatter.address()
      const port = typeof address === 'object' ? String(address?.port) : ''
      const attempt = launch('sandbox', { ...environment, [setting]: port })
      const code = await attempt.ended()
      squatter.close()
      expect(code).toBe(1)
      expect(attempt.output()).toContain(`Port ${port} is taken; set ${setting}`)
    },
  )

  it('names every wrong setting at once', async () => {
    const attempt = launch('sandbox', {
      ...environment,
      PORTAL_PORT: 'x',
      SCORELINK_TIME_ZONE: 'Mars/Olympus',
    })
    expect(await attempt.ended()).toBe(1)
    expect(attempt.output()).toMatch(/PORTAL_PORT: [\s\S]*SCORELINK_TIME_ZONE: /)
  })
})

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { launchPortalProcess, type PortalProcess, startPortalProcess } from '../support/portal-process.ts'

/** For people who only want a ServiceNow to test against. */
describe('scorelink servicenow', () => {
  let folder: string
  let running: PortalProcess | undefined
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorelink-servicenow-'))
  })
  afterEach(async () => {
    await running?.stop()
    running = undefined
    await rm(folder, { recursive: true, force: true })
  })

  const options = (port: number, ...more: string[]) => ['--port', String(port), '--data', folder, ...more]
  const start = async (port: number, ...more: string[]): Promise<string> => {
    running = await startPortalProcess('servicenow', { HOME: folder }, options(port, ...more))
    return running.output()
  }
  const admin = { authorization: `Basic ${btoa('admin:admin')}` }

  it('prints address, administrator and control prefix of an instance of the release asked for', async () => {
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const printed = await start(port, '--release', 'washingtondc')
    for (const text of [address, 'admin / admin', `${address}/_sandbox/`, 'washingtondc', folder]) {
      expect(printed).toContain(text)
    }
    const release = await fetch(`${address}/_sandbox/release`)
    expect(await release.json()).toEqual({ family: 'washingtondc' })
    const incidents = await fetch(`${address}/api/now/table/incident?sysparm_limit=1`, { headers: admin })
    expect(Number(incidents.headers.get('x-total-count'))).toBeGreaterThan(0)
    expect(await running?.stop()).toBe(0)

    const again = await start(port, '--release', 'zurich')
    expect(again).toContain('The state in that folder is an instance of washingtondc')
  })

  it('installs the app of this checkout when asked to', { timeout: 240_000 }, async () => {
    const port = await freePort()
    const printed = await start(port, '--with-app')
    expect(printed).toContain('x_mioms_m365ticket 1.')
    const query = 'sysparm_query=scope=x_mioms_m365ticket&sysparm_fields=scope'
    const apps = await fetch(`http://127.0.0.1:${port}/api/now/table/sys_app?${query}`, { headers: admin })
    expect(await apps.json()).toEqual({ result: [{ scope: 'x_mioms_m365ticket' }] })
  })

  it('speaks HTTPS under the names asked for to whoever trusts its authority', async () => {
    const [port, tlsPort] = [await freePort(), await freePort()]
    const names = ['one.service-now.com', 'two.service-now.com']
    const printed = await start(port, '--tls-port', String(tlsPort), '--host-name', ...names)
    expect(printed).toContain(names.join(', '))
    const ca = await readFile(/Authority +(\S+)/.exec(printed)?.[1] ?? '', 'utf8')
    for (const servername of names) {
      const call = request({ host: '127.0.0.1', port: tlsPort, servername, ca, path: '/stats.do' }).end()
      const [reply] = await once(call, 'response')
      reply.resume()
      expect(reply.statusCode).toBe(200)
    }
  })

  it.each([
    ['--port', ['--port', 'eighty'], '--port: must be a port number from 0 to 65535'],
    ['--port', ['--port', '70000'], '--port: must be a port number from 0 to 65535'],
    ['--tls-port', ['--tls-port', '-1'], '--tls-port: must be a port number from 0 to 65535'],
    [
      '--release',
      ['--release', 'atlantis'],
      '--release: must be one of jakarta, kingston, washingtondc, zurich, australia',
    ],
    ['an option', ['--colour', 'red'], "unknown option '--colour'"],
  ])('refuses a wrong %s before anything is written', async (_, wrong, message) => {
    const attempt = launchPortalProcess('servicenow', {}, ['--data', join(folder, 'state'), ...wrong])
    expect(await attempt.ended()).toBe(1)
    expect(attempt.output()).toContain(message)
    await expect(readFile(join(folder, 'state', 'initial.sqlite'))).rejects.toThrow('ENOENT')
  })
})

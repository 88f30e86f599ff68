import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBrowser, type RunningBrowser } from './browser.ts'

let server: Server
let running: RunningBrowser
let page: Page
let port: number

beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Here</h1>'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  port = address.port
  running = await startBrowser()
})

beforeEach(async () => {
  page = await running.browser.newPage()
})

afterEach(() => page.close())

afterAll(async () => {
  await running?.stop()
  server?.close()
})

describe('browser for tests', () => {
  it.each(['127.0.0.1', 'localhost'])('opens pages of this machine by the name %s', async (host) => {
    await page.goto(`http://${host}:${port}/`)
    expect(await page.getByRole('heading').textContent()).toBe('Here')
  })

  it.each(['http://example.com/', 'http://192.0.2.1/', 'https://login.microsoftonline.com/'])(
    'does not reach %s',
    async (address) => {
      await expect(page.goto(address)).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    },
  )

  it('draws text with the font it brings along', async () => {
    await page.goto(`http://127.0.0.1:${port}/`)
    const devTools = await page.context().newCDPSession(page)
    for (const domain of ['DOM.enable', 'CSS.enable'] as const) await devTools.send(domain)
    const { root } = await devTools.send('DOM.getDocument')
    const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
    const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts).toMatchObject([{ familyName: 'Open Sans', glyphCount: 4 }])
  })

  it('starts several at once', async () => {
    const more = await Promise.all([startBrowser(), startBrowser()])
    expect(more.every(({ browser }) => browser.isConnected())).toBe(true)
    await Promise.all(more.map((each) => each.stop()))
  })
})

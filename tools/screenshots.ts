/**
 * Takes the pictures of the README from a fresh sandbox: `node tools/screenshots.ts`. What they show is what
 * `npm start` shows.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from '../tests/support/browser.ts'
import { connect, share, signIn, type PortalClient } from '../tests/support/portal-client.ts'
import { startPortalProcess } from '../tests/support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../tests/support/surroundings.ts'
import { buildPortal } from './build-portal.ts'

const images = join(import.meta.dirname, '../docs/images')

/** What people made of a record by now; each kind goes through its own. */
const desk = {
  incident: [
    { state: '2' },
    { state: '1' },
    { state: '6', close_code: 'Solution provided', close_notes: 'Done as described' },
  ],
  change_request: [
    { state: '-4' },
    { state: '-5' },
    { state: '4', close_code: 'unsuccessful', close_notes: 'Not needed' },
  ],
} as const

await mkdir(images, { recursive: true })
await buildPortal()
const surroundings = await startSurroundings()
const portal = await startPortalProcess('serve', surroundings.environment)
const { browser, stop } = await startBrowser()
try {
  const client = await signIn(surroundings, 0)
  await untilScored(client)
  await connect(surroundings, client)
  await fill(client, surroundings)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await enter(page, surroundings)
  await page.getByRole('region', { name: 'Incident management' }).getByText('In Progress').waitFor()
  // The chart draws itself in; the picture is of the finished page.
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(images, 'home.png') })
} finally {
  await stop()
  await portal.stop()
  await surroundings.close()
}

async function untilScored(client: PortalClient): Promise<void> {
  for (;;) {
    const { json } = await client.get('/api/v1/secure-score')
    if (json.history.length === 90) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** A desk as it looks after a few weeks: tickets of both kinds in several states. */
async function fill(client: PortalClient, { serviceNow }: Surroundings): Promise<void> {
  const { json } = await client.get('/api/v1/improvement-actions?limit=14')
  const tickets: string[] = []
  for (const [index, { id }] of json.items.entries()) {
    const action = (await client.get(`/api/v1/improvement-actions/${encodeURIComponent(id)}`)).json
    const kind = index % 3 === 0 ? 'incident' : 'change'
    const priority = (index % 4) + 1
    const ticket = { ...action.draft, kind, priority, dueDate: '2026-12-24', actionId: id, category: null }
    tickets.push((await share(client, ticket)).id)
  }
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const seen = { incident: 0, change_request: 0 }
  for (const id of tickets) {
    const number = await numberOf(client, id)
    const table = number.startsWith('INC') ? 'incident' : 'change_request'
    const list = `${serviceNow.origin}/api/now/table/${table}`
    const found = await client.visitor.call('GET', `${list}?sysparm_query=number=${number}`, { headers })
    const changed = { assignment_group: 'Service Desk', ...desk[table][seen[table]++ % desk[table].length] }
    await client.visitor.call('PATCH', `${list}/${found.json.result[0].sys_id}`, { headers, body: changed })
  }
}

async function numberOf(client: PortalClient, id: string): Promise<string> {
  for (;;) {
    const { json } = await client.get(`/api/v1/tickets/${id}`)
    if (json.number !== null) return json.number
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function enter(page: Page, { portal: address, microsoft }: Surroundings): Promise<void> {
  const { userPrincipalName, password } = microsoft.accounts[0]!
  await page.goto(`${address}/auth/sign-in`)
  await page.locator('input[name=loginfmt]').fill(userPrincipalName)
  await page.locator('input[name=passwd]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Ticket } from '@scorelink/contracts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }

/** One ticket from its number to its proof, as a person sees it; each step goes on where the one before ended. */
describe('the page of a ticket', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient
  let stopBrowser: () => Promise<void>
  let page: Page
  let reader: Page
  let ticket: Ticket

  beforeAll(async () => {
    surroundings = await startSurroundings()
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    const days = async () => (await admin.get('/api/v1/secure-score')).json.history.length
    await vi.waitUntil(async () => (await days()) === 90, patience)
    await connect(surroundings, admin)
    ticket = await shareMeasured()
    const { browser, stop } = await startBrowser()
    stopBrowser = stop
    const open = async (account: number): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
      const opened = await context.newPage()
      opened.setDefaultTimeout(patience.timeout)
      await enter(opened, surroundings, account)
      return opened
    }
    page = await open(0)
    reader = await open(1)
  })

  afterAll(async () => {
    await stopBrowser?.()
    await portal?.stop()
    await surroundings?.close()
  })

  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const ticketNow = async (): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${ticket.id}`)).json

  /** An incident for an action that Microsoft measures, in ServiceNow. */
  async function shareMeasured(): Promise<Ticket> {
    const { items } = (await admin.get('/api/v1/improvement-actions?limit=500')).json
    const action = items.find(
      ({ id, status, regressed, maxPoints, category }: Record<string, unknown>) =>
        status === 'to-address' &&
        !regressed &&
        maxPoints !== 0 &&
        category !== null &&
        !String(id).startsWith('scid_'),
    )
    const { draft } = (await admin.get(`/api/v1/improvement-actions/${encodeURIComponent(action.id)}`)).json
    const order = { ...draft, kind: 'incident', priority: 2, dueDate: null, actionId: action.id, category: null }
    const { id } = await share(admin, order)
    const read = async (): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${id}`)).json
    await vi.waitUntil(async () => (await read()).delivery === 'delivered', patience)
    return await read()
  }

  /** Microsoft gives all points of the ticket's action with a snapshot of the next day. */
  async function givePoints(): Promise<void> {
    const { origin } = surroundings.microsoft
    const path = `${origin}/_sandbox/controls/${encodeURIComponent(ticket.actions[0]!.id)}/score`
    expect((await admin.visitor.call('PUT', path, { body: { score: 'full' } })).status).toBeLessThan(300)
    const clock = await admin.visitor.call('POST', `${origin}/_sandbox/clock`, { body: { days: 1 } })
    expect(clock.status).toBeLessThan(300)
    await admin.write('POST', '/api/v1/secure-score/sync')
  }

  it('tells what happened to it so far, who did it and why', async () => {
    await page.goto(`${surroundings.portal}/tickets/${ticket.id}`)
    const events = region('Timeline').getByRole('listitem')
    await events.filter({ hasText: 'Shared as Incident, priority 2 - High.' }).waitFor()
    await events.filter({ hasText: `It stands in ServiceNow as ${ticket.number}.` }).waitFor()
    await events.filter({ hasText: 'asked for here' }).waitFor()
    await region('Verification').waitFor()
  })

  it('takes a work note, and shows it when it stands in ServiceNow', async () => {
    const comments = region('Comments')
    await comments.getByRole('radio', { name: 'Work note' }).check()
    await comments.getByRole('button', { name: 'Send' }).click()
    await comments.getByText('Fill this in.').waitFor()
    await comments.getByLabel('Text', { exact: true }).fill('Planned for Monday')
    await comments.getByRole('button', { name: 'Send' }).click()
    const own = comments.getByRole('listitem').filter({ hasText: 'Planned for Monday' })
    await own.getByText('In ServiceNow', { exact: true }).waitFor()
    await region('Timeline').getByText('A work note from here stands in ServiceNow.').waitFor()
  })

  it('shows without a reload that the points are there, and on what evidence', async () => {
    const loaded = await page.evaluate(() => performance.timeOrigin)
    await givePoints()
    const verification = region('Verification')
    await verification.getByText('Points reached', { exact: true }).waitFor()
    const { evidence } = (await ticketNow()).verification
    await verification.getByText(`${evidence!.points}/${evidence!.maxPoints}`).waitFor()
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded)
  })

  it('marks it in the list, which can be narrowed to such tickets and taken away as a file', async () => {
    await page.goto(`${surroundings.portal}/tickets`)
    await page.getByLabel('Verification', { exact: true }).selectOption('Points reached')
    await page.getByRole('row', { name: ticket.number! }).getByText('Points reached').waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV for spreadsheets' }).click(),
    ])
    expect(new URL(download.url()).search).toBe('?verification=points-reached&format=csv')
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
  })

  it('shows everything to a reader, and offers nothing to change it with', async () => {
    await reader.goto(`${surroundings.portal}/tickets/${ticket.id}`)
    await reader.getByText('Points reached', { exact: true }).waitFor()
    await reader.getByText('Planned for Monday').waitFor()
    const writes = reader.getByRole('button', { name: /^(Resolve|Stop following|Send)/ })
    expect(await writes.count()).toBe(0)
    expect(await reader.getByRole('textbox').count()).toBe(0)
  })

  it.each(['light', 'dark'] as const)('has no serious accessibility fault, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const actionPath = `/secure-score/${encodeURIComponent(ticket.actions[0]!.id)}`
    for (const path of [`/tickets/${ticket.id}`, actionPath, '/ticketProvisioning', '/ticketProvisioning/closing']) {
      await page.goto(surroundings.portal + path)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      // The sentinels are Fluent UI's own, to catch the keyboard focus at the edges of a widget.
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  it('resolves it in ServiceNow, and says that the score proves it', async () => {
    await page.goto(`${surroundings.portal}/tickets/${ticket.id}`)
    await region('Verification').getByRole('button', { name: 'Resolve in ServiceNow' }).click()
    await region('Verification').getByText('The ticket is done, and the score proves it.').waitFor()
    await region('Timeline').getByText('Resolved in ServiceNow on the evidence of the score.').waitFor()
    expect((await ticketNow()).state?.phase).toBe('done')
  })

  it('stops following it only when asked twice', async () => {
    await region('Details').getByRole('button', { name: 'Stop following' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect((await ticketNow()).following).toBe('following')
    await region('Details').getByRole('button', { name: 'Stop following' }).click()
    await dialog.getByRole('button', { name: 'Stop following' }).click()
    await page.getByText('Somebody ended the following of this ticket', { exact: false }).waitFor()
    expect((await ticketNow()).following).toBe('forgotten')
  })

  it('lets decisions be written to Microsoft only once that is switched on', async () => {
    const { id, title } = (await admin.get('/api/v1/improvement-actions?status=to-address&limit=500')).json.items.find(
      (action: { id: string; maxPoints: number }) => !action.id.startsWith('scid_') && action.maxPoints > 0,
    )
    await page.goto(`${surroundings.portal}/secure-score/${encodeURIComponent(id)}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('button', { name: 'Decide' }).click()
    const choice = page.getByRole('menuitem', { name: 'Risk accepted' })
    expect(await choice.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('menuitem', { name: 'To Closing by evidence' }).click()
    await page.getByRole('switch', { name: 'Write decisions to Microsoft' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Decide' }).click()
    await choice.click()
    await page.getByLabel('Comment').fill('Accepted by the board')
    await page.getByRole('button', { name: 'Send to Microsoft' }).click()
    await page.getByRole('main').getByText('Risk accepted', { exact: true }).first().waitFor()
  })
})

async function enter(page: Page, { portal, microsoft }: Surroundings, account: number): Promise<void> {
  const { userPrincipalName, password } = microsoft.accounts[account]!
  await page.goto(`${portal}/auth/sign-in`)
  await page.locator('input[name=loginfmt]').fill(userPrincipalName)
  await page.locator('input[name=passwd]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.origin === portal)
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = 30_000

/** The whole road as a person walks it; each step goes on where the one before ended. */
describe('the main road in a browser', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let browser: Browser
  let stopBrowser: () => Promise<void>
  let page: Page
  const numbers = { change: '', incident: '' }

  beforeAll(async () => {
    surroundings = await startSurroundings()
    portal = await startPortalProcess('serve', surroundings.environment)
    const running = await startBrowser()
    browser = running.browser
    stopBrowser = running.stop
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    page.setDefaultTimeout(patience)
  })

  afterAll(async () => {
    await stopBrowser?.()
    await portal?.stop()
    await surroundings?.close()
  })

  const region = (name: string) => page.getByRole('region', { name })

  it('signs in through Entra ID and shows the score', async () => {
    await page.goto(surroundings.portal)
    await signIn(page, surroundings, 0)
    await region('Secure Score')
      .getByText(/\d+(\.\d+)?\s?%/)
      .first()
      .waitFor()
    await region('Do you use ServiceNow?').waitFor()
  })

  it('connects, clicking through ServiceNow as the integration user', async () => {
    await region('Do you use ServiceNow?').getByRole('link', { name: 'Connect to ServiceNow' }).click()
    await page.waitForURL('**/ticketProvisioning')
    await page.getByLabel('Instance').fill(surroundings.serviceNow.origin)
    await page.getByLabel('Client ID').fill(oauthClient.clientId)
    await page.getByLabel('Client secret').fill(oauthClient.clientSecret)
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.locator('input[name=user_name]').fill(integrationUser.userName)
    await page.locator('input[name=user_password]').fill(integrationUser.password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await page.waitForURL('**/ticketProvisioning?connected=1')
    await page.getByText('scorelink.integration').first().waitFor()
  })

  it('replaces the invitation by the two cards', async () => {
    await page.goto(surroundings.portal)
    await region('Change management').waitFor()
    await region('Incident management').waitFor()
    expect(await region('Do you use ServiceNow?').count()).toBe(0)
  })

  it.each([
    ['change', 'Change request', /CHG\d{7}/],
    ['incident', 'Incident', /INC\d{7}/],
  ] as const)('shares an improvement action as %s and sees its number', async (kind, choice, pattern) => {
    await page.goto(`${surroundings.portal}/secure-score`)
    await page
      .getByRole('link', { name: /multifactor authentication/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Share' }).click()
    for (const name of ['Copy link', 'Email', 'Microsoft Teams', 'Microsoft Planner']) {
      await page.getByRole('menuitem', { name }).waitFor()
    }
    await page.getByRole('menuitem', { name: 'ServiceNow', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('radio', { name: choice }).check()
    await panel.getByLabel('Due date').fill('2026-12-24')
    await panel.getByRole('button', { name: 'Send to ServiceNow' }).click()
    const number = panel.getByText(pattern).first()
    await number.waitFor()
    numbers[kind] = pattern.exec(await number.innerText())![0]
  })

  it('asks for a name before anything is sent', async () => {
    await page.goto(`${surroundings.portal}/secure-score`)
    await page
      .getByRole('link', { name: /multifactor authentication/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name: 'ServiceNow', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Name').fill('')
    await panel.getByRole('button', { name: 'Send to ServiceNow' }).click()
    await panel.getByText('Fill this in.').waitFor()
  })

  it("follows states changed in ServiceNow's own screens, without a reload", async () => {
    await page.goto(`${surroundings.portal}/tickets`)
    const row = page.getByRole('row', { name: numbers.incident })
    await row.getByText('New').waitFor()
    const mark = await stamp(page)

    const serviceNow = await (await browser.newContext()).newPage()
    serviceNow.setDefaultTimeout(patience)
    await changeState(serviceNow, surroundings.serviceNow.origin, 'incident', numbers.incident, 'In Progress')
    await row.getByText('In Progress').waitFor()
    expect(await stamp(page)).toBe(mark)

    await page.goto(surroundings.portal)
    await region('Incident management').getByText('In Progress').waitFor()
    await changeState(serviceNow, surroundings.serviceNow.origin, 'incident', numbers.incident, 'On Hold')
    await region('Incident management').getByText('On Hold').waitFor()
  })

  it.each(['light', 'dark'] as const)('has no serious accessibility fault on any screen, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    for (const path of ['/', '/secure-score', '/secure-score/AdminMFAV2', '/tickets', '/ticketProvisioning']) {
      await page.goto(surroundings.portal + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // The sentinels are Fluent UI's own, to catch the keyboard focus at the edges of a widget.
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  it('still has everything after a restart', async () => {
    await portal.stop()
    portal = await startPortalProcess('serve', surroundings.environment)
    await page.goto(`${surroundings.portal}/tickets`)
    for (const number of Object.values(numbers)) await page.getByRole('link', { name: number }).waitFor()
    await page.goto(surroundings.portal)
    await region('Change management').waitFor()
  })

  it('offers a security reader nothing to write with', async () => {
    const context = await browser.newContext()
    const reader = await context.newPage()
    reader.setDefaultTimeout(patience)
    await reader.goto(`${surroundings.portal}/tickets`)
    await signIn(reader, surroundings, 1)
    await reader.getByRole('link', { name: numbers.change }).waitFor()
    for (const path of ['/', '/ticketProvisioning', '/tickets']) {
      await reader.goto(surroundings.portal + path)
      await reader.getByRole('heading', { level: 1 }).waitFor()
      const writes = reader.getByRole('button', {
        name: /^(Create ticket|Authorize|Remove connection|Connect to ServiceNow)/,
      })
      for (const button of await writes.all()) expect(await button.isDisabled()).toBe(true)
    }
    await context.close()
  })

  it('tells a person without a role which roles help', async () => {
    const context = await browser.newContext()
    const person = await context.newPage()
    person.setDefaultTimeout(patience)
    await person.goto(surroundings.portal)
    await signIn(person, surroundings, 2)
    await person
      .getByText(/Security Administrator/)
      .first()
      .waitFor()
    await context.close()
  })
})

async function signIn(page: Page, { microsoft }: Surroundings, account: number): Promise<void> {
  const { userPrincipalName, password } = microsoft.accounts[account]!
  await page
    .getByRole('button', { name: /sign in/i })
    .or(page.getByRole('link', { name: /sign in/i }))
    .first()
    .click()
  await page.locator('input[name=loginfmt]').fill(userPrincipalName)
  await page.locator('input[name=passwd]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Works a ticket as a ServiceNow person does: log in, find it by number, choose a state, save. */
async function changeState(page: Page, origin: string, table: string, number: string, state: string): Promise<void> {
  await page.goto(`${origin}/${table}_list.do?sysparm_query=number=${number}`)
  const logIn = page.locator('input[name=user_name]')
  const link = page.getByRole('link', { name: number, exact: true })
  await logIn.or(link).first().waitFor()
  if (await logIn.isVisible()) {
    await logIn.fill('admin')
    await page.locator('input[name=user_password]').fill('admin')
    await page.getByRole('button', { name: 'Log in' }).click()
  }
  await link.click()
  await page.locator(`select[name="${table}.state"]`).selectOption({ label: state })
  await page
    .getByRole('button', { name: /^(Update|Save)$/ })
    .first()
    .click()
  await page.waitForLoadState()
}

/** A mark that a reload would wipe away. */
async function stamp(page: Page): Promise<number> {
  return await page.evaluate(() => performance.timeOrigin)
}

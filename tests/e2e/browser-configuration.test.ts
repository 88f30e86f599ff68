import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { authorize, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = 30_000

/** Setting ServiceNow up and managing it, as an administrator sees it; each step goes on where the one before ended. */
describe('the ServiceNow configuration in a browser', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let browser: Browser
  let stopBrowser: () => Promise<void>
  let page: Page
  /** The same administrator at another desk. */
  let colleague: PortalClient

  beforeAll(async () => {
    surroundings = await startSurroundings()
    portal = await startPortalProcess('serve', surroundings.environment)
    const running = await startBrowser()
    browser = running.browser
    stopBrowser = running.stop
    page = await enter()
    colleague = await signIn(surroundings, 0)
  })

  afterAll(async () => {
    await stopBrowser?.()
    await portal?.stop()
    await surroundings?.close()
  })

  const enter = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const fresh = await context.newPage()
    fresh.setDefaultTimeout(patience)
    const { userPrincipalName, password } = surroundings.microsoft.accounts[0]!
    await fresh.goto(`${surroundings.portal}/auth/sign-in`)
    await fresh.locator('input[name=loginfmt]').fill(userPrincipalName)
    await fresh.locator('input[name=passwd]').fill(password)
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await fresh.getByRole('heading', { level: 1 }).waitFor()
    return fresh
  }
  const open = async (path: string): Promise<void> => {
    await page.goto(surroundings.portal + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const region = (name: string) => page.getByRole('region', { name })
  const seriousFaults = async (): Promise<string[]> => {
    // The sentinels are Fluent UI's own, to catch the keyboard focus at the edges of a widget.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }

  it('looks at an instance before anything else is asked for', async () => {
    await open('/ticketProvisioning')
    await page.getByLabel('Instance').fill('https://10.0.0.1')
    await button('Check address').click()
    await page.getByText('SERVICENOW_ADDRESS_REFUSED').waitFor()
    await page.getByLabel('Instance').fill(surroundings.serviceNow.origin)
    await button('Check address').click()
    await page.getByText('Release Zurich. The connector app can be installed there.').waitFor()
  })

  it('asks for what the grant type needs, field by field', async () => {
    await page.getByRole('radio', { name: /JWT bearer/ }).check()
    await button('Authorize').click()
    for (const label of ['Client ID', 'Client secret', 'Key ID', 'Private key']) {
      const described = await page.getByLabel(label).getAttribute('aria-describedby')
      await page
        .locator(`[id="${described!.split(' ')[0]}"]`)
        .getByText('Fill this in.')
        .waitFor()
    }
    expect(await seriousFaults()).toEqual([])
    await page.getByRole('radio', { name: /Authorization code/ }).check()
    await page.getByText('choose “Not you?” in the upper right corner first').waitFor()
  })

  it('keeps what there is, to be gone on with in another browser', async () => {
    await button('Save and go on later').click()
    await page.getByText('Anybody with the role Administrator can go on from here').waitFor()
    const other = await enter()
    await other.goto(`${surroundings.portal}/ticketProvisioning`)
    await other.getByText('The set-up was begun but not authorized yet').waitFor()
    expect(await other.getByLabel('Instance').inputValue()).toBe(surroundings.serviceNow.origin)
    await other.context().close()
  })

  it("shows somebody else's change before it could be overwritten", async () => {
    await page.getByLabel('Client ID').fill('typed here')
    await colleague.write('PUT', '/api/v1/connection', { instance: surroundings.serviceNow.origin, ...oauthClient })
    await page.getByText('Somebody else changed this in the meantime').waitFor()
    expect(await button('Authorize').getAttribute('aria-disabled')).toBe('true')
    await button('Show what is stored').click()
    expect(await page.getByLabel('Client ID').inputValue()).toBe(oauthClient.clientId)
  })

  it('shows the connection as soon as somebody authorized it', async () => {
    await authorize(colleague)
    await region('Status and health').getByText('Connected', { exact: true }).waitFor()
    await region('Connection').getByText('Zurich').waitFor()
    await region('Connection').getByText('itil').waitFor()
    await button('Authorize').waitFor()
  })

  it('renames a state, with the card as it will be, and the home page follows', async () => {
    await share(colleague, {
      kind: 'incident',
      priority: 2,
      name: 'Require multifactor authentication',
      description: 'For everybody.',
      dueDate: null,
      actionId: null,
      category: 'identity',
    })
    await page.getByRole('link', { name: 'Customize ticket state names' }).click()
    await page.getByRole('tab', { name: 'Incident management' }).click()
    await region('Preview of the card').getByText('New', { exact: true }).waitFor()
    await page.getByLabel('Name of New (value 1)').fill('To do')
    await region('Preview of the card').getByText('To do', { exact: true }).waitFor()
    await button('Save').click()
    await page.getByText('Saved. Cards and lists show it at once.').waitFor()
    expect(await seriousFaults()).toEqual([])
    await open('/')
    await region('Incident management').getByText('To do', { exact: true }).waitFor()
  })

  it('goes back to the default after asking', async () => {
    await open('/ticketProvisioning/state-names?kind=incident')
    await button('Reset to default').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).click()
    await region('Preview of the card').getByText('New', { exact: true }).waitFor()
    expect(await page.getByLabel('Name of New (value 1)').inputValue()).toBe('')
  })

  it('leads from the cards to creating, viewing and managing', async () => {
    await open('/')
    for (const name of ['Change management', 'Incident management']) {
      await region(name).getByRole('button', { name: 'Create ticket' }).waitFor()
      await region(name).getByRole('link', { name: 'View all tickets' }).waitFor()
      await region(name).getByRole('link', { name: 'Manage ServiceNow configuration' }).waitFor()
    }
    await region('Change management').getByRole('link', { name: 'Manage ServiceNow configuration' }).click()
    await page.waitForURL('**/ticketProvisioning')
  })

  it('says on the home page when somebody has to authorize again', async () => {
    await surroundings.serviceNow.control.addFault({ kind: 'tokens-revoked' })
    await open('/')
    await page.getByText('ServiceNow must be authorized again').waitFor()
    await button('Authorize').waitFor()
    await authorize(colleague)
    await page.getByText('ServiceNow must be authorized again').waitFor({ state: 'detached' })
  })

  it('says what removing the connection does, and does it', async () => {
    await open('/ticketProvisioning')
    await button('Remove connection').click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('marked as no longer followed').waitFor()
    await dialog.getByText(`When ${surroundings.serviceNow.origin} is connected again`).waitFor()
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await page.getByText(`The connection to ${surroundings.serviceNow.origin} was removed`).waitFor()
    await page.getByText('Its tokens are revoked.').waitFor()
    expect(await page.getByLabel('Instance').inputValue()).toBe(surroundings.serviceNow.origin)
    await open('/tickets')
    await page
      .getByRole('row', { name: /Require multifactor/ })
      .getByText('No longer followed')
      .waitFor()
    await open('/')
    await region('Do you use ServiceNow?').waitFor()
  })
})

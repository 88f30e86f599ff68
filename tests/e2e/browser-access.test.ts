import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, type RunningBrowser } from '../support/browser.ts'
import { signIn } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { createVisitor } from '../support/visitor.ts'

const patience = { timeout: 30_000, interval: 200 }

/** Tokens, the audit log and sessions as a person handles them. */
describe('access in a browser', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let running: RunningBrowser
  let page: Page
  let token: string

  beforeAll(async () => {
    surroundings = await startSurroundings()
    portal = await startPortalProcess('serve', surroundings.environment)
    running = await startBrowser()
    page = await (await running.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    const { userPrincipalName, password } = surroundings.microsoft.accounts[0]!
    await page.goto(`${surroundings.portal}/auth/sign-in?returnTo=/api-tokens`)
    await page.locator('input[name=loginfmt]').fill(userPrincipalName)
    await page.locator('input[name=passwd]').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  })

  afterAll(async () => {
    await running?.stop()
    await portal?.stop()
    await surroundings?.close()
  })

  const isGood = async () =>
    (
      await createVisitor().call('GET', `${surroundings.portal}/api/v1/tickets`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).status === 200

  it('makes a token, shows it once, and asks for a name first', async () => {
    await page.getByText('No API tokens yet').waitFor()
    await page.getByRole('button', { name: 'Create token' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Create', exact: true }).click()
    await dialog.getByText('Enter a name.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nightly export')
    await dialog.getByRole('button', { name: 'Create', exact: true }).click()
    token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue()
    expect(await isGood()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'I have copied it' }).click()
    await page.getByRole('heading', { name: 'Nightly export' }).waitFor()
    expect(await page.content()).not.toContain(token)
  })

  it('revokes it after asking', async () => {
    await page.getByRole('button', { name: 'Revoke Nightly export' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke token' }).click()
    await page.getByText('Revoked').first().waitFor()
    expect(await isGood()).toBe(false)
  })

  it('finds both in the audit log, with what they were', async () => {
    await page.goto(`${surroundings.portal}/audit`)
    await page.getByRole('combobox', { name: 'What happened' }).selectOption('API token created')
    await page.waitForURL('**/audit?action=api-token.create')
    await page.getByRole('button', { name: 'Show details: API token created' }).click()
    await page.getByRole('cell', { name: 'Nightly export' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^scorelink-audit-.*\.csv$/)
  })

  it.each(['/audit', '/api-tokens', '/sessions'])(
    'has nothing on %s that stands in the way of assistive technology',
    async (path) => {
      await page.goto(surroundings.portal + path)
      await page.getByRole('listitem').last().waitFor()
      const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    },
  )

  it('signs another browser out, then everything', async () => {
    const other = await signIn(surroundings, 0)
    await page.goto(`${surroundings.portal}/sessions`)
    await page.getByRole('button', { name: 'Sign out Unknown browser' }).click()
    await expect.poll(async () => (await other.get('/api/v1/session')).status, patience).toBe(401)
    const third = await signIn(surroundings, 0)
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.waitForURL('**/sign-in*')
    expect((await third.get('/api/v1/session')).status).toBe(401)
  })
})

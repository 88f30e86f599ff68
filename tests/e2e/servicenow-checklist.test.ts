import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServiceNowApp } from '../../tools/build-servicenow-app.ts'
import { installServiceNowApp } from '../../tools/install-servicenow-app.ts'
import { startBrowser } from '../support/browser.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = 30_000
const checklistPage = '/x_mioms_m365ticket_checklist.do'
const refusal =
  "Read operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused due to the table's cross-scope access policy"

describe('the installation checklist in a browser', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let browser: Browser
  let stopBrowser: () => Promise<void>

  beforeAll(async () => {
    await buildServiceNowApp()
    surroundings = await startSurroundings()
    const { serviceNow } = surroundings
    await serviceNow.control.seed({ users: [person('connector.admin', []), person('connector.viewer', [])] })
    await installServiceNowApp({
      ...process.env,
      SN_SDK_INSTANCE_URL: serviceNow.origin,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: 'admin',
    })
    await forgetSeeds()
    await serviceNow.control.snapshot('fresh')
    portal = await startPortalProcess('serve', surroundings.environment)
    const running = await startBrowser()
    browser = running.browser
    stopBrowser = running.stop
  })

  afterAll(async () => {
    await stopBrowser?.()
    await portal?.stop()
    await surroundings?.close()
  })

  /** The checklist makes its own application and user. */
  async function forgetSeeds(): Promise<void> {
    for (const [table, query] of [
      ['oauth_entity', 'name=Scorelink'],
      ['sys_user', `user_name=${integrationUser.userName}`],
    ] as const) {
      for (const row of await tableApi('GET', `${table}?sysparm_query=${query}`)) {
        await tableApi('DELETE', `${table}/${row['sys_id']}`)
      }
    }
  }

  async function tableApi(method: string, path: string, body?: object): Promise<Array<Record<string, string>>> {
    const reply = await fetch(`${surroundings.serviceNow.origin}/api/now/table/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}`)
    if (reply.status === 204) return []
    const { result }: { readonly result: Array<Record<string, string>> } = JSON.parse(await reply.text())
    return result
  }

  /** Somebody at ServiceNow, logged in. Whatever the page asks for in vain fails the test at its end. */
  async function logIn(userName: string, width = 1440): Promise<Page & AsyncDisposable> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(String(error)))
    page.on('response', (reply) => reply.status() >= 500 && failures.push(`${reply.status()} ${reply.url()}`))
    await page.goto(`${surroundings.serviceNow.origin}/login.do`)
    await page.locator('input[name=user_name]').fill(userName)
    await page.locator('input[name=user_password]').fill(userName)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor()
    return Object.assign(page, {
      async [Symbol.asyncDispose]() {
        await context.close()
        expect(failures).toEqual([])
      },
    })
  }

  const open = async (page: Page): Promise<void> => {
    await page.goto(surroundings.serviceNow.origin + checklistPage)
    await page.getByRole('heading', { name: 'Installation checklist' }).waitFor()
  }
  const restore = () => surroundings.serviceNow.control.restore('fresh')

  it('is walked on a fresh instance until the portal is connected', async () => {
    await using page = await logIn('admin')
    await page.getByRole('link', { name: 'Installation checklist' }).click()
    await page.getByText('0 of 4 steps done.').waitFor()
    await expectAccessible(page)

    await page.getByLabel('Redirect address').fill('portal')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This is not a web address.').waitFor()
    await page.getByLabel('Redirect address').fill(`${surroundings.portal}/api/v1/connection/callback`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Register the portal', exact: true }).click()
    const client = {
      id: await page.getByLabel('Client ID', { exact: true }).inputValue(),
      secret: await page.getByLabel('Client secret', { exact: true }).inputValue(),
    }
    await expectAccessible(page)
    await page.getByRole('button', { name: 'I have copied everything' }).click()

    // The state is kept on the instance; the secret is not.
    await page.reload()
    await page.getByText('1 of 4 steps done.').waitFor()
    expect(await page.content()).not.toContain(client.secret)
    await page.getByRole('button', { name: 'Make the user', exact: true }).click()
    const user = {
      name: await page.getByLabel('User ID', { exact: true }).inputValue(),
      password: await page.getByLabel('Password', { exact: true }).inputValue(),
    }
    await page.getByRole('button', { name: 'I have copied everything' }).click()
    await page.getByText('2 of 4 steps done.').waitFor()
    await page.reload()
    await page.getByText('2 of 4 steps done.').waitFor()
    await page.getByText('Not with your own account').waitFor()
    await expectAccessible(page)

    const setupPage = await page.getByRole('link', { name: /^Open the portal/ }).getAttribute('href')
    expect(setupPage).toBe(`${surroundings.portal}/ticketProvisioning`)
    const elsewhere = await browser.newContext()
    await authorize(surroundings, elsewhere, client, user)

    await page.getByText('All four steps are done.').waitFor()
    await page.getByText(surroundings.microsoft.tenantId).waitFor()
    await page.getByRole('link', { name: surroundings.portal }).waitFor()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    await elsewhere.close()
  })

  it('shows the connection to a viewer, and nothing of the checklist', async () => {
    const [user] = await tableApi('GET', 'sys_user?sysparm_query=user_name=connector.viewer')
    const [role] = await tableApi('GET', 'sys_user_role?sysparm_query=name=x_mioms_m365ticket.viewer')
    await tableApi('POST', 'sys_user_has_role', { user: user!['sys_id']!, role: role!['sys_id']! })
    await using page = await logIn('connector.viewer')
    expect(await page.getByRole('link', { name: 'Installation checklist' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Connection status' }).click()
    await page.getByText(surroundings.microsoft.tenantId).waitFor()
    await page.getByText('Connected', { exact: true }).waitFor()
    await expectAccessible(page)
    await open(page)
    await page.getByText('Your user may not open this page').waitFor()
  })

  it.each(['access', 'read_access'] as const)(
    'explains a registry closed by %s, and goes on once it is opened as it says',
    async (setting) => {
      await restore()
      await surroundings.serviceNow.control.addFault({ kind: 'registry-closed', setting })
      await using page = await logIn('admin')
      await open(page)
      const alert = page.getByRole('alert').filter({ hasText: refusal })
      await alert.waitFor()
      for (const text of ['Application Registries', 'oauth_entity', 'All application scopes', 'Can read']) {
        expect(await alert.innerText()).toContain(text)
      }
      await expectAccessible(page)

      const [settings] = await Promise.all([
        page.waitForEvent('popup'),
        alert.getByRole('link', { name: /^the settings of the table/ }).click(),
      ])
      await settings.locator('select[name="sys_db_object.access"]').selectOption({ label: 'All application scopes' })
      await settings.locator('input[name="sys_db_object.read_access"]').check()
      await settings.getByRole('button', { name: 'Save' }).click()
      await settings.getByText('Saved').waitFor()
      await settings.close()

      await page.getByRole('button', { name: 'Check again' }).click()
      await alert.waitFor({ state: 'hidden' })
      await page.getByLabel('Redirect address').fill('https://portal.example.com')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Register the portal', exact: true }).click()
      await page.getByText('Copy these into the portal now').waitFor()
    },
  )

  it('lets an administrator register by hand where the connector may not create', async () => {
    await restore()
    const [table] = await tableApi('GET', 'sys_db_object?sysparm_query=name=oauth_entity')
    await tableApi('PATCH', `sys_db_object/${table!['sys_id']}`, { create_access: 'false' })
    await using page = await logIn('admin')
    await open(page)
    await page.getByLabel('Redirect address').fill('https://portal.example.com')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Register the portal', exact: true }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'does not let the connector create applications' })
    await alert.getByText('Can create').waitFor()

    await page.getByRole('radio', { name: /^By hand: Application Registry/ }).check()
    await page.getByLabel('Redirect URL', { exact: true }).waitFor()
    await tableApi('POST', 'oauth_entity', {
      name: 'By hand',
      client_id: 'e'.repeat(32),
      redirect_url: await page.getByLabel('Redirect URL', { exact: true }).inputValue(),
    })
    await page.getByRole('radio', { name: /^By hand: Machine Identity Console/ }).check()
    await page.getByLabel('Client ID', { exact: true }).fill('f'.repeat(32))
    await page.getByRole('button', { name: 'Use this application' }).click()
    await page.getByText('No application in the registry has the client ID').waitFor()
    await page.getByLabel('Client ID', { exact: true }).fill('e'.repeat(32))
    await page.getByRole('button', { name: 'Use this application' }).click()
    await page.getByText('1 of 4 steps done.').waitFor()
  })

  it('tells an administrator of the connector who lacks rights on the instance whom to ask', async () => {
    await restore()
    await using page = await logIn('connector.admin', 390)
    await open(page)
    await page.getByText('Your user may not open this page').waitFor()
    await expectAccessible(page)
    const [user] = await tableApi('GET', 'sys_user?sysparm_query=user_name=connector.admin')
    const [role] = await tableApi('GET', 'sys_user_role?sysparm_query=name=x_mioms_m365ticket.admin')
    await tableApi('POST', 'sys_user_has_role', { user: user!['sys_id']!, role: role!['sys_id']! })
    await page.getByRole('button', { name: 'Try again' }).click()

    await page.getByLabel('Redirect address').fill('https://portal.example.com')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Your user may not create applications of the registry').waitFor()
    await page.getByText('It takes the role admin or oauth_admin.').waitFor()
    expect(await page.getByRole('radio', { name: /^Let this page do it/ }).count()).toBe(0)
    await page.getByRole('button', { name: /2\. Make the integration user/ }).click()
    await page.getByText('Your user may not create users', { exact: true }).waitFor()
    expect(await page.getByRole('radio', { name: /^A new user/ }).count()).toBe(0)
    expect(await tableApi('GET', 'oauth_entity?sysparm_query=nameSTARTSWITHScorelink')).toEqual([])
    expect(await tableApi('GET', 'sys_user?sysparm_query=user_name=scorelink.integration')).toEqual([])
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(width).toBe(390)
    await expectAccessible(page)
  })
})

describe('an instance that is too old for the application', () => {
  it('is told apart before anything is sent, has no checklist, and is connected in Table API mode', async () => {
    await using ending = new AsyncDisposableStack()
    const surroundings = await startSurroundings()
    ending.defer(() => surroundings.close())
    const { serviceNow } = surroundings
    await serviceNow.control.setRelease('kingston')
    const installed = installServiceNowApp({ SN_SDK_INSTANCE_URL: serviceNow.origin })
    await expect(installed).rejects.toThrow(/needs Washington DC or later.*Use Table API mode/s)

    const portal = await startPortalProcess('serve', surroundings.environment)
    ending.defer(async () => void (await portal.stop()))
    const { browser, stop } = await startBrowser()
    ending.defer(stop)

    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(serviceNow.origin + checklistPage)
    await page.locator('input[name=user_name]').fill('admin')
    await page.locator('input[name=user_password]').fill('admin')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByText('Page not found').first().waitFor()
    await page.goto(`${serviceNow.origin}/logout.do`)

    const { clientId: id, clientSecret: secret } = oauthClient
    const { userName: name, password } = integrationUser
    const verdict = 'The connector app needs Washington DC or later, so tickets go through the Table API.'
    const setup = await authorize(surroundings, context, { id, secret }, { name, password }, verdict)
    await setup.getByText('Kingston').waitFor()
    await setup.getByText('Table API').first().waitFor()
  })
})

/**
 * What the administrator does in the portal, and on ServiceNow's page as the integration user.
 * @param verdict what the portal says of the instance before anything is stored
 */
async function authorize(
  surroundings: Surroundings,
  context: BrowserContext,
  client: { id: string; secret: string },
  user: { name: string; password: string },
  verdict = 'The connector app can be installed there.',
): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${surroundings.portal}/ticketProvisioning`)
  await page
    .getByRole('button', { name: /sign in/i })
    .or(page.getByRole('link', { name: /sign in/i }))
    .first()
    .click()
  const account = surroundings.microsoft.accounts[0]!
  await page.locator('input[name=loginfmt]').fill(account.userPrincipalName)
  await page.locator('input[name=passwd]').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: /^Instance/ }).fill(surroundings.serviceNow.origin)
  await page.getByRole('button', { name: 'Check address' }).click()
  await page.getByText(verdict).waitFor()
  await page.getByLabel('Client ID').fill(client.id)
  await page.getByLabel('Client secret').fill(client.secret)
  await page.getByRole('button', { name: 'Authorize', exact: true }).click()
  await page.locator('input[name=user_name]').fill(user.name)
  await page.locator('input[name=user_password]').fill(user.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL('**/ticketProvisioning*')
  return page
}

function person(userName: string, roles: readonly string[]) {
  return {
    userName,
    password: userName,
    firstName: 'Connie',
    lastName: userName,
    email: `${userName}@example.com`,
    roles,
  }
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { connect, share as shareByApi, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { createVisitor } from '../support/visitor.ts'

const patience = { timeout: 60_000, interval: 200 }

/** An instance that wants a column of its own, as a person meets it; each step goes on where the one before ended. */
describe('the form of a ticket in a browser', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient
  let stopBrowser: () => Promise<void>
  let page: Page
  /** Improvement actions about identity that nobody works on. */
  let actionIds: string[]

  beforeAll(async () => {
    // The connector app sees data policies with no right of its user's own.
    surroundings = await startSurroundings({}, { withApp: true })
    const demand = { kind: 'data-policy', table: 'incident', field: 'business_impact' } as const
    await surroundings.serviceNow.control.addFault(demand)
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    await connect(surroundings, admin)
    const actions = '/api/v1/improvement-actions?category=identity&status=to-address&limit=3'
    await vi.waitUntil(async () => (await admin.get(actions)).json.items.length === 3, patience)
    actionIds = (await admin.get(actions)).json.items.map(({ id }: { id: string }) => id)
    const { browser, stop } = await startBrowser()
    stopBrowser = stop
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })).newPage()
    page.setDefaultTimeout(patience.timeout)
    const { userPrincipalName, password } = surroundings.microsoft.accounts[0]!
    await page.goto(`${surroundings.portal}/auth/sign-in`)
    await page.locator('input[name=loginfmt]').fill(userPrincipalName)
    await page.locator('input[name=passwd]').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.origin === surroundings.portal)
  })

  afterAll(async () => {
    await stopBrowser?.()
    await portal?.stop()
    await surroundings?.close()
  })

  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    return (await createVisitor().call(method, address, { headers, body })).json.result
  }
  /** The incident as ServiceNow shows it to people. */
  const readIncident = async (number: string) => {
    const fields =
      'sysparm_display_value=true&sysparm_fields=business_impact,assignment_group,short_description,contact_type'
    const [record] = await asAdministrator('GET', `incident?sysparm_query=number=${number}&${fields}`)
    return record
  }
  const share = async (actionId: string, way: string) => {
    await page.goto(`${surroundings.portal}/secure-score/${encodeURIComponent(actionId)}`)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('menuitem', { name: way, exact: true }).click()
    return page.getByRole('dialog')
  }
  const send = async () => await page.getByRole('button', { name: 'Send to ServiceNow' }).click()
  const sentNumber = async () => {
    const text = await page
      .getByRole('dialog')
      .getByRole('link', { name: /INC\d+/ })
      .textContent()
    return /INC\d+/.exec(text ?? '')![0]
  }
  /** At the end of a form longer than the screen. */
  const inSight = async (shown: Locator) => {
    await shown.and(page.locator(':focus')).waitFor()
    const top = (await shown.boundingBox())?.y ?? -1
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(page.viewportSize()!.height)
  }
  const violations = async () => {
    const found = (await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()).violations
    return found.map(({ id, nodes }) => [id, nodes[0]?.html])
  }

  it('asks for what the instance demands, and names it before anything is sent', async () => {
    const panel = await share(actionIds[0]!, 'ServiceNow')
    await panel.getByRole('radio', { name: 'Incident' }).check()
    const demanded = panel.getByRole('textbox', { name: 'Business impact' })
    await demanded.waitFor()
    await send()
    await panel.getByText('ServiceNow asks for this.').waitFor()
    await panel.locator('[name="fields.business_impact"]:focus').waitFor()
    expect(await demanded.getAttribute('aria-invalid')).toBe('true')
    expect(await violations()).toEqual([])
    expect((await admin.get('/api/v1/tickets')).json.items).toEqual([])
  })

  it('warns of a group that nobody knows, and sends the ticket once both are right', async () => {
    const panel = page.getByRole('dialog')
    const group = panel.getByRole('combobox', { name: 'Assignment group' })
    await panel.getByRole('textbox', { name: 'Business impact' }).fill('Nobody can sign in')
    await group.fill('Netwrok')
    await send()
    await panel.getByText('ServiceNow has no active group “Netwrok”', { exact: false }).waitFor()
    await panel.getByRole('button', { name: 'Send all the same' }).waitFor()
    await group.fill('')
    await group.pressSequentially('netw')
    await page.getByRole('option', { name: 'Network', exact: true }).click()
    await send()
    expect(await readIncident(await sentNumber())).toMatchObject({
      business_impact: 'Nobody can sign in',
      assignment_group: { display_value: 'Network' },
    })
  })

  it('says that the action has an open ticket by now', async () => {
    const panel = await share(actionIds[0]!, 'ServiceNow')
    await panel.getByText('This improvement action already has an open ticket:').waitFor()
    await panel.getByRole('link', { name: /INC\d+/ }).click()
    await page.waitForURL('**/tickets/*')
  })

  it('does not send a second ticket for an action that somebody shared meanwhile, unless told to', async () => {
    const panel = await share(actionIds[0]!, 'ServiceNow')
    await panel.getByText('This improvement action already has an open ticket:').waitFor()
    const ticket = { kind: 'change', priority: 2, name: 'Shared meanwhile', description: 'Text', dueDate: null }
    const { id } = await shareByApi(admin, { ...ticket, actionId: actionIds[0]!, category: null })
    await send()
    await panel.getByText('Not sent: an open ticket turned up', { exact: false }).waitFor()
    await panel.getByText('This improvement action already has 2 open tickets:').waitFor()
    await panel.locator(`a[href$="/tickets/${id}"]`).waitFor()
    expect(await violations()).toEqual([])
    const ofAction = async () => (await admin.get(`/api/v1/tickets?actionId=${actionIds[0]!}`)).json.items
    expect(await ofAction()).toHaveLength(2)
    await send()
    await panel.getByText('Your ticket is on its way').or(panel.getByText('Created in ServiceNow')).waitFor()
    expect(await ofAction()).toHaveLength(3)
  })

  it('takes defaults for a category, and fills them in there', async () => {
    await page.goto(`${surroundings.portal}/ticketProvisioning/defaults?kind=incident`)
    const identity = page.getByRole('region', { name: 'Identity' })
    await identity.getByRole('combobox', { name: 'Template' }).selectOption('Security incident intake')
    await identity.getByText('Fills in Category, Contact type, and Business impact.', { exact: false }).waitFor()
    await identity.getByRole('combobox', { name: 'Assignment group' }).pressSequentially('hardw')
    await page.getByRole('option', { name: 'Hardware', exact: true }).click()
    await identity.getByRole('button', { name: 'Add a column for Identity' }).click()
    const column = identity.getByRole('combobox', { name: 'Column 1 for Identity' })
    await column.and(page.locator(':focus')).waitFor()
    await column.fill('Cost centre')
    await page.getByRole('button', { name: 'Save' }).click()
    await identity.getByText('Use the name of a column', { exact: false }).waitFor()
    await column.and(page.locator(':focus')).waitFor()
    await column.fill('')
    await column.pressSequentially('business')
    await page.getByRole('option', { name: 'Business impact' }).click()
    await identity.getByRole('textbox', { name: 'Value of Business impact for Identity' }).fill('See the score')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.', { exact: false }).waitFor()
    expect(await violations()).toEqual([])

    const panel = await share(actionIds[1]!, 'ServiceNow')
    await panel.getByRole('radio', { name: 'Incident' }).check()
    await panel.getByText('Filled in from your ticket defaults.').nth(1).waitFor()
    // What a person enters comes first, also when it is typed over a choice.
    const group = panel.getByRole('combobox', { name: 'Assignment group' })
    // Its name is asked of the instance.
    await expect.poll(() => group.inputValue(), { timeout: 30_000 }).toBe('Hardware')
    await group.fill('Somebody')
    expect(await group.inputValue()).toBe('Somebody')
    await group.fill('Network')
    await send()
    expect(await readIncident(await sentNumber())).toMatchObject({
      business_impact: 'See the score',
      assignment_group: { display_value: 'Network' },
      // Of the template; what was set beside it, and what was typed, came over it.
      contact_type: 'Monitoring system',
    })
  })

  it('shows no key of a group while its name is being read', async () => {
    const told = Promise.withResolvers<void>()
    const form = '**/api/v1/ticket-form?kind=incident'
    await page.route(form, async (route) => {
      await told.promise
      await route.continue()
    })
    try {
      await page.goto(`${surroundings.portal}/ticketProvisioning/defaults?kind=incident`)
      const group = page.getByRole('region', { name: 'Identity' }).getByRole('combobox', { name: 'Assignment group' })
      await group.waitFor()
      expect(await group.inputValue()).toBe('')
      expect(await group.isDisabled()).toBe(true)
      told.resolve()
      await expect.poll(() => group.inputValue(), { timeout: 30_000 }).toBe('Hardware')
    } finally {
      told.resolve()
      await page.unroute(form)
    }
  })

  it('shows first what the instance would refuse of a share of many', async () => {
    await page.goto(`${surroundings.portal}/secure-score?category=data`)
    const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') })
    await rows.nth(1).getByRole('checkbox').check()
    await rows.nth(2).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Share to ServiceNow' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('radio', { name: 'Incident' }).check()
    const before = (await admin.get('/api/v1/tickets?limit=500')).json.items.length
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.getByText('ServiceNow would refuse tickets like these').waitFor()
    await panel.getByText('Business impact: ServiceNow asks for this. (2 tickets)').waitFor()
    await inSight(panel.getByRole('region', { name: 'What will be sent' }))
    await panel.getByText('Nothing has been sent yet', { exact: false }).waitFor()
    expect(await violations()).toEqual([])
    expect((await admin.get('/api/v1/tickets?limit=500')).json.items).toHaveLength(before)
    await panel.getByRole('textbox', { name: 'Business impact' }).fill('See the score')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForURL('**/shares/*')
    await page.getByText('2 of 2 in ServiceNow', { exact: false }).waitFor()
  })

  it('shows what a rule would do, and asks before what was typed is lost', async () => {
    await page.goto(`${surroundings.portal}/rules`)
    await page.getByRole('button', { name: 'New rule' }).click()
    const panel = page.getByRole('dialog', { name: 'New rule' })
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.locator('[name=name]:focus').waitFor()
    await panel.getByRole('textbox', { name: 'Name' }).fill('All about apps')
    await panel.getByText('Apps', { exact: true }).click()
    expect(await panel.getByRole('checkbox', { name: 'Apps' }).isChecked()).toBe(true)
    expect(await panel.getByRole('checkbox', { name: 'Devices' }).isChecked()).toBe(false)
    await panel.getByRole('radio', { name: 'Incident' }).check()
    await panel.getByRole('button', { name: 'Show what it would do' }).click()
    await panel.getByText('ServiceNow would refuse tickets like these').waitFor()
    await inSight(panel.getByRole('region', { name: 'What it would do' }))
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keep editing' }).click()
    await inSight(panel.getByRole('region', { name: 'What it would do' }))
    await panel.getByRole('textbox', { name: 'Business impact' }).fill('See the score')
    await panel.getByRole('button', { name: 'Show what it would do' }).click()
    await inSight(panel.getByRole('region', { name: 'What it would do' }))
    expect(await panel.getByText('ServiceNow would refuse tickets like these').count()).toBe(0)
    await panel.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Every action in Apps', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Delete' }).and(page.locator(':focus')).waitFor()
  })

  it('mends a ticket that was refused for a column, and sends it with that and another', async () => {
    const ticket = { kind: 'incident', priority: 2, name: 'Refused at first', description: 'Text', dueDate: null }
    const { id } = await shareByApi(admin, { ...ticket, actionId: null, category: 'data' })
    await page.goto(`${surroundings.portal}/tickets/${id}`)
    await page.getByRole('button', { name: 'Change and send' }).click()
    const panel = page.getByRole('dialog')
    const demanded = panel.getByRole('textbox', { name: 'Business impact' })
    await demanded.waitFor()
    await panel.getByRole('button', { name: 'Save and send' }).click()
    await panel.locator('[name="fields.business_impact"]:focus').waitFor()
    await panel.getByText('ServiceNow asks for this.').waitFor()
    await demanded.fill('Nobody can sign in')
    await panel.getByRole('button', { name: 'Add a column' }).click()
    await panel.getByRole('textbox', { name: 'Name of the column' }).fill('Contact type')
    await page.keyboard.press('Enter')
    await panel.getByText('Use the name of a column that is not shown yet', { exact: false }).waitFor()
    await panel.getByRole('textbox', { name: 'Name of the column' }).fill('contact_type')
    await page.keyboard.press('Enter')
    // A column that nothing asks for, whose choices the instance tells all the same.
    await panel.getByRole('combobox', { name: 'Contact type' }).fill('E-mail')
    await panel.getByRole('button', { name: 'Save and send' }).click()
    await panel.getByText('ServiceNow does not offer “E-mail” here', { exact: false }).waitFor()
    await panel.getByRole('combobox', { name: 'Contact type' }).fill('')
    await panel.getByRole('combobox', { name: 'Contact type' }).pressSequentially('ema')
    await page.getByRole('option', { name: 'Email', exact: true }).click()
    expect(await violations()).toEqual([])
    await panel.getByRole('button', { name: 'Save and send' }).click()
    await panel.waitFor({ state: 'detached' })
    const path = `/api/v1/tickets/${id}`
    await vi.waitUntil(async () => (await admin.get(path)).json.delivery === 'delivered', patience)
    const { number, fields } = (await admin.get(path)).json
    expect(fields).toEqual({ business_impact: 'Nobody can sign in', contact_type: 'email' })
    expect(await readIncident(number)).toMatchObject({
      short_description: 'Refused at first',
      business_impact: 'Nobody can sign in',
      contact_type: 'Email',
    })
  })

  it('follows a record that people made themselves, and no other', async () => {
    const made = { short_description: 'Made by hand', business_impact: 'None' }
    const { number } = await asAdministrator('POST', 'incident', made)
    const dialog = await share(actionIds[2]!, 'Follow an existing record')
    const field = dialog.getByRole('textbox', { name: 'Number' })
    await field.fill('INC9999999')
    await page.keyboard.press('Enter')
    await dialog.getByText('ServiceNow has no such record', { exact: false }).waitFor()
    await field.fill(number)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tickets/*')
    await page.getByRole('main').getByText(number).first().waitFor()
    expect(await readIncident(number)).toMatchObject(made)
  })
})

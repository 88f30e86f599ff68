import { AxeBuilder } from '@axe-core/playwright'
import type { Fault } from '@scorelink/sandbox-servicenow'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

let surroundings: Surroundings
let portal: PortalProcess
let person: PortalClient
let browser: Browser
let stopBrowser: () => Promise<void>
let page: Page

beforeAll(async () => {
  surroundings = await startSurroundings()
  portal = await startPortalProcess('serve', surroundings.environment)
  person = await signIn(surroundings, 0)
  await connect(surroundings, person)
  const incident = { kind: 'incident', name: 'A ticket', description: 'Text', priority: 2, dueDate: null }
  await share(person, { ...incident, actionId: null, category: 'data' })
  const running = await startBrowser()
  browser = running.browser
  stopBrowser = running.stop
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await enter()
})
afterEach(async () => {
  await surroundings.serviceNow.control.clearFaults()
  const { status } = (await person.get('/api/v1/connection')).json
  if (status === 'authorization-lost') await authorize(person)
})
afterAll(async () => {
  await stopBrowser?.()
  await portal?.stop()
  await surroundings?.close()
})

async function enter(): Promise<void> {
  const { userPrincipalName, password } = surroundings.microsoft.accounts[0]!
  await page.goto(`${surroundings.portal}/auth/sign-in`)
  await page.locator('input[name=loginfmt]').fill(userPrincipalName)
  await page.locator('input[name=passwd]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('main').waitFor()
}

/** Following a quiet instance slows down; being looked at hurries it. */
async function untilProblem(code: string): Promise<void> {
  await person.write('POST', '/api/v1/connection/probes', { probe: 'name' })
  const look = async () => expect((await person.get('/api/v1/connection')).json.problem?.code).toBe(code)
  await vi.waitFor(look, { timeout: 60_000, interval: 200 })
}

/** Opens the health page from the configuration and has it look again. */
async function lookAgain(): Promise<void> {
  await page.goto(`${surroundings.portal}/ticketProvisioning`)
  await page.getByRole('link', { name: 'Check the connection' }).click()
  const answered = page.waitForResponse(
    (reply) => reply.url().endsWith('/probes') && reply.request().method() === 'POST',
  )
  await page.getByRole('button', { name: 'Run all checks' }).click()
  await answered
}

const probe = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

interface Walk {
  readonly name: string
  readonly faults: readonly Fault[]
  /** Code the connection shows; undefined where following tickets does not meet the fault. */
  readonly problem?: string
  /** Words on the configuration page. */
  readonly message?: RegExp
  readonly probe: string
  readonly finding: RegExp
  readonly remedy: RegExp
  /** Heading of the page the finding leads to. */
  readonly help: RegExp
}

const walks: readonly Walk[] = [
  {
    name: 'revoked tokens',
    faults: [{ kind: 'tokens-revoked' }],
    problem: 'SERVICENOW_UNAUTHORIZED',
    message: /no longer accepts the stored tokens/,
    probe: 'Authorization',
    finding: /no longer accepts our authorization/,
    remedy: /choose Authorize, signed in as the integration user/,
    help: /no longer accepts our authorization/,
  },
  {
    name: 'a sleeping instance',
    faults: [{ kind: 'hibernation' }],
    problem: 'SERVICENOW_ASLEEP',
    message: /is asleep/,
    probe: 'Awake and at work',
    finding: /is asleep/,
    remedy: /Open the instance in a browser/,
    help: /is asleep/,
  },
  {
    name: 'IP filtering',
    faults: [{ kind: 'ip-filter' }],
    problem: 'SERVICENOW_IP_BLOCKED',
    message: /does not accept calls from our address/,
    probe: 'Address allowed (IP filtering)',
    finding: /does not accept calls from our address/,
    remedy: /Allow the outbound address/,
    help: /does not accept calls from our address/,
  },
  {
    name: 'single sign-on in the way',
    faults: [{ kind: 'single-sign-on-only' }, { kind: 'tokens-revoked' }],
    problem: 'SERVICENOW_UNAUTHORIZED',
    message: /no longer accepts the stored tokens/,
    probe: 'Single sign-on',
    finding: /sends everybody to the identity provider/,
    remedy: /Not You\?.*same name and e-mail address/,
    help: /Single sign-on gets in the way/,
  },
  {
    name: 'a right that is missing',
    faults: [{ kind: 'acl-refusal', table: 'incident', operation: 'read' }],
    probe: 'Read incidents',
    finding: /does not let the integration user do this/,
    remedy: /Give the integration user the roles/,
    help: /does not let the integration user do this/,
  },
  {
    name: 'a token restricted to scopes',
    faults: [{ kind: 'securely-scoped' }],
    problem: 'SERVICENOW_TOKEN_RESTRICTED',
    message: /restricts our tokens/,
    probe: 'Authorization',
    finding: /restricts our tokens to named scopes/,
    remedy: /Broadly scoped/,
    help: /restricts our tokens to named scopes/,
  },
]

describe('the health page', () => {
  it('says that all is well, and can be read by everybody', async () => {
    await lookAgain()
    await page.getByText('No check failed').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })

  it.each(walks.map((walk) => [walk.name, walk] as const))(
    'finds %s and leads to what mends it',
    async (_name, walk) => {
      for (const fault of walk.faults) await surroundings.serviceNow.control.addFault(fault)
      if (walk.problem !== undefined) await untilProblem(walk.problem)
      if (walk.message !== undefined) {
        await page.goto(`${surroundings.portal}/ticketProvisioning`)
        await page.getByRole('main').getByText(walk.message).first().waitFor()
      }
      await lookAgain()
      const item = probe(walk.probe)
      await item.getByRole('heading', { name: `${walk.probe} · failed`, exact: true }).waitFor()
      await item.getByText(walk.finding).first().waitFor()
      await item.getByText(walk.remedy).first().waitFor()
      const opened = page.context().waitForEvent('page')
      await item.getByRole('link', { name: /How to find the cause/ }).click()
      const help = await opened
      await help.getByRole('heading', { level: 1, name: walk.help }).waitFor()
      await help.close()
    },
  )

  it('runs a single check again', async () => {
    await surroundings.serviceNow.control.addFault({ kind: 'clock-skew', seconds: 3_600 })
    await lookAgain()
    await probe('Clocks')
      .getByText(/seconds ahead/)
      .waitFor()
    await surroundings.serviceNow.control.clearFaults()
    await page.getByRole('button', { name: 'Run again: Clocks' }).click()
    await probe('Clocks').getByText('Both clocks agree.').waitFor()
  })
})

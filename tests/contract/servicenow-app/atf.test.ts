import { afterAll, beforeAll, expect, test } from 'vitest'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { refusalOf } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('the tests that come with the app pass, and leave nothing behind', async () => {
  const results = await app.sandbox.control.runTests({ scope: app.scope })
  expect(results.map(({ name }) => name)).toEqual([
    'Microsoft 365 ticketing: a batch is answered one by one',
    'Microsoft 365 ticketing: a change is made, changed and told of',
    'Microsoft 365 ticketing: a connection without a tenant is refused',
    'Microsoft 365 ticketing: a ticket is made once',
    'Microsoft 365 ticketing: bad input is refused by name',
    'Microsoft 365 ticketing: records are looked up and linked',
    'Microsoft 365 ticketing: the checklist checks every step',
    'Microsoft 365 ticketing: the checklist refuses bad input by name',
    'Microsoft 365 ticketing: the feed refuses a cursor that is none',
    'Microsoft 365 ticketing: the tables of the app are closed to web services',
    'Microsoft 365 ticketing: this instance lets the app work',
  ])
  expect(results.flatMap(({ steps }) => steps.filter(({ status }) => status !== 'success'))).toEqual([])
  expect(refusalOf(await app.call('PATCH', '/tickets/atf-once', { name: 'x' })).code).toBe('TICKET_NOT_FOUND')
})

test('they fail where the instance does not let the app work', async () => {
  const [lookup] = rows(await app.table('GET', 'sys_db_object?sysparm_query=name=dl_u_priority'))
  await app.table('PATCH', `sys_db_object/${String(lookup?.['sys_id'])}`, { read_access: 'false' })
  await app.sandbox.control.addFault({ kind: 'registry-closed', setting: 'read_access' })
  for (const name of ['this instance lets the app work', 'the checklist checks every step']) {
    const test = `Microsoft 365 ticketing: ${name}`
    expect(await app.sandbox.control.runTests({ scope: app.scope, test })).toMatchObject([{ status: 'failure' }])
  }
})

function rows(value: unknown): ReadonlyArray<Record<string, unknown>> {
  return Array.isArray(value) ? value : []
}

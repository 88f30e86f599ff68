import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServiceNowApp, buildServiceNowApp, inCopyOf } from '../../../tools/build-servicenow-app.ts'
import { installApp, type InstalledApp, installFrom } from './support/installed-app.ts'
import { pageOf, resultOf, sampleTicket, ticketOf } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const state = async () => ({
  ticket: resultOf(await app.call('PUT', '/tickets/kept', sampleTicket({ kind: 'incident' }))),
  changes: pageOf(await app.call('GET', '/changes')),
  connection: resultOf(await app.call('GET', '/status')),
})

describe('an upgrade', () => {
  test('keeps tickets, feed, connection and settings', async () => {
    ticketOf(await app.call('PUT', '/tickets/kept', sampleTicket({ kind: 'incident' })))
    ticketOf(await app.call('PUT', '/tickets/kept-change', sampleTicket()))
    await app.call('PUT', '/connection', {
      tenant: 'contoso',
      portal: 'https://portal.example.com',
      status: 'connected',
      lastSyncAt: null,
      webhook: null,
    })
    const query = `sys_properties?sysparm_query=name=${app.scope}.feed.days`
    const [property] = await rows(query)
    await app.table('PATCH', `sys_properties/${String(property?.['sys_id'])}`, { value: '365' })
    const before = await state()

    await app.install()

    const after = await state()
    expect(after.ticket).toEqual(before.ticket)
    expect(after.changes).toEqual(before.changes)
    expect(after.connection).toMatchObject({ connection: { tenant: 'contoso' } })
    expect(await rows(query)).toMatchObject([{ value: '365' }])
    expect(ticketOf(await app.call('PUT', '/tickets/kept-change', sampleTicket()))).toMatchObject({ created: false })
  })

  test('to a later version goes on with the same records', async () => {
    await inCopyOf(app.built.folder, async (folder) => {
      await withVersion(folder, '1.1.0')
      await installFrom(folder, app.sandbox.origin)
    })
    expect(await rows(`sys_app?sysparm_query=scope=${app.scope}`)).toMatchObject([{ version: '1.1.0' }])
    expect(ticketOf(await app.call('PUT', '/tickets/kept', sampleTicket({ kind: 'incident' })))).toMatchObject({
      created: false,
    })
  })
})

/** The built package as if of another version: only the application's own record names it. */
async function withVersion(folder: string, version: string): Promise<void> {
  const path = join(folder, 'dist/app/scope', `sys_app_${app.built.scopeId}.xml`)
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/<version>[^<]*<\/version>/, `<version>${version}</version>`))
}

async function rows(path: string): Promise<ReadonlyArray<Record<string, unknown>>> {
  const found = await app.table('GET', path)
  return Array.isArray(found) ? found : []
}

function readKeys({ folder }: BuiltServiceNowApp): Promise<string> {
  return readFile(join(folder, 'src/fluent/generated/keys.ts'), 'utf8')
}

/** Ids of the application's own records. */
function idsOf(keys: string): Set<string> {
  return new Set(Array.from(keys.matchAll(/table: '\w+'\s+id: '([0-9a-f]{32})'/g), ([, id]) => id ?? ''))
}

describe('the same app under another scope', () => {
  const scope = 'x_acme_m365'
  const scopeId = 'ac3e0365ac3e0365ac3e0365ac3e0365'
  let other: BuiltServiceNowApp
  beforeAll(async () => {
    other = await buildServiceNowApp({ scope, scopeId })
    await installFrom(other.folder, app.sandbox.origin)
    await app.addUser('acme', [`${scope}.integration`])
  })

  test('stands beside the first on one instance, and each keeps to itself', async () => {
    const call = (method: string, path: string, body?: unknown) =>
      app.sandbox.call(method, `/api/${scope}/v1/ticketing${path}`, { as: 'acme', body })

    for (const kind of ['change', 'incident'] as const) {
      const ticket = ticketOf(await call('PUT', `/tickets/acme-${kind}`, sampleTicket({ kind })))
      expect(ticket).toMatchObject({ created: true, table: kind === 'change' ? `${scope}_change` : 'incident' })
    }
    expect(pageOf(await call('GET', '/changes')).changes.map(({ id }) => id)).toEqual(['acme-change', 'acme-incident'])
    expect(resultOf(await call('GET', '/status'))).toMatchObject({ scope, connection: null })

    expect(pageOf(await app.call('GET', '/changes')).changes.map(({ id }) => id)).not.toContain('acme-incident')
    expect((await app.call('GET', '/status', undefined, 'acme')).status).toBe(403)
  })

  test('holds no name and no record id of the first', async () => {
    const [mine, theirs] = [await readKeys(app.built), await readKeys(other)]
    expect(theirs).not.toContain(app.scope)
    expect([...idsOf(theirs)].filter((id) => idsOf(mine).has(id))).toEqual([])
    expect(await rows(`sys_app?sysparm_query=scope=${scope}`)).toMatchObject([{ sys_id: scopeId }])
  })
})

test('a scope the platform would refuse is not built', async () => {
  await expect(buildServiceNowApp({ scope: 'x_acme_m365_tickets_2' })).rejects.toThrow('18 at most')
})

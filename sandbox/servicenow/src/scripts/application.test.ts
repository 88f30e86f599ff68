import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../instance.ts'
import type { InstanceSession } from '../transactions/instance-session.ts'
import { known } from './engine/known.ts'
import {
  installPackage,
  PackageError,
  readFolder,
  runTests,
  runDueJobs,
  scriptedRouter,
  type PackageFile,
  uninstallApplication,
} from './index.ts'
import { evaluateAclScript } from './security/acl-script.ts'
import { callClientScriptInclude } from './rest/client-callable.ts'
import { BUILD_TIMEOUT_MS, buildSmallApp, type BuiltApp } from './testing/build-small-app.ts'
import { call, type Answer } from './testing/call.ts'
import { administrator, createScriptInstances, logLines } from './testing/script-instances.ts'

const API = '/api/x_acme_small/v1/deliveries'
const MINUTE_MS = 60_000
const clerk: Actor = { ...administrator, sysId: 'c1', userName: 'clerk', roles: new Set(['x_acme_small.user']) }
const stranger: Actor = { ...clerk, userName: 'stranger', roles: new Set() }
const custom = { withDemoData: false, as: 'custom' } as const

const instances = createScriptInstances()
let app: BuiltApp
let files: readonly PackageFile[]
beforeAll(async () => {
  app = await buildSmallApp()
  files = readFolder(join(app.folder, 'dist/app'))
}, BUILD_TIMEOUT_MS)
afterAll(() => {
  instances.remove()
  app.remove()
})

const installed = (): InstanceSession => instances.installed(files)

const create = (session: InstanceSession, body: unknown): Answer => call(session, 'POST', `${API}/deliveries`, { body })

describe('installing', () => {
  test('brings tables, records, roles and first-install data', () => {
    const { instance } = installed()
    expect(instance.dictionary.lineage('x_acme_small_change')).toEqual([
      'x_acme_small_change',
      'change_request',
      'task',
    ])
    expect(instance.dictionary.table('incident')?.columns.get('x_acme_small_external_id')?.maxLength).toBe(64)
    expect(instance.records.find('x_acme_small_delivery', {}, administrator)).toMatchObject([{ external_id: 'seed' }])
    const [choice] = instance.records.find('sys_choice', { query: 'element=size^value=large' }, administrator)
    expect(choice).toMatchObject({ label: 'Large', name: 'x_acme_small_delivery' })
    expect(instance.records.find('sys_scope', { query: 'scope=x_acme_small' }, administrator)).toMatchObject([
      { version: '1.0.0' },
    ])
    expect(instance.records.find('sys_upgrade_history', {}, administrator)).toMatchObject([
      { to_version: 'x_acme_small' },
    ])
  })

  test('links references that the package gives by name', () => {
    const { instance } = installed()
    const [itil] = instance.records.find('sys_user_role', { query: 'name=itil' }, administrator)
    const query = 'role.name=x_acme_small.admin'
    const contained = instance.records.find('sys_user_role_contains', { query }, administrator)
    expect(contained.map((row) => row['contains'])).toContain(itil?.['sys_id'])
  })

  test('again keeps data and settings, and does not bring first-install data back', () => {
    const session = installed()
    const { instance } = session
    create(session, { title: 'Mine', external_id: 'mine' })
    const [seed] = instance.records.find('x_acme_small_delivery', { query: 'external_id=seed' }, administrator)
    instance.records.remove('x_acme_small_delivery', seed?.['sys_id'] ?? '', administrator)
    const [greeting] = instance.records.find('sys_properties', { query: 'name=x_acme_small.greeting' }, administrator)
    instance.records.update('sys_properties', greeting?.['sys_id'] ?? '', { value: 'moin' }, administrator)

    expect(installPackage(instance, files, custom)).toMatchObject({ isUpgrade: true, updated: 0, deleted: 0 })
    expect(instance.records.find('x_acme_small_delivery', {}, administrator)).toMatchObject([{ external_id: 'mine' }])
    expect(call(session, 'GET', `${API}/status`).json.result).toEqual({ greeting: 'moin' })
  })

  test('removes what the new version deleted', () => {
    const { instance } = installed()
    const rule = instance.records.find('sys_script', { query: 'collection=task' }, administrator)[0]?.['sys_id'] ?? ''
    const tombstone = {
      path: `author_elective_update/sys_script_${rule}.xml`,
      text: `<record_update table="sys_script"><sys_script action="DELETE"><sys_id>${rule}</sys_id></sys_script></record_update>`,
    }
    const next = [...files.filter(({ path }) => !path.includes(rule)), tombstone]
    expect(installPackage(instance, next, custom)).toMatchObject({ isUpgrade: true, deleted: 1 })
    const incident = instance.records.insert('incident', { short_description: 'Acme broke' }, administrator)
    expect(incident['correlation_display']).toBe('')
  })

  test('holds rows to the unique keys the package declares, and only to those of its newest version', () => {
    const { instance } = installed()
    const dictionary = files.find(({ path }) => path === 'dictionary/x_acme_small_delivery.xml')
    const upgrade = (index: string) => {
      const text = dictionary?.text.replace(/<index[^]*<\/index>/, index) ?? ''
      installPackage(
        instance,
        [...files.filter((file) => file !== dictionary), { path: dictionary?.path ?? '', text }],
        custom,
      )
    }
    const insert =
      (title: string, external_id = '') =>
      () =>
        instance.records.insert('x_acme_small_delivery', { title, external_id }, administrator)
    insert('a', 'same')()
    expect(insert('b', 'same')).toThrow(
      expect.objectContaining({ detail: expect.stringContaining("entry 'same' for key 'external_id'") }),
    )
    expect([insert('c'), insert('d')].map((write) => write()['external_id'])).toEqual(['', ''])

    const pair = '<index name="pair" unique="true"><element name="external_id"/><element name="title"/></index>'
    upgrade(pair)
    expect(insert('b', 'same')()['title']).toBe('b')
    expect(insert('b', 'same')).toThrow(
      expect.objectContaining({ detail: expect.stringContaining("entry 'same-b' for key 'external_id,title'") }),
    )
    upgrade('')
    expect(insert('b', 'same')()['title']).toBe('b')
    expect(() => upgrade(pair)).toThrow(PackageError)
  })

  test('brings demo data only when asked', () => {
    const { instance } = instances.fresh()
    installPackage(instance, files, { withDemoData: true, as: 'store' })
    expect(instance.records.find('x_acme_small_delivery', {}, administrator)).toHaveLength(2)
    expect(instance.records.find('sys_store_app', {}, administrator)).toHaveLength(1)
  })

  test('is refused where the release has no modules', () => {
    expect(() => installPackage(instances.fresh('kingston').instance, files, custom)).toThrow(
      'Acme Small uses JavaScript modules, which need release Washington DC or later; this instance runs Kingston',
    )
  })

  test('is refused when the scope belongs to another application, or there is no application', () => {
    const { instance } = installed()
    const other = files.map((file) => ({
      ...file,
      text: file.text.replaceAll('5f0a3c7be2d94b1f8a6c0d3e9b7a1c42', 'f'.repeat(32)),
    }))
    expect(() => installPackage(instance, other, custom)).toThrow('Scope x_acme_small belongs to another application')
    expect(() => installPackage(instance, [], custom)).toThrow(PackageError)
  })

  test('can be undone', () => {
    const { instance } = installed()
    uninstallApplication(instance, 'x_acme_small')
    expect(instance.records.find('sys_scope', { query: 'scope=x_acme_small' }, administrator)).toEqual([])
    expect(instance.records.find('sys_script', { query: 'nameLIKEdelivery' }, administrator)).toEqual([])
    expect(instance.dictionary.table('x_acme_small_delivery')).toBeUndefined()
    expect(scriptedRouter(instance).match('GET', `${API}/status`)).toEqual({ kind: 'unknown' })
  })
})

describe('its REST API', () => {
  test('answers the versioned and the default path, parameters as lists', () => {
    const session = installed()
    expect(call(session, 'GET', `${API}/status?who=you`).json.result).toEqual({ greeting: 'hello you' })
    expect(call(session, 'GET', '/api/x_acme_small/deliveries/status').json.result).toEqual({ greeting: 'hello' })
  })

  test('creates with status, header and wrapped body', () => {
    const answer = create(installed(), { title: 'New', external_id: 'e1' })
    expect(answer).toMatchObject({ status: 201, json: { result: { title: 'New', size: 'Small' } } })
    expect(answer.headers['X-Delivery']).toBe(answer.json.result['id'])
  })

  test('finds by path parameter', () => {
    const session = installed()
    expect(call(session, 'GET', `${API}/deliveries/seed`).json.result).toMatchObject({ title: 'The first delivery' })
  })

  test('turns setError and exceptions into the envelope', () => {
    const session = installed()
    expect(create(session, { title: '' })).toMatchObject({
      status: 409,
      json: { error: { message: 'Delivery refused' } },
    })
    expect(call(session, 'GET', `${API}/deliveries/none`)).toMatchObject({
      status: 500,
      json: { status: 'failure', error: { message: 'no delivery none' } },
    })
    expect(
      call(session, 'POST', `${API}/deliveries`, { headers: { 'content-type': 'text/csv' }, body: 'a' }).status,
    ).toBe(415)
    expect(call(session, 'GET', `${API}/status`, { headers: { accept: 'image/png' } }).status).toBe(406)
  })

  test('streams unwrapped', () => {
    const session = installed()
    const { instance } = session
    const [row] = instance.records.find('x_acme_small_delivery', {}, administrator)
    const answer = call(session, 'GET', `${API}/export`)
    expect([answer.body, answer.headers['Content-Type']]).toEqual([`${row?.['number']}\n`, 'text/plain'])
  })

  test('is closed to users without the role of its access control', () => {
    const session = installed()
    expect(call(session, 'GET', `${API}/deliveries`, { actor: clerk }).status).toBe(200)
    const refused = call(session, 'GET', `${API}/deliveries`, { actor: stranger })
    expect(refused).toMatchObject({ status: 403, json: { error: { message: 'User Not Authorized' } } })
    expect(call(session, 'GET', `${API}/status`, { actor: stranger }).status).toBe(200)
  })

  test('knows its verbs', () => {
    expect(scriptedRouter(installed().instance).match('DELETE', `${API}/deliveries`)).toMatchObject({
      kind: 'wrong method',
      allowed: ['GET', 'POST'],
    })
  })

  test('is stopped when it never ends', () => {
    const session = installed()
    const { instance } = session
    instance.records.insert('sys_properties', { name: 'sandbox.script.limit_ms', value: '50' }, administrator)
    expect(call(session, 'GET', `${API}/spin`)).toMatchObject({
      status: 500,
      json: { error: { message: 'Transaction cancelled: maximum execution time exceeded' } },
    })
  })

  test('reads a closed table of another scope as empty, and says why', () => {
    const session = installed()
    const { instance } = session
    expect(call(session, 'GET', `${API}/registry`).json.result).toEqual({ rows: 0, problem: '' })
    const table = instance.dictionary.table('oauth_entity')
    if (!table) throw new Error('no oauth_entity')
    instance.dictionary.define({ ...table, readAccess: false })
    const problem = `Read operation against 'oauth_entity' from scope 'x_acme_small' has been refused due to the table's cross-scope access policy`
    expect(call(session, 'GET', `${API}/registry`).json.result).toEqual({ rows: 0, problem })
    expect(logLines(session)).toContain(`error x_acme_small: Security restricted: ${problem}`)
  })
})

describe('its business rules', () => {
  test('abort a write with the words of the platform', () => {
    const { instance } = installed()
    const rule = instance.records.find('sys_script', { query: 'name=Delivery needs a title' }, administrator)[0]
    const write = () => instance.records.insert('x_acme_small_delivery', { title: ' ' }, administrator)
    expect(write).toThrow(
      expect.objectContaining({
        detail: `Operation against file 'x_acme_small_delivery' was aborted by Business Rule 'Delivery needs a title^${rule?.['sys_id']}'. Business Rule Stack:Delivery needs a title`,
      }),
    )
  })

  test('change the record before it is stored, when their condition holds', () => {
    const { instance } = installed()
    const insert = (size: string) =>
      instance.records.insert('x_acme_small_delivery', { title: 'a', size }, administrator)
    expect([insert('large')['attempts'], insert('small')['attempts']]).toEqual(['3', '0'])
  })

  test.each(['incident', 'x_acme_small_change'])('on task also run for %s', (table) => {
    const record = installed().instance.records.insert(table, { short_description: 'Acme broke' }, administrator)
    expect(record['correlation_display']).toBe('acme')
  })

  test('that are asynchronous run later, once', () => {
    const { instance } = installed()
    const incident = instance.records.insert('incident', { short_description: 'x' }, administrator)['sys_id'] ?? ''
    const values = { title: 'a', number: 'DLV1', incident }
    const delivery = instance.records.insert('x_acme_small_delivery', values, administrator)
    instance.records.update('x_acme_small_delivery', delivery['sys_id'] ?? '', { done: 'true' }, administrator)
    const notes = () => instance.records.find('sys_journal_field', { query: `element_id=${incident}` }, administrator)
    expect(notes()).toEqual([])
    expect([runDueJobs(instance).rules, runDueJobs(instance).rules]).toEqual([1, 0])
    expect(notes()).toMatchObject([{ element: 'work_notes', value: 'Delivered by DLV1' }])
  })

  test('call out over HTTP, after the change they wait for only', async () => {
    const { instance } = installed()
    const hook = new Worker(
      `const { parentPort } = require('node:worker_threads')
       require('node:http').createServer((request, response) => {
         const chunks = []
         request.on('data', (chunk) => chunks.push(chunk))
         request.on('end', () => { parentPort.postMessage(String(Buffer.concat(chunks))); response.end() })
       }).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port) })`,
      { eval: true },
    )
    try {
      const [port] = known<[number]>(await once(hook, 'message'))
      const [webhook] = instance.records.find('sys_properties', { query: 'name=x_acme_small.webhook' }, administrator)
      const address = { value: `http://127.0.0.1:${port}/hook` }
      instance.records.update('sys_properties', webhook?.['sys_id'] ?? '', address, administrator)
      const { sys_id: id = '', number } = instance.records.insert(
        'x_acme_small_delivery',
        { title: 'a' },
        administrator,
      )
      instance.records.update('x_acme_small_delivery', id, { title: 'b' }, administrator)
      instance.records.update('x_acme_small_delivery', id, { done: 'true' }, administrator)
      expect(await once(hook, 'message')).toEqual([JSON.stringify({ number: number || null, was: 'false' })])
    } finally {
      await hook.terminate()
    }
  })
})

describe('its scheduled job', () => {
  test('runs when its interval has passed, once, and its events reach the script action', () => {
    const session = installed()
    const { instance } = session
    const attempts = () => Number(instance.records.find('x_acme_small_delivery', {}, administrator)[0]?.['attempts'])
    const chased = () => logLines(session).filter((line) => line.includes('chased')).length
    // A minute past a tick, so that none falls between two calls; what was due by then does not count.
    instance.advanceClock(6 * MINUTE_MS - (instance.now() % (5 * MINUTE_MS)))
    runDueJobs(instance)
    const [attemptsBefore, chasedBefore] = [attempts(), chased()]
    instance.advanceClock(5 * MINUTE_MS)
    expect(runDueJobs(instance)).toEqual({ jobs: 1, rules: 0, events: 1 })
    expect(runDueJobs(instance)).toEqual({ jobs: 0, rules: 0, events: 0 })
    instance.advanceClock(17 * MINUTE_MS)
    expect(runDueJobs(instance)).toEqual({ jobs: 1, rules: 0, events: 1 })
    expect([attempts(), chased()]).toEqual([attemptsBefore + 2, chasedBefore + 2])
  })
})

describe('its other parts', () => {
  test('the page carries the session token slot and its script, no Jelly', () => {
    const { status, body } = call(installed(), 'GET', '/x_acme_small_deliveries.do')
    expect(status).toBe(200)
    expect(body).toContain('/uxasset/externals/x_acme_small/main.jsdbx?uxpcb=')
    expect(body).not.toMatch(/\$\[|<g:|<g2:/)
  })

  test('the scripted access control lets owners in', () => {
    const { instance } = installed()
    const [acl] = instance.records.find('sys_security_acl', { query: 'operation=write' }, administrator)
    const { sys_id: sysId = '', script = '', sys_scope: scope = '' } = acl ?? {}
    const allows = (owner: string) =>
      evaluateAclScript(instance, { sysId, script, scope }, clerk, {
        table: 'x_acme_small_delivery',
        row: { sys_created_by: owner },
      })
    expect([allows('clerk'), allows('somebody else')]).toEqual([true, false])
  })

  test('the page says that it is shown by a simulator', () => {
    const { body } = call(installed(), 'GET', '/x_acme_small_deliveries.do')
    expect(body).toMatch(/ServiceNow simulator, not a ServiceNow product<\/aside>\s*<\/body>/)
  })

  test('the client-callable script include answers pages, and only its own methods', () => {
    const { instance } = installed()
    const context = {
      instance,
      actor: clerk,
      request: {
        method: 'POST',
        target: '/xmlhttp.do',
        headers: {},
        body: Buffer.alloc(0),
        remoteAddress: '',
        origin: '',
      },
      params: {},
      query: new URLSearchParams(),
      version: undefined,
    }
    const ask = (processor: string, method: string) =>
      callClientScriptInclude(context, processor, new URLSearchParams({ sysparm_name: method, sysparm_who: 'x' }))
    expect(ask('x_acme_small.DeliveryNames', 'greet')).toBe('hello greet')
    expect(ask('x_acme_small.DeliveryNames', 'missing')).toBeUndefined()
    expect(ask('x_acme_small.Nobody', 'greet')).toBeUndefined()
  })

  test('the ATF test passes, and fails with the reason when the application is broken', () => {
    const session = installed()
    const { instance } = session
    const { transactions } = session
    const run = () =>
      runTests(instance, { scope: 'x_acme_small' }, (request, actor) =>
        transactions.performAs(request, instance, { actor }),
      )
    expect(run()).toMatchObject([
      { name: 'A delivery can be stored and read', status: 'success', steps: { length: 8 } },
    ])
    expect(instance.records.count('x_acme_small_delivery', 'titleLIKEtest', administrator)).toBe(0)
    const [rule] = instance.records.find('sys_script', { query: 'name=Fill in a large delivery' }, administrator)
    instance.records.update('sys_script', rule?.['sys_id'] ?? '', { active: 'false' }, administrator)
    const [broken] = run()
    expect(broken?.status).toBe('failure')
    expect(broken?.steps.slice(0, 3).map(({ status }) => status)).toEqual(['success', 'failure', 'skipped'])
    expect(broken?.steps[1]?.message).toContain("does not match 'attempts=3'")
  })
})

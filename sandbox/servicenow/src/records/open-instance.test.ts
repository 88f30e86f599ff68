import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bringUpToDate,
  decryptSecret,
  openInstance,
  prepareInstance,
  releases,
  verifyPassword,
} from './open-instance.ts'
import { testInstance, type TestInstance } from './testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  const client = {
    name: 'Scorelink',
    clientId: 'c'.repeat(32),
    clientSecret: 's3cret',
    redirectUrls: ['http://a', 'http://b'],
  }
  const user = { userName: 'robot', password: 'pass word', firstName: 'Ro', lastName: 'Bot', email: 'r@example.com' }
  instance = testInstance('zurich', {
    users: [{ ...user, roles: ['itil'], timeZone: 'Europe/Amsterdam', webServiceAccessOnly: true }],
    oauthClients: [client],
    properties: { 'x.y': 'z' },
    demoData: true,
  })
})
afterAll(() => instance.remove())

describe('a prepared instance', () => {
  it('has what client tests rely on', () => {
    expect(instance.admin.sysId).toBe('6816f79cc0a8016401c5a33be04be441')
    expect(instance.found('sys_user', 'user_name=admin', 'name')).toEqual(['System Administrator'])
    expect(instance.found('std_change_producer_version', 'nameLIKEBGP', 'name')).toHaveLength(1)
    const phones = instance.records.count('sys_user', 'mobile_phoneISNOTEMPTY', instance.admin)
    expect(phones).toBeGreaterThan(0)
    expect(phones).toBeLessThan(20)
    const managed = 'active=true^managerISNOTEMPTY'
    expect(new Set(instance.found('sys_user_group', managed, 'manager')).size).toBeGreaterThanOrEqual(2)
    expect(instance.found('chg_model', 'ORDERBYname', 'name')).toEqual(['Emergency', 'Normal', 'Standard'])
    expect(instance.records.count('incident', '', instance.admin)).toBeGreaterThan(0)
  })

  it('has the seed, once, however often it is prepared', () => {
    const count = (table: string): number => instance.records.count(table, '', instance.admin)
    const tables = ['sys_user', 'incident', 'sys_dictionary', 'sys_choice', 'sys_user_has_role', 'oauth_entity']
    const before = tables.map(count)
    const [abel] = instance.records.find('sys_user', { query: 'user_name=abel.tuter' }, instance.admin)
    instance.update('sys_user', abel?.['sys_id'] ?? '', { title: 'kept' })
    prepareInstance({ file: instance.file, release: 'zurich', seed: { properties: { 'x.y': 'z' }, demoData: true } })
    expect(tables.map(count)).toEqual(before)
    expect(instance.found('sys_user', 'user_name=abel.tuter', 'title')).toEqual(['kept'])
    expect(instance.property('x.y')).toBe('z')
    expect(instance.as('robot')).toMatchObject({ timeZone: 'Europe/Amsterdam' })
  })

  it('keeps secrets as secrets', () => {
    const [user] = instance.records.find('sys_user', { query: 'user_name=robot' }, instance.admin)
    const stored = user?.['user_password'] ?? ''
    expect([verifyPassword(stored, 'pass word'), verifyPassword(stored, 'password'), verifyPassword('', '')]).toEqual([
      true,
      false,
      false,
    ])
    const [client] = instance.records.find('oauth_entity', { query: 'name=Scorelink' }, instance.admin)
    expect(client).toMatchObject({
      redirect_url: 'http://a,http://b',
      access_token_lifespan: '1800',
      refresh_token_lifespan: '8640000',
    })
    expect(client?.['client_secret']).not.toContain('s3cret')
    expect(decryptSecret(instance.connection, client?.['client_secret'] ?? '')).toBe('s3cret')
  })

  it('generates a client id where none is given', () => {
    expect(instance.insert('oauth_entity', { name: 'Blank' })['client_id']).toMatch(/^[0-9a-f]{32}$/)
  })

  it('tells its release, and refuses one it does not know', () => {
    expect(releases.map(({ family }) => family)).toEqual(['jakarta', 'kingston', 'washingtondc', 'zurich', 'australia'])
    expect(instance.property('glide.buildname')).toBe('Zurich')
    expect(instance.property('glide.buildtag')).toMatch(/^glide-zurich-\d\d-\d\d-\d{4}__patch\d+-\d\d-\d\d-\d{4}$/)
    expect(() => prepareInstance({ file: instance.file, release: 'atlantis' })).toThrow(/atlantis/)
  })

  it('has one clock in every thread', () => {
    const other = openInstance({ file: instance.file, publicUrl: '' })
    const before = other.now()
    instance.advanceClock(86_400_000)
    expect(other.now() - before).toBeGreaterThanOrEqual(86_400_000)
    other.close()
  })

  it('logs to the system log', () => {
    instance.log('warn', 'test', 'something odd')
    expect(instance.found('syslog', 'source=test', 'level')).toEqual(['1'])
  })
})

describe('an instance of an older version of the simulator', () => {
  it('gets the tables it lacks, keeps its records, and goes on counting', () => {
    const older = testInstance()
    const [kept, next] = [1, 2].map(() => Number(older.insert('incident', {})['number']?.slice(3)))
    older.sql.exec(`
      CREATE TABLE number_counter (category TEXT PRIMARY KEY, last INTEGER NOT NULL);
      INSERT INTO number_counter VALUES ('incident', ${next});
      DROP TABLE sys_number_counter;
      DELETE FROM sys_metadata WHERE "sys_dictionary$name" = 'sys_number_counter';
      DELETE FROM sys_metadata WHERE "sys_db_object$name" = 'sys_number_counter';
      UPDATE instance_state SET value = 'older' WHERE key = 'shipped'`)

    bringUpToDate(older.file)

    expect(older.found('incident', 'ORDERBYnumber', 'number')).toEqual([`INC00${kept}`, `INC00${next}`])
    expect(older.insert('incident', {})['number']).toBe(`INC00${(next ?? 0) + 1}`)
    expect(older.found('sys_number_counter', 'table=incident', 'number')).toEqual([String((next ?? 0) + 1)])
    older.remove()
  })
})

describe('a transaction', () => {
  it('leaves nothing behind when it fails, and an inner one takes only its own part', () => {
    const put = (key: string): void => void instance.insert('problem', { correlation_id: key })
    const failing = (key: string) => (): void =>
      instance.atomically(() => {
        put(key)
        throw new Error('no')
      })
    expect(failing('lost')).toThrow('no')
    instance.atomically(() => {
      put('kept')
      expect(failing('inner')).toThrow('no')
    })
    expect(instance.found('problem', 'correlation_idINlost,kept,inner', 'correlation_id')).toEqual(['kept'])
  })
})

describe('threads writing at once', () => {
  const module = new URL('testing/insert-worker.ts', import.meta.url)
  const race = (workers: number, each: number): Promise<string[][]> =>
    Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise<string[]>((resolve, reject) => {
            const worker = new Worker(module, { workerData: { file: instance.file, count: each } })
            worker.once('message', (numbers: string[]) => resolve(numbers))
            worker.once('error', reject)
          }),
      ),
    )

  it('never draw the same number, and agree on who has a unique key', async () => {
    const results = await race(4, 15)
    const numbers = results.flatMap((result) => result.filter((entry) => entry.startsWith('INC')))
    expect(numbers).toHaveLength(60)
    expect(new Set(numbers).size).toBe(60)
    const winners = results.flat().filter((entry) => entry === 'won')
    const losers = results.flat().filter((entry) => entry.includes('Unique Key violation'))
    expect([winners.length, losers.length]).toEqual([1, 3])
  })
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runtimeOf } from '../engine/runtime.ts'
import { GLOBAL_SCOPE } from '../engine/scope.ts'
import type { InstanceSession } from '../../transactions/instance-session.ts'
import { administrator, createScriptInstances, logLines } from '../testing/script-instances.ts'

const instances = createScriptInstances()
let session: InstanceSession
let instance: InstanceSession['instance']
beforeEach(() => {
  session = instances.fresh()
  instance = session.instance
})
afterAll(() => instances.remove())

/** Runs a script record of the global scope. @returns what it leaves in `answer`, as plain data */
function run(source: string): unknown {
  const answer = runtimeOf(instance).run(GLOBAL_SCOPE, { source, label: 'script:test', actor: administrator })
  return JSON.parse(JSON.stringify(answer ?? null))
}

function insertIncidents(...titles: readonly string[]): void {
  for (const title of titles) instance.records.insert('incident', { short_description: title }, administrator)
}

describe('a GlideRecord in a script', () => {
  test('inserts what was set, by method and by field', () => {
    const source = `var record = new GlideRecord('incident')
      record.initialize()
      record.short_description = 'Printer'
      record.setValue('impact', 2)
      record.setValue('no_such_column', 'x')
      record.insert()
      answer = [record.getValue('short_description'), record.getValue('impact'), record.isValidRecord(), record.isNewRecord()]`
    expect(run(source)).toEqual(['Printer', '2', true, false])
    expect(instance.records.count('incident', '', administrator)).toBe(1)
  })

  test('walks over what a query finds, in order, within its limit', () => {
    insertIncidents('b', 'a', 'c')
    const source = `var found = []
      var record = new GlideRecord('incident')
      record.addQuery('short_description', '!=', 'z')
      record.orderByDesc('short_description')
      record.setLimit(2)
      record.query()
      while (record.next()) found.push(String(record.short_description))
      answer = found`
    expect(run(source)).toEqual(['c', 'b'])
  })

  test('gets by id or by column, and says when there is none', () => {
    insertIncidents('a')
    const source = `var one = new GlideRecord('incident')
      var byColumn = one.get('short_description', 'a')
      var two = new GlideRecord('incident')
      answer = [byColumn, two.get(one.getUniqueValue()), two.getValue('short_description'), two.get('none'), two.getValue('impact')]`
    expect(run(source)).toEqual([true, true, 'a', false, null])
  })

  test('reads through references', () => {
    const caller = instance.records.insert('sys_user', { user_name: 'abel', email: 'abel@example.com' }, administrator)
    instance.records.insert('incident', { short_description: 'a', caller_id: caller['sys_id'] ?? '' }, administrator)
    const source = `var record = new GlideRecord('incident')
      record.get('short_description', 'a')
      answer = [record.caller_id.email + '', record.getElement('caller_id.user_name').getValue(), record.caller_id.nil(),
        record.caller_id.getRefRecord().getTableName()]`
    expect(run(source)).toEqual(['abel@example.com', 'abel', false, 'sys_user'])
  })

  test('compares fields as their values', () => {
    insertIncidents('a')
    const source = `var record = new GlideRecord('incident')
      record.get('short_description', 'a')
      answer = [record.short_description == 'a', record.impact.changes(), (record.impact = 1, record.impact.changes()),
        record.impact.changesTo('1')]`
    expect(run(source)).toEqual([true, false, true, true])
  })

  test('updates and deletes many at once', () => {
    insertIncidents('a', 'a', 'b')
    const source = `var record = new GlideRecord('incident')
      record.addQuery('short_description', 'a')
      record.setValue('description', 'seen')
      record.updateMultiple()
      var old = new GlideRecord('incident')
      old.addQuery('short_description', 'b')
      old.deleteMultiple()
      var count = new GlideAggregate('incident')
      count.addAggregate('COUNT')
      count.addQuery('description', 'seen')
      count.query()
      count.next()
      answer = count.getAggregate('COUNT')`
    expect(run(source)).toBe('2')
    expect(instance.records.count('incident', '', administrator)).toBe(2)
  })

  test('of an unknown table finds nothing and refuses writes, without throwing', () => {
    const source = `var record = new GlideRecord('no_such_table')
      record.query()
      answer = [record.isValid(), record.next(), record.insert(), record.getLastErrorMessage()]`
    expect(run(source)).toEqual([false, false, null, 'Invalid table name: no_such_table'])
  })
})

describe('a two-way encrypted column', () => {
  test('is sealed when read as it is, and plain to who may decrypt it', () => {
    const source = `var entity = new GlideRecord('oauth_entity')
      entity.initialize()
      entity.setValue('name', 'Portal')
      entity.getElement('client_secret').setDisplayValue('s3cret')
      var id = entity.insert()
      var stored = new GlideRecord('oauth_entity')
      stored.get(id)
      answer = [stored.getValue('client_secret') === 's3cret', stored.getElement('client_secret').getDecryptedValue()]`
    expect(run(source)).toEqual([false, 's3cret'])
  })
})

describe('gs in a script', () => {
  test("knows the instance's address", () => {
    expect(run(`answer = gs.getProperty('glide.servlet.uri')`)).toBe(`${instance.publicUrl}/`)
  })

  test.each([
    [`gs.getUserName()`, 'admin'],
    [`gs.hasRole('anything')`, true],
    [`gs.nil('')`, true],
    [`gs.base64Decode(gs.base64Encode('héllo'))`, 'héllo'],
    [`gs.getMessage('{0} of {1}', 1, 2)`, '1 of 2'],
    [`gs.getMessage('{0} of {1}', ['a', 'b'])`, 'a of b'],
    [`gs.getProperty('none', 'fallback')`, 'fallback'],
    [`gs.tableExists('incident')`, true],
    [`typeof gs.nowDateTime`, 'undefined'],
    [`(gs.addErrorMessage('no'), gs.getErrorMessages() instanceof Array)`, true],
    [
      `new CertificateEncryption().generateMac('a2V5', 'HmacSHA256', 'data')`,
      'UDH+PZicbRU3oBP6bnOdojRj/a7DtwE32Cjjas4iG9A=',
    ],
    [`CertificateEncryption.generateMac('a2V5', 'HmacSHA256', 'data').length`, 44],
    [`GlideSecureRandomUtil.getSecureRandomString(12).length`, 12],
  ])('%s', (expression, expected) => {
    expect(run(`answer = ${expression}`)).toEqual(expected)
  })

  test("reads the instance's clock, not the machine's", () => {
    instance.advanceClock(10 * 365 * 86_400_000)
    const year = run(`answer = new GlideDateTime().getYearUTC()`)
    expect(year).toBe(new Date(instance.now()).getUTCFullYear())
  })

  test('keeps a property it sets, and logs under its scope', () => {
    expect(run(`gs.setProperty('my.key', 'v'); gs.info('kept {0}', 'it'); answer = gs.getProperty('my.key')`)).toBe('v')
    expect(logLines(session)).toContain('info global: kept it')
  })
})

describe('a script', () => {
  test('may declare names the platform also has, and return early', () => {
    expect(run(`const gs = { here: 1 }; answer = gs.here`)).toBe(1)
    expect(run(`answer = 1; if (true) { var answer = 2 }`)).toBe(2)
  })

  test('leaves nothing behind for the next one', () => {
    run('var leaked = 1')
    expect(run('answer = typeof leaked')).toBe('undefined')
  })
})

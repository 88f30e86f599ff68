import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { msToNoon } from '../../testing/test-sandbox.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

// ServiceNow docs, "Encoded query strings" and "Operators available for filters and queries"; PySNC's live tests.
let instance: TestInstance
const adminRole = '2831a114c611228501d4ea6c309d626d'

beforeAll(() => {
  instance = testInstance()
  instance.advanceClock(msToNoon(instance.now()))
  const rows: Record<string, string>[] = [
    { correlation_id: 'a', short_description: 'foo begins', caller_id: 'abel.tuter', impact: '1', urgency: '1' },
    {
      correlation_id: 'b',
      short_description: 'ends with FOO',
      caller_id: 'admin',
      state: '2',
      impact: '1',
      urgency: '2',
    },
    { correlation_id: 'c', short_description: 'VPN is slow', caller_id: 'beth.anglin', assigned_to: 'beth.anglin' },
    { correlation_id: 'd', short_description: 'a caret ^ inside', state: '3', due_date: '2026-06-30 12:00:00' },
    { correlation_id: 'e', short_description: '100% of_it', description: 'the vpn of another office' },
  ]
  for (const row of rows) instance.insert('incident', row)
  instance.insert('change_request', { correlation_id: 'z', short_description: 'a change' })
})
afterAll(() => instance.remove())

const keys = (query: string): string[] => instance.found('incident', query, 'correlation_id')

describe('an encoded query finds', () => {
  it.each([
    ['and', 'short_descriptionLIKEfoo^state=1', ['a']],
    ['or binds to the clause before it', 'priority=1^ORpriority=2^stateIN2,3', ['b']],
    ['or before and', 'stateIN2,3^priority=2^ORpriority=5', ['b', 'd']],
    ['a new query adds rows', 'state=3^NQpriority=1', ['a', 'd']],
    ['an order among the clauses', 'ORDERBYDESCsys_created_on^correlation_id=a', ['a']],
    ['order descending', 'correlation_idINa,c,b^ORDERBYDESCcorrelation_id', ['c', 'b', 'a']],
    ['two orders', 'correlation_idINa,b,d^ORDERBYDESCstate^ORDERBYcorrelation_id', ['d', 'b', 'a']],
    ['insertion order without one', 'correlation_idINc,a,b', ['a', 'b', 'c']],
    ['membership', 'correlation_idINa,zz', ['a']],
    ['no membership in an empty list', 'correlation_idIN', []],
    ['no members', 'correlation_idNOT INa,b,c', ['d', 'e']],
    ['contains, whatever the case', 'short_descriptionLIKEfOo', ['a', 'b']],
    ['contains in its other spellings', 'short_descriptionCONTAINSfoo^short_description*ends', ['b']],
    ['contains not', 'correlation_idINa,b,c^short_descriptionNOT LIKEfoo', ['c']],
    ['contains not, by symbol', 'correlation_idINa,b,c^short_description!*foo', ['c']],
    ['a prefix', 'short_descriptionSTARTSWITHFOO', ['a']],
    ['a suffix', 'short_descriptionENDSWITHfoo', ['b']],
    ['a suffix by symbol', 'short_description%foo', ['b']],
    ['wildcards of SQL literally', 'short_descriptionLIKE0% of_', ['e']],
    ['blanks before the operator', 'short_description LIKEslow ^OR correlation_id STARTSWITHd', ['c', 'd']],
    ['a doubled caret as a caret', 'short_descriptionLIKEcaret ^^ in', ['d']],
    ['emptiness', 'assigned_toISNOTEMPTY', ['c']],
    ['equality with nothing as emptiness', 'assigned_to=^correlation_idINa,c', ['a']],
    ['inequality with nothing as a value', 'assigned_to!=', ['c']],
    ['everything', 'stateANYTHING^correlation_id=a', ['a']],
    ['text without regard to case', 'correlation_id=A', ['a']],
    ['inequality with empty rows', 'caller_id!=admin^correlation_idINd,e', ['d', 'e']],
    ['comparison of numbers as numbers', 'priority<=2', ['a', 'b']],
    ['no number in a text', 'priority=high', []],
    ['a range', 'priorityBETWEEN1@2', ['a', 'b']],
    ['a range of times', 'due_dateBETWEEN2026-06-01 00:00:00@2026-06-30 23:59:59', ['d']],
    ['a day', 'due_dateON2026-06-30', ['d']],
    ['outside a day', 'due_dateNOTON2026-06-30^correlation_idINc,d', ['c']],
    ['a dot-walk', 'caller_id.user_name=abel.tuter', ['a']],
    ['a dot-walk that holds for no empty reference', 'caller_id.active=true^correlation_idINa,d', ['a']],
    ['a negated dot-walk with empty references', 'caller_id.user_name!=abel.tuter^correlation_idINa,d', ['d']],
    ['a reference by what people see', 'caller_idLIKEabel', ['a']],
    ['own rows', 'caller_id=javascript:gs.getUserID()', ['b']],
    ['the dynamic filter "me"', 'caller_idDYNAMIC90d1921e5f510100a9ad2572f2b477fe', ['b']],
    ['columns alike', 'caller_idSAMEASassigned_to', ['c']],
    ['recent rows', 'sys_created_on>=javascript:gs.daysAgoStart(7)^correlation_id=a', ['a']],
    [
      "today's rows",
      'sys_created_onONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()^state=3',
      ['d'],
    ],
    ['rows of the last hour', 'sys_created_onRELATIVEGT@hour@ago@1^correlation_id=a', ['a']],
    ['no rows of an hour to come', 'sys_created_onRELATIVEGT@hour@ahead@1', []],
    ['text search', '123TEXTQUERY321=vpn', ['c', 'e']],
    ['text search from the search box', 'GOTO123TEXTQUERY321=VPN', ['c', 'e']],
    ['all words of a text search', '123TEXTQUERY321=vpn office', ['e']],
    ['a go-to clause as a condition', 'GOTOcorrelation_id=a', ['a']],
    ['a class and those below', 'sys_class_nameINSTANCEOFtask^correlation_id=a', ['a']],
    ['wildcards', 'short_descriptionMATCH_PATfoo*', ['a']],
    ['trailing and leading carets', '^correlation_id=a^^EQ'.replace('^^EQ', '^EQ^'), ['a']],
    ['the known clauses beside an unknown field', 'bogus=1^correlation_id=a', ['a']],
    ['the known clauses beside nonsense', 'AAAA=BBBB^correlation_id=a', ['a']],
    ['the rest when a script is none of the known', 'state=javascript:gs.eval("1")^correlation_id=a', ['a']],
  ])('%s: %s', (_name, query, expected) => {
    expect(keys(query)).toEqual(expected)
  })

  it('every row when no clause is valid, and none with the property set', () => {
    expect(keys('bogus=1')).toEqual(['a', 'b', 'c', 'd', 'e'])
    instance.applySeed({ properties: { 'glide.invalid_query.returns_no_rows': 'true' } })
    expect(keys('bogus=1')).toEqual([])
    instance.applySeed({ properties: { 'glide.invalid_query.returns_no_rows': 'false' } })
  })

  it('false and empty booleans when true is excluded', () => {
    expect(instance.found('sys_user', 'vip!=true^user_name=abel.tuter', 'user_name')).toEqual(['abel.tuter'])
  })

  it('rows by a join, as many administrators as clients expect', () => {
    const users = instance.found(
      'sys_user',
      `JOINsys_user.sys_id=sys_user_has_role.user!role=${adminRole}`,
      'user_name',
    )
    expect(users).toContain('admin')
    expect(users.length).toBeGreaterThan(10)
    expect(users.length).toBeLessThan(25)
  })

  it('rows by the number of related ones', () => {
    const withRole = 'RLQUERYsys_group_has_role.group,>0,m2m^role.nameLIKEadmin^ENDRLQUERY'
    const count = instance.records.count('sys_user_group', withRole, instance.admin)
    expect(count).toBeGreaterThanOrEqual(3)
    expect(count).toBeLessThanOrEqual(7)
    expect(instance.found('sys_user_group', `${withRole}^name=Network`, 'name')).toEqual([])
    const without = 'RLQUERYsys_group_has_role.group,=0^ENDRLQUERY^name=Network'
    expect(instance.found('sys_user_group', without, 'name')).toEqual(['Network'])
  })

  it('choices of several tables and elements', () => {
    const query = 'name=task^ORname=incident^element=urgency^ORelement=severity^language=en'
    const elements = instance.records.find('sys_choice', { query }, instance.admin)
    expect(new Set(elements.map((row) => `${row['name']}.${row['element']}`))).toEqual(
      new Set(['task.urgency', 'incident.severity']),
    )
  })

  it('one row among thousands of clauses, valid or not', () => {
    const nonsense = `${'AAAA=BBBB^'.repeat(2300)}correlation_id=a`
    const alternatives = `correlation_id=a${'^ORcorrelation_id=none'.repeat(2300)}`
    const all = `${'correlation_id=a^'.repeat(2300)}state=1`
    for (const query of [nonsense, alternatives, all]) expect(keys(query)).toEqual(['a'])
  })

  it('rows with more values than SQLite binds', () => {
    const query = `correlation_id=a${Array.from({ length: 40_000 }, (_, n) => `^ORcorrelation_id=x${n}`).join('')}`
    expect(keys(query)).toEqual(['a'])
  })

  it('tickets of every class on task, with the columns of task only', () => {
    const rows = instance.records.find('task', { query: 'correlation_idINa,z' }, instance.admin)
    expect(rows.map((row) => row['sys_class_name'])).toEqual(['incident', 'change_request'])
    expect(rows[0]).not.toHaveProperty('caller_id')
  })

  it('never by a secret', () => {
    expect(instance.records.count('sys_user', 'user_passwordLIKEscrypt', instance.admin)).toBe(
      instance.records.count('sys_user', '', instance.admin),
    )
  })

  it('rows by text of their journal', () => {
    const [row] = instance.records.find('incident', { query: 'correlation_id=e' }, instance.admin)
    instance.update('incident', row?.['sys_id'] ?? '', { comments: 'asked the branch' })
    expect(keys('commentsLIKEbranch')).toEqual(['e'])
  })
})

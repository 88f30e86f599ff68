import { afterAll, beforeAll, expect } from 'vitest'
import { msToNoon, type Reply } from '../testing/test-sandbox.ts'
import { listOf, startRestWorld, type RestWorld } from './rest-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
  const resolved = { state: '7', close_code: 'Solution provided', close_notes: 'done' }
  const tickets = [
    { short_description: 'Foo printer', impact: 1, urgency: 1, caller_id: 'abel.tuter', assigned_to: 'beth.anglin' },
    { short_description: 'Mail foo bar', impact: 1, urgency: 2, caller_id: 'abel.tuter' },
    { short_description: 'VPN down', caller_id: 'admin', assigned_to: 'admin', ...resolved },
    { short_description: 'vpn slow', description: 'in every office', caller_id: 'beth.anglin', impact: 2, urgency: 2 },
    { description: 'nothing said', impact: 2, urgency: 3 },
  ]
  for (const [index, ticket] of tickets.entries()) {
    // The first is older than a week when the others come, none of them near midnight.
    if (index === 1) await world.sandbox.control.advanceClock(10 * 86_400_000 + msToNoon(Date.now()))
    await world.make('incident', { ...ticket, correlation_id: 'abcde'[index] })
  }
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation. */
const OPERATORS = 'ServiceNow docs: operators available for filters and queries'
const GRAMMAR = 'ServiceNow docs: encoded query strings'
const TABLE_API = 'ServiceNow docs: Table API, sysparm_query'
const RELATIVE = 'ServiceNow docs: relative dates in filters'
const DOT_WALK = 'ServiceNow docs: dot-walking in queries'
const INVALID = 'ServiceNow docs: glide.invalid_query.returns_no_rows'
const PYSNC = 'the live tests of the PySNC client'
const COLLATION = 'the database compares without case; clients that search names rely on it'

/** Date and time some days from now, as a client writes it. */
const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ')

/** All incidents a query finds, by their letters in the order of the answer. */
const finds = (letters: string) => ({
  status: 200,
  json: { result: letters.split('').map((letter) => ({ correlation_id: letter })) },
})
const ask =
  (query: string) =>
  (at: RestWorld): Promise<Reply> =>
    at.get(`/api/now/table/incident?${listOf(query)}&sysparm_fields=correlation_id`)

/** Id, source, query, the incidents it finds. */
const queries: ReadonlyArray<readonly [id: string, follows: string, query: string, letters: string]> = [
  ['active-descending', TABLE_API, 'active=true^ORDERBYDESCnumber', 'edba'],
  ['order-first', 'what the connector of Kibana sends', 'ORDERBYDESCsys_created_on^correlation_id=b', 'b'],
  ['two-orders', GRAMMAR, 'ORDERBYDESCactive^ORDERBYDESCpriority', 'edbac'],
  ['or-binds-to-the-clause-before', GRAMMAR, 'priority=1^ORpriority=2^active=true', 'ab'],
  ['or-after-and', GRAMMAR, 'active=true^priority=1^ORpriority=5', 'a'],
  ['new-query', GRAMMAR, 'state=7^NQpriority=1', 'ac'],
  ['new-query-stands-alone', GRAMMAR, 'state=7^priority=1^NQpriority=2', 'b'],
  ['order-spans-new-queries', GRAMMAR, 'state=7^ORDERBYDESCnumber^NQpriority=1', 'ca'],
  ['in', OPERATORS, 'numberININC0010001,INC0010003,NOPE', 'ac'],
  ['not-in', OPERATORS, 'numberNOT ININC0010001,INC0010003', 'bde'],
  ['contains', OPERATORS, 'short_descriptionLIKEFOO', 'ab'],
  ['contains-not', OPERATORS, 'short_descriptionNOT LIKEfoo', 'cde'],
  ['starts-with', OPERATORS, 'short_descriptionSTARTSWITHfoo', 'a'],
  ['ends-with', OPERATORS, 'short_descriptionENDSWITHBAR', 'b'],
  ['equal-without-case', COLLATION, 'short_description=vpn DOWN', 'c'],
  ['blanks', 'what the Mattermost plug-in sends', 'short_description LIKEfoo ^OR number STARTSWITHINC0010003', 'abc'],
  ['empty', OPERATORS, 'assigned_toISEMPTY', 'bde'],
  ['not-empty', OPERATORS, 'assigned_toISNOTEMPTY', 'ac'],
  ['equal-to-nothing', OPERATORS, 'short_description=', 'e'],
  ['anything', OPERATORS, 'assigned_toANYTHING', 'abcde'],
  ['unknown-field-alone', INVALID, 'bogus=1', 'abcde'],
  ['unknown-field-beside-known', INVALID, 'bogus=1^number=INC0010001', 'a'],
  ['dot-walk', DOT_WALK, 'caller_id.user_name=abel.tuter', 'ab'],
  ['dot-walk-over-nothing', DOT_WALK, 'assigned_to.active=true', 'ac'],
  ['reference-by-name', OPERATORS, 'caller_idLIKEabel', 'ab'],
  ['own-rows', RELATIVE, 'caller_id=javascript:gs.getUserID()', 'c'],
  ['recent-rows', RELATIVE, 'sys_created_on>=javascript:gs.daysAgoStart(7)', 'bcde'],
  ['on-today', RELATIVE, 'sys_created_onONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', 'bcde'],
  ['relative', OPERATORS, 'sys_created_onRELATIVELT@dayofweek@ago@7', 'a'],
  ['between-times', OPERATORS, 'sys_created_onBETWEENjavascript:gs.daysAgoStart(1)@javascript:gs.endOfToday()', 'bcde'],
  ['between-dates', OPERATORS, `sys_created_onBETWEEN2001-01-01 00:00:00@${daysFromNow(5)}`, 'a'],
  ['between-numbers', OPERATORS, 'priorityBETWEEN1@2', 'ab'],
  ['same-as', OPERATORS, 'assigned_toSAMEAScaller_id', 'c'],
  ['not-same-as', OPERATORS, 'assigned_toNSAMEAScaller_id^assigned_toISNOTEMPTY', 'a'],
  ['unequal-boolean', OPERATORS, 'active!=true', 'c'],
  ['unequal-with-empty-rows', OWN_CHOICE, 'short_description!=VPN down', 'abde'],
  ['text-search', GRAMMAR, '123TEXTQUERY321=vpn', 'cd'],
  ['text-search-of-the-list', GRAMMAR, 'GOTO123TEXTQUERY321=vpn', 'cd'],
  ['text-search-for-all-words', OWN_CHOICE, '123TEXTQUERY321=office vpn', 'd'],
  ['go-to', GRAMMAR, 'GOTOnumber>=INC0010004', 'de'],
  ['end-of-query', GRAMMAR, 'priority=1^EQ', 'a'],
  ['carets-around', 'what list links send', '^priority=1^', 'a'],
  ['instance-of', OPERATORS, 'sys_class_nameINSTANCEOFtask^priority=1', 'a'],
]

const counted = (from: number, to: number): unknown =>
  expect.toSatisfy((count: string) => Number(count) >= from && Number(count) <= to, `${from} to ${to}`)

const admins = 'JOINsys_user.sys_id=sys_user_has_role.user!role=2831a114c611228501d4ea6c309d626d'
const administeringGroups = 'RLQUERYsys_group_has_role.group,>0,m2m^role.nameLIKEadmin^ENDRLQUERY'
const urgencies = 'name=task^ORname=incident^element=urgency^ORelement=severity^language=en'

const others: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'query/unknown-field-alone-finds-nothing',
    follows: INVALID,
    title: 'with the property set, an unknown field finds nothing',
    ask: (at) => at.withProperty('glide.invalid_query.returns_no_rows', 'true', () => ask('bogus=1')(at)),
    expected: finds(''),
  },
  {
    id: 'query/join',
    follows: PYSNC,
    title: 'a join finds the users who hold a role',
    ask: (at) => at.get(`/api/now/table/sys_user?${listOf(admins)}&sysparm_limit=1`),
    expected: { status: 200, headers: { 'x-total-count': counted(11, 24) } },
  },
  {
    id: 'query/related-list',
    follows: PYSNC,
    title: 'a related list query finds groups by the number of their roles',
    ask: (at) => at.get(`/api/now/table/sys_user_group?${listOf(administeringGroups)}&sysparm_limit=1`),
    expected: { status: 200, headers: { 'x-total-count': counted(3, 7) } },
  },
  {
    id: 'query/trailing-caret-on-members',
    follows: 'what the node of n8n sends',
    title: 'a trailing caret is nothing',
    ask: async (at) => {
      const group = await at.find('sys_user_group', 'name=Network')
      await at.make('sys_user_grmember', { group, user: 'abel.tuter' })
      return at.get(`/api/now/table/sys_user_grmember?${listOf(`group=${group}^`)}&sysparm_fields=user.user_name`)
    },
    expected: {
      status: 200,
      json: { result: expect.arrayContaining([{ 'user.user_name': 'abel.tuter' }]) },
    },
  },
  {
    id: 'query/choices-of-two-tables',
    follows: 'what the connector of Kibana sends',
    title: 'two alternatives each bind to their own clause',
    ask: (at) =>
      at.get(
        `/api/now/table/sys_choice?${listOf(`${urgencies}^ORDERBYelement^ORDERBYvalue`)}&sysparm_fields=name,element,value`,
      ),
    expected: {
      status: 200,
      json: {
        result: [
          ...['1', '2', '3'].map((value) => ({ name: 'incident', element: 'severity', value })),
          ...['1', '2', '3'].map((value) => ({ name: 'task', element: 'urgency', value })),
        ],
      },
    },
  },
  {
    id: 'query/longer-than-an-address',
    follows: PYSNC,
    title: 'a batch carries a query of 2300 clauses nobody knows and one that counts',
    ask: async (at) => {
      const query = listOf(`${'AAAA=BBBB^'.repeat(2300)}number=INC0010002`)
      const url = `/api/now/table/incident?${query}&sysparm_fields=correlation_id`
      return at.call('POST', '/api/now/v1/batch', {
        body: { batch_request_id: 1, rest_requests: [{ id: '1', method: 'GET', url, headers: [] }] },
      })
    },
    expected: {
      status: 200,
      json: {
        batch_request_id: '1',
        unserviced_requests: [],
        serviced_requests: [
          expect.objectContaining({
            status_code: 200,
            body: Buffer.from('{"result":[{"correlation_id":"b"}]}').toString('base64'),
            headers: expect.arrayContaining([{ name: 'X-Total-Count', value: '1' }]),
          }),
        ],
      },
    },
  },
]

const rows = queries.map(([id, follows, query, letters]) => ({
  id: `query/${id}`,
  follows,
  title: query,
  ask: ask(query),
  expected: finds(letters),
}))

playRows([...rows, ...others], () => world)

import { afterAll, beforeAll, expect } from 'vitest'
import { textAt, type Reply } from '../testing/test-sandbox.ts'
import { envelope, startRestWorld, type RestWorld } from './rest-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: RestWorld
beforeAll(async () => {
  world = await startRestWorld()
})
afterAll(() => world.stop())

/** Topics of the vendor's documentation. */
const JOURNAL = 'ServiceNow docs: journal fields'
const DATA_POLICY = 'ServiceNow docs: data policy'
const LOOKUP = 'ServiceNow docs: priority data lookup rules'
const INCIDENT = 'ServiceNow docs: incident states'
const CHANGE = 'ServiceNow docs: change state model; text of the refusal as captured'

const incidents = '/api/now/table/incident'
const number = (prefix: string): unknown => expect.stringMatching(new RegExp(`^${prefix}\\d{7}$`))
const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
const record = (values: object): unknown => ({ result: expect.objectContaining(values) })
const insert = (at: RestWorld, body: unknown, headers: Readonly<Record<string, string>> = {}, query = '') =>
  at.call('POST', `${incidents}${query}`, { body, headers })

const updated = async (at: RestWorld, before: object, values: object): Promise<Reply> =>
  at.patch('incident', await at.make('incident', { ...before }), { ...values })
const resolution = { state: '6', close_code: 'Solution provided', close_notes: 'done' }

/** Takes a change through states. @returns the answer to the last step. */
async function walk(at: RestWorld, change: object, steps: readonly object[]): Promise<Reply> {
  const id = await at.make('change_request', { ...change })
  for (const step of steps.slice(0, -1)) expect((await at.patch('change_request', id, { ...step })).status).toBe(200)
  return at.patch('change_request', id, { ...steps.at(-1) })
}
const REFUSED_JUMP = {
  status: 403,
  json: envelope(
    'Operation Failed',
    expect.stringMatching(
      /^Operation against file 'change_request' was aborted by Business Rule 'Change Model: Check State Transition\^[0-9a-f]{32}'\. Business Rule Stack:Change Model: Check State Transition$/,
    ),
  ),
}
const standardChange = async (at: RestWorld): Promise<object> => ({
  type: 'standard',
  std_change_producer_version: await at.find('std_change_producer_version', 'nameLIKEBGP'),
})

const rows: ReadonlyArray<Row<RestWorld>> = [
  {
    id: 'ticket/priority-is-looked-up',
    follows: LOOKUP,
    title: 'priority follows impact and urgency whatever was sent, numbers taken for texts',
    ask: (at) => insert(at, { impact: 1, urgency: 2, priority: 5 }),
    expected: { status: 201, json: record({ impact: '1', urgency: '2', priority: '2' }) },
  },
  ...[1, 2, 3].flatMap((impact) =>
    [1, 2, 3].map((urgency) => ({
      id: `ticket/priority-${impact}-${urgency}`,
      follows: LOOKUP,
      title: `impact ${impact} and urgency ${urgency} give priority ${impact + urgency - 1}`,
      ask: (at: RestWorld) => insert(at, { impact, urgency }),
      expected: { status: 201, json: record({ priority: String(impact + urgency - 1) }) },
    })),
  ),
  {
    id: 'ticket/journal',
    follows: JOURNAL,
    title: 'a work note leaves the field empty and counts as a change',
    ask: (at) => updated(at, {}, { work_notes: 'hi' }),
    expected: { status: 200, json: record({ work_notes: '', sys_mod_count: '1' }) },
  },
  {
    id: 'ticket/journal-entry',
    follows: JOURNAL,
    title: 'a work note is a row of its own',
    ask: async (at) => {
      const noted = await updated(at, {}, { work_notes: 'hi' })
      const id = textAt(noted.json, 'result', 'sys_id')
      return at.get(
        `/api/now/table/sys_journal_field?element_id=${id}&sysparm_fields=name,element,value,sys_created_by`,
      )
    },
    expected: {
      status: 200,
      json: { result: [{ name: 'incident', element: 'work_notes', value: 'hi', sys_created_by: 'admin' }] },
    },
  },
  {
    id: 'ticket/journal-as-people-see-it',
    follows: JOURNAL,
    title: 'entries show with time, name and label, the newest first',
    ask: async (at) => {
      const noted = await updated(at, {}, { work_notes: 'hi' })
      const id = textAt(noted.json, 'result', 'sys_id')
      await at.patch('incident', id, { work_notes: 'again' })
      return at.get(`${incidents}/${id}?sysparm_display_value=true&sysparm_fields=work_notes`)
    },
    expected: {
      status: 200,
      json: {
        result: {
          work_notes: expect.stringMatching(
            /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d - System Administrator \(Work notes\)\nagain\n\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d - System Administrator \(Work notes\)\nhi\n\n$/,
          ),
        },
      },
    },
  },
  {
    id: 'ticket/resolve-without-codes',
    follows: DATA_POLICY,
    title: 'resolving needs a code and notes',
    ask: (at) => updated(at, {}, { state: '6' }),
    expected: {
      status: 403,
      json: envelope(
        'Operation Failed',
        'Data Policy Exception: The following fields are mandatory: Resolution code, Resolution notes',
      ),
    },
  },
  {
    id: 'ticket/resolve-without-notes',
    follows: DATA_POLICY,
    title: 'one missing field is named by itself',
    ask: (at) => updated(at, {}, { state: '6', close_code: 'Solution provided' }),
    expected: {
      status: 403,
      json: envelope('Operation Failed', 'Data Policy Exception: Resolution notes is mandatory'),
    },
  },
  {
    id: 'ticket/resolve-with-a-code-off-the-list',
    follows: DATA_POLICY,
    title: 'a code off the list is none',
    ask: (at) => updated(at, {}, { ...resolution, close_code: 'Solved (Permanently)' }),
    expected: {
      status: 403,
      json: envelope('Operation Failed', 'Data Policy Exception: Resolution code is mandatory'),
    },
  },
  {
    id: 'ticket/resolve',
    follows: INCIDENT,
    title: 'a resolved incident is active still, and says who and when',
    ask: (at) => updated(at, {}, resolution),
    expected: {
      status: 200,
      json: record({
        state: '6',
        incident_state: '6',
        active: 'true',
        resolved_at: time,
        resolved_by: expect.anything(),
      }),
    },
  },
  {
    id: 'ticket/close',
    follows: INCIDENT,
    title: 'a closed incident is not active',
    ask: (at) => updated(at, resolution, { state: '7' }),
    expected: { status: 200, json: record({ state: '7', active: 'false', closed_at: time }) },
  },
  {
    id: 'ticket/reopen',
    follows: INCIDENT,
    title: 'a reopened incident counts it and is resolved by nobody',
    ask: (at) => updated(at, resolution, { state: '2' }),
    expected: {
      status: 200,
      json: record({ state: '2', active: 'true', reopen_count: '1', resolved_at: '', resolved_by: '' }),
    },
  },
  {
    id: 'ticket/change-jump',
    follows: CHANGE,
    title: 'a change cannot jump from New to Implement',
    ask: (at) => walk(at, { short_description: 'c' }, [{ state: '-1' }]),
    expected: REFUSED_JUMP,
  },
  {
    id: 'ticket/change-starts-new',
    follows: OWN_CHOICE,
    title: 'a change starts in New, whatever state was sent',
    ask: (at) => at.call('POST', '/api/now/table/change_request', { body: { state: '-1' } }),
    expected: { status: 201, json: record({ state: '-5', priority: '4', number: number('CHG') }) },
  },
  {
    id: 'ticket/standard-change',
    follows: CHANGE,
    title: 'a standard change goes from New to Closed without approval',
    ask: async (at) =>
      walk(at, await standardChange(at), [
        { state: '-2' },
        { state: '-1' },
        { state: '0' },
        { state: '3', close_code: 'successful', close_notes: 'done' },
      ]),
    expected: { status: 200, json: record({ state: '3', active: 'false', closed_at: time }) },
  },
  {
    id: 'ticket/change-cancelled-in-review',
    follows: CHANGE,
    title: 'a change in Review cannot be cancelled',
    ask: async (at) =>
      walk(at, await standardChange(at), [{ state: '-2' }, { state: '-1' }, { state: '0' }, { state: '4' }]),
    expected: REFUSED_JUMP,
  },
]

playRows(rows, () => world)

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCore } from '../core.ts'
import { connect, type Connection } from '../storage/connection.ts'
import { counting, selection } from '../storage/rows.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'
import { bind } from './fragment.ts'

let instance: TestInstance
let connection: Connection
beforeAll(() => {
  instance = testInstance()
  connection = connect(instance.file)
})
afterAll(() => {
  connection.close()
  instance.remove()
})

function planOf(table: string, query: string): string {
  const core = createCore(connection, '', () => instance)
  const { text, values } = bind(selection(table, { query, limit: 500, offset: 0 }, core.queryContext(instance.admin)))
  return explain(text, values)
}

function explain(text: string, values: readonly (string | number)[]): string {
  const steps = connection.sql.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values)
  return steps.map((step) => String(step['detail'])).join('\n')
}

const since = '2026-01-01 00:00:00'
describe('a page of tickets is read by an index', () => {
  it.each([
    ['a number', 'incident', 'number=INC0010001', 'task$number'],
    ['a correlation id', 'change_request', 'correlation_id=k', 'task$correlation_id'],
    [
      'a correlation id beside an order',
      'incident',
      'ORDERBYDESCsys_created_on^correlation_id=k',
      'task$correlation_id',
    ],
    [
      'many correlation ids',
      'task',
      `correlation_idIN${Array.from({ length: 200 }, (_, n) => n).join(',')}`,
      'task$correlation_id',
    ],
    ['alternatives', 'incident', 'number=a^ORnumber=b^ORcorrelation_id=c', 'task$number'],
    ['a record', 'task', 'sys_id=9d385017c611228701d22104cc95c371', 'sqlite_autoindex_task_1'],
    [
      'changes since, in keyset order',
      'task',
      `sys_updated_on>=${since}^ORDERBYsys_updated_on^ORDERBYsys_id`,
      'task$sys_updated_on',
    ],
    [
      'what a client marked as its own, changed since',
      'incident',
      `correlation_display=Scorelink^sys_updated_on>=${since}^ORDERBYsys_updated_on^ORDERBYsys_id`,
      'task$correlation_display (correlation_display=? AND sys_updated_on>?)',
    ],
    [
      'the page of those after a record',
      'incident',
      `correlation_display=Scorelink^sys_updated_on>${since}^NQcorrelation_display=Scorelink^sys_updated_on=${since}^sys_id>a^ORDERBYsys_updated_on^ORDERBYsys_id`,
      'task$correlation_display (correlation_display=? AND sys_updated_on>?)',
    ],
    [
      'the page after a record',
      'task',
      `sys_updated_on>${since}^NQsys_updated_on=${since}^sys_id>a^ORDERBYsys_updated_on^ORDERBYsys_id`,
      'task$sys_updated_on (sys_updated_on>?)',
    ],
    ['a reference', 'incident', 'caller_id=x', 'task$incident_caller_id'],
    [
      'one class in keyset order',
      'incident',
      `sys_updated_on>=${since}^ORDERBYsys_updated_on^ORDERBYsys_id`,
      'task$sys_updated_on',
    ],
    ['newest first', 'incident', 'ORDERBYDESCsys_created_on', 'task$sys_created_on'],
    ['a class', 'incident', '', 'task$class'],
    ['a journal', 'sys_journal_field', 'element_id=x^element=comments', 'sys_journal_field$element_id'],
    ['a person', 'sys_user', 'user_name=abel.tuter', 'sys_user$user_name'],
    ['a dot-walk', 'incident', 'correlation_id=k^caller_id.user_name=abel.tuter', 'sys_user$user_name'],
    ['a property', 'sys_properties', 'name=glide.buildname', 'sys_metadata$sys_properties_name'],
  ])('%s', (_name, table, query, index) => {
    const plan = planOf(table, query)
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/^SCAN t$/m)
  })

  it.each([
    [
      'the page after a record of those a client marked',
      `correlation_display=s^sys_updated_on>${since}^NQcorrelation_display=s^sys_updated_on=${since}^sys_id>a^ORDERBYsys_updated_on^ORDERBYsys_id`,
    ],
    ['changes since', `sys_updated_on>=${since}^ORDERBYsys_updated_on^ORDERBYsys_id`],
    [
      'the page after a record',
      `sys_updated_on>${since}^NQsys_updated_on=${since}^sys_id>a^ORDERBYsys_updated_on^ORDERBYsys_id`,
    ],
    ['newest first', 'ORDERBYDESCsys_created_on'],
    ['a class', ''],
  ])('without sorting what the index already orders: %s', (_name, query) => {
    expect(planOf('incident', query)).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  })

  it('and counted by one that holds all a count needs', () => {
    const core = createCore(connection, '', () => instance)
    const { text, values } = counting('incident', '', core.queryContext(instance.admin))
    expect(explain(text, values)).toContain('COVERING INDEX task$class')
  })
})

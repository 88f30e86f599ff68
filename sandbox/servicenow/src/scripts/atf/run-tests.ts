import type { Actor, Instance } from '../../instance.ts'
import { escapeQueryValue } from '../../rest/values/query-text.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { runAtf, type SendAs, type TestResult } from './run-atf.ts'

/** Which tests to run; all active ones without any of the fields. */
export interface TestSelection {
  /** Technical name of the application whose tests are meant. */
  readonly scope?: string
  /** Name or sys_id of one test. */
  readonly test?: string
  /** User name the tests start as; the administrator when left out. */
  readonly user?: string
}

/**
 * Runs the active tests of the selection, one after the other in the order of their names.
 *
 * @throws Error naming the scope, test or user that does not exist; a selection without tests is an error too, because
 * nobody asks for none
 */
export function runTests(instance: Instance, selection: TestSelection, send: SendAs): TestResult[] {
  const tests = selectTests(instance, selection)
  const actor = requireActor(instance, selection.user ?? 'admin')
  return tests.map((sysId) => runAtf(instance, sysId, actor, send))
}

function selectTests(instance: Instance, { scope, test }: TestSelection): string[] {
  const conditions = ['active=true']
  if (scope !== undefined) conditions.push(`sys_scope=${requireApplication(instance, scope)}`)
  const table = instance.dictionary.table('sys_atf_test')
  const rows =
    table === undefined
      ? []
      : instance.records.find('sys_atf_test', { query: [...conditions, 'ORDERBYname'].join('^') }, SYSTEM_ACTOR)
  const chosen = test === undefined ? rows : rows.filter((row) => row['sys_id'] === test || row['name'] === test)
  if (chosen.length === 0) {
    throw new Error(
      `There is no active test${test === undefined ? '' : ` '${test}'`}${scope === undefined ? '' : ` of ${scope}`}`,
    )
  }
  return chosen.map((row) => row['sys_id'] ?? '')
}

function requireApplication(instance: Instance, scope: string): string {
  const query = `scope=${escapeQueryValue(scope)}`
  const row = instance.records.find('sys_scope', { query, limit: 1 }, SYSTEM_ACTOR)[0]
  if (row === undefined) throw new Error(`There is no application with scope '${scope}'`)
  return row['sys_id'] ?? ''
}

function requireActor(instance: Instance, userName: string): Actor {
  const actor = instance.actor(userName)
  if (actor === undefined) throw new Error(`There is no user '${userName}'`)
  return actor
}

import {
  Refusal,
  type Actor,
  type Instance,
  type TransactionRequest,
  type TransactionResponse,
} from '../../instance.ts'
import { describeThrown } from '../engine/script-error.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { fillOutputs } from './assertions.ts'
import { stepConfig, type StepKind } from './step-configs.ts'
import { recordSteps } from './record-steps.ts'
import { restSteps } from './rest-steps.ts'

/** Sends a request as a known user through the instance's own pipeline. */
export type SendAs = (request: TransactionRequest, actor: Actor) => TransactionResponse

/** What a step works with; `user` and `response` change as the test goes on. */
export interface TestState {
  readonly instance: Instance
  readonly send: SendAs
  user: Actor
  response: TransactionResponse | undefined
}

/** Carries out one step. @returns its outputs. @throws with the reason when the step fails */
export type Step = (inputs: Readonly<Record<string, string>>, state: TestState) => Readonly<Record<string, string>>

export interface StepResult {
  readonly name: string
  readonly status: 'success' | 'failure' | 'skipped'
  readonly message: string
}

export interface TestResult {
  readonly name: string
  readonly status: 'success' | 'failure'
  readonly steps: readonly StepResult[]
}

const STEPS: Readonly<Record<StepKind, Step>> = { ...recordSteps, ...restSteps }

/**
 * Runs a test of the Automated Test Framework, as far as it consists of REST and server steps; an unknown step fails
 * it. Whatever it wrote is rolled back, as on the platform (ServiceNow docs, Automated Test Framework).
 *
 * @param actor user the test starts as
 * @throws when there is no such test
 */
export function runAtf(instance: Instance, testSysId: string, actor: Actor, send: SendAs): TestResult {
  const test = instance.records.get('sys_atf_test', testSysId)
  if (test === undefined) throw new Error(`No test ${testSysId}`)
  let steps: readonly StepResult[] = []
  try {
    instance.atomically(() => {
      steps = runSteps(testSysId, { instance, send, user: actor, response: undefined })
      throw new RollBack()
    })
  } catch (error) {
    if (!(error instanceof RollBack)) throw error
  }
  const isFailed = steps.some((step) => step.status === 'failure')
  return { name: test['name'] ?? '', status: isFailed ? 'failure' : 'success', steps }
}

/** Leaves the transaction without keeping what was written. */
class RollBack extends Error {}

function runSteps(testSysId: string, state: TestState): StepResult[] {
  const { records } = state.instance
  const outputs = new Map<string, Readonly<Record<string, string>>>()
  const results: StepResult[] = []
  const query = `test=${testSysId}^active=true^ORDERBYorder`
  for (const row of records.find('sys_atf_step', { query }, SYSTEM_ACTOR)) {
    const name = row['display_name'] ?? ''
    if (results.some(({ status }) => status === 'failure')) {
      results.push({ name, status: 'skipped', message: '' })
      continue
    }
    try {
      const sysId = row['sys_id'] ?? ''
      const config = stepConfig(row['step_config'] ?? '')
      if (config === undefined) throw new Error(`Step '${name}' is not simulated`)
      const inputs = readInputs(state.instance, sysId, config.inputs, outputs)
      const made = STEPS[config.kind](inputs, state)
      outputs.set(sysId, made)
      results.push({ name, status: 'success', message: made['message'] ?? '' })
    } catch (error) {
      results.push({
        name,
        status: 'failure',
        message: error instanceof Refusal ? error.detail : describeThrown(error),
      })
    }
  }
  return results
}

function readInputs(
  instance: Instance,
  step: string,
  fields: Readonly<Record<string, string>>,
  outputs: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Record<string, string> {
  const values = instance.records.find('sys_variable_value', { query: `document_key=${step}` }, SYSTEM_ACTOR)
  const mapped = instance.records.find('sys_element_mapping', { query: `id=${step}` }, SYSTEM_ACTOR)
  const given = [
    ...values.map((row) => [fields[row['variable'] ?? ''], row['value'] ?? ''] as const),
    ...mapped.map((row) => [row['field'], row['value'] ?? ''] as const),
  ]
  return Object.fromEntries(given.flatMap(([field, value]) => (field ? [[field, fillOutputs(value, outputs)]] : [])))
}

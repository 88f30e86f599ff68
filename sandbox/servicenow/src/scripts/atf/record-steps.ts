import { Refusal } from '../../instance.ts'
import { satisfies } from '../rules/filter-condition.ts'
import { templateValues } from './assertions.ts'
import type { Step, TestState } from './run-atf.ts'

type Inputs = Readonly<Record<string, string>>
type RecordStep = 'recordInsert' | 'recordUpdate' | 'recordValidation' | 'recordDelete' | 'impersonate' | 'log'

/** Steps of the "Server" category. */
export const recordSteps: Readonly<Record<RecordStep, Step>> = {
  recordInsert(inputs, state) {
    const { instance, user } = state
    const { table = '' } = inputs
    enforce(inputs, 'create', () => instance.access.canCreate(table, user))
    const sysId = expectWrite(inputs['assert_type'] === 'record_not_inserted', () => {
      return instance.records.insert(table, templateValues(inputs['field_values'] ?? ''), user)['sys_id']
    })
    return { table, record_id: sysId ?? '' }
  },
  recordUpdate(inputs, state) {
    const { instance, user } = state
    const { table, sysId, row } = target(inputs, state)
    enforce(inputs, 'write', () => instance.access.canWrite(table, row, user))
    expectWrite(inputs['assert_type'] === 'record_not_updated', () => {
      return instance.records.update(table, sysId, templateValues(inputs['field_values'] ?? ''), user)?.['sys_id']
    })
    return { table, record_id: sysId }
  },
  recordValidation(inputs, { instance, user }) {
    const { table = '', record_id: sysId = '', field_values: condition = '' } = inputs
    const row = instance.records.get(table, sysId)
    const isVisible = row !== undefined && (!isEnforced(inputs) || instance.access.canRead(table, row, user))
    const isMatch = isVisible && satisfies(condition, { current: row, previous: undefined })
    if (isMatch === (inputs['assert_type'] === 'record_not_found')) {
      throw new Error(`Record ${table} ${sysId} ${isMatch ? 'matches' : 'does not match'} '${condition}'`)
    }
    return { table, record_id: sysId }
  },
  recordDelete(inputs, state) {
    const { instance, user } = state
    const { table, sysId, row } = target(inputs, state)
    enforce(inputs, 'delete', () => instance.access.canDelete(table, row, user))
    expectWrite(inputs['assert_type'] === 'record_not_deleted', () => {
      return instance.records.remove(table, sysId, user) ? sysId : undefined
    })
    return { table, record_id: sysId }
  },
  impersonate(inputs, state) {
    const user = state.instance.actor(inputs['user'] ?? '')
    if (user === undefined) throw new Error(`No user '${inputs['user']}'`)
    state.user = user
    return { user: user.sysId }
  },
  log: (inputs) => ({ message: inputs['log'] ?? '' }),
}

function target(inputs: Inputs, { instance }: TestState) {
  const { table = '', record_id: sysId = '' } = inputs
  const row = instance.records.get(table, sysId)
  if (row === undefined) throw new Error(`No record ${table} ${sysId}`)
  return { table, sysId, row }
}

function isEnforced(inputs: Inputs): boolean {
  return ['1', 'true'].includes(inputs['enforce_security'] ?? 'true')
}

function enforce(inputs: Inputs, operation: string, isAllowed: () => boolean): void {
  if (isEnforced(inputs) && !isAllowed()) throw new Error(`Security prevents the ${operation} operation`)
}

/** A step may assert that a rule stops the write. */
function expectWrite(isRefusalExpected: boolean, write: () => string | undefined): string | undefined {
  const sysId = attempt(write)
  if (sysId instanceof Refusal) {
    if (isRefusalExpected) return undefined
    throw sysId
  }
  if (isRefusalExpected) throw new Error('The write was expected to be refused')
  return sysId
}

function attempt(write: () => string | undefined): string | undefined | Refusal {
  try {
    return write()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

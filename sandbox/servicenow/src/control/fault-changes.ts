import type { Instance, Row, TableDefinition } from '../instance.ts'
import { toPlatformTime } from '../oauth/platform-time.ts'
import { systemActor } from '../oauth/system-actor.ts'
import { escapeQueryValue } from '../rest/values/query-text.ts'
import type { Change } from './change.ts'
import type { DataFault } from './fault.ts'

/**
 * The writes a fault is made of, as an administrator would make them.
 * @throws Error when it names a table, user, role or client that does not exist.
 */
export function changesOf(fault: DataFault, instance: Instance): Change[] {
  switch (fault.kind) {
    case 'tokens-revoked':
      return rows(instance, 'oauth_credential', '').map((row) => ({
        kind: 'remove',
        table: 'oauth_credential',
        sysId: idOf(row),
      }))
    case 'tokens-expired':
      return expireTokens(fault.type, instance)
    case 'registry-closed':
      return closeRegistry(fault.setting, instance)
    case 'acl-refusal':
      requireTable(fault.table, instance)
      return refuseEveryone(fault.table, [fault.operation])
    case 'data-policy':
      return requireField(fault, instance)
    case 'dropped-field':
      requireColumn(fault.table, fault.field, instance)
      return refuseEveryone(`${fault.table}.${fault.field}`, ['write', 'create'])
    case 'ip-filter':
      return [denyAddresses(fault.rangeStart ?? '0.0.0.0', fault.rangeEnd ?? fault.rangeStart ?? '255.255.255.255')]
    case 'single-sign-on-only':
      return [setProperty('glide.authenticate.multisso.enabled', 'true', instance)]
    case 'mfa-required':
      return wantSecondFactor(fault.userName, instance)
    case 'basic-gate':
      return ['active', 'enforce'].map((name) =>
        setProperty(`glide.authenticate.basic_auth.restriction.${name}`, 'true', instance),
      )
    case 'securely-scoped':
      return restrictClients(fault.clientId, instance)
    case 'rate-limit-rule':
      return [limitCalls(fault, instance)]
    case 'clock-skew':
      return [{ kind: 'advance-clock', byMs: fault.seconds * 1000 }]
    case 'release':
      return [{ kind: 'set-release', family: fault.family }]
  }
}

function expireTokens(type: 'access_token' | 'refresh_token' | undefined, instance: Instance): Change[] {
  const expires = toPlatformTime(instance.now())
  return rows(instance, 'oauth_credential', type === undefined ? '' : `type=${type}`).map((row) => ({
    kind: 'update',
    table: 'oauth_credential',
    sysId: idOf(row),
    values: { expires },
    isFinal: true,
  }))
}

/** The settings the Microsoft article tells administrators to check. */
function closeRegistry(setting: 'access' | 'read_access', instance: Instance): Change[] {
  const values = setting === 'access' ? { access: 'package_private' } : { read_access: 'false' }
  const table = requireRow(instance, 'sys_db_object', 'name', 'oauth_entity')
  return [{ kind: 'update', table: 'sys_db_object', sysId: idOf(table), values }]
}

/** A "deny unless" access control nobody passes, whatever other controls allow. */
function refuseEveryone(name: string, operations: readonly string[]): Change[] {
  const rule = { name, type: 'record', decision_type: 'deny', admin_overrides: 'false', active: 'true' }
  const script = { advanced: 'true', script: 'answer = false' }
  return operations.map((operation) => {
    return { kind: 'insert', table: 'sys_security_acl', values: { ...rule, ...script, operation } }
  })
}

function requireField({ table, field }: { table: string; field: string }, instance: Instance): Change[] {
  requireColumn(table, field, instance)
  const policyId = instance.newSysId()
  const policy = { sys_id: policyId, short_description: `${field} is mandatory`, model_table: table, active: 'true' }
  const rule = { sys_data_policy: policyId, table, field, mandatory: 'true' }
  return [
    { kind: 'insert', table: 'sys_data_policy2', values: policy },
    { kind: 'insert', table: 'sys_data_policy_rule', values: rule },
  ]
}

function denyAddresses(rangeStart: string, rangeEnd: string): Change {
  const values = { type: 'deny', flow: 'inbound', range_start: rangeStart, range_end: rangeEnd, active: 'true' }
  return { kind: 'insert', table: 'ip_access', values }
}

function wantSecondFactor(userName: string | undefined, instance: Instance): Change[] {
  const users =
    userName === undefined
      ? rows(instance, 'sys_user', 'active=true')
      : [requireRow(instance, 'sys_user', 'user_name', userName)]
  return [
    setProperty('glide.authenticate.multifactor', 'true', instance),
    ...users.map((user): Change => {
      return { kind: 'update', table: 'sys_user', sysId: idOf(user), values: { enable_multifactor_authn: 'true' } }
    }),
  ]
}

function restrictClients(clientId: string | undefined, instance: Instance): Change[] {
  requireColumn('oauth_entity', 'scope_restriction', instance)
  const clients =
    clientId === undefined
      ? rows(instance, 'oauth_entity', '')
      : [requireRow(instance, 'oauth_entity', 'client_id', clientId)]
  return clients.map((client) => {
    const values = { scope_restriction: 'securely_scoped' }
    return { kind: 'update', table: 'oauth_entity', sysId: idOf(client), values }
  })
}

function limitCalls(fault: DataFault & { kind: 'rate-limit-rule' }, instance: Instance): Change {
  const { api = '', limitPerHour, role, userName } = fault
  const subject =
    userName !== undefined
      ? { applies_to: 'user', user: idOf(requireRow(instance, 'sys_user', 'user_name', userName)) }
      : role !== undefined
        ? { applies_to: 'role', role: idOf(requireRow(instance, 'sys_user_role', 'name', role)) }
        : { applies_to: 'all_users' }
  const values = {
    name: 'Injected limit',
    active: 'true',
    rest_api: api,
    limit_count: String(limitPerHour),
    ...subject,
  }
  return { kind: 'insert', table: 'sys_rate_limit_rules', values }
}

function setProperty(name: string, value: string, instance: Instance): Change {
  const existing = rows(instance, 'sys_properties', `name=${name}`)[0]
  return existing === undefined
    ? { kind: 'insert', table: 'sys_properties', values: { name, value } }
    : { kind: 'update', table: 'sys_properties', sysId: idOf(existing), values: { value } }
}

function rows(instance: Instance, table: string, query: string): Row[] {
  return instance.records.find(table, { query }, systemActor)
}

function requireTable(table: string, instance: Instance): TableDefinition {
  const definition = instance.dictionary.table(table)
  if (definition === undefined) throw new Error(`There is no table '${table}'`)
  return definition
}

function requireColumn(table: string, column: string, instance: Instance): void {
  if (!requireTable(table, instance).columns.has(column)) throw new Error(`Table '${table}' has no column '${column}'`)
}

function requireRow(instance: Instance, table: string, column: string, value: string): Row {
  const found = rows(instance, table, `${column}=${escapeQueryValue(value)}`)[0]
  if (found === undefined) throw new Error(`There is no ${table} with ${column} '${value}'`)
  return found
}

function idOf(row: Row): string {
  return row['sys_id'] ?? ''
}

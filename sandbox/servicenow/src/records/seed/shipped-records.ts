import type { Release } from '../../instance.ts'
import { choiceRecords, recordWriter, shippedSysId } from '../dictionary/declare.ts'
import { isAtLeast } from '../releases.ts'
import { changeModels } from '../rules/change-rules.ts'
import type { Connection } from '../storage/connection.ts'
import { choiceLists, closeCodes, olderCloseCodes } from './choices.ts'

/** Application files every instance has: choices and properties. Written once. */
export function writeShippedRecords(connection: Connection, release: Release, now: string): void {
  const add = recordWriter(connection, now)
  for (const [column, choices] of Object.entries(choiceLists)) {
    const [table = '', element = ''] = column.split('.')
    for (const record of choiceRecords(table, element, choices)) add(record.table, record.key, record.fields)
  }
  const codes = isAtLeast(release.family, 'washingtondc') ? closeCodes : olderCloseCodes
  const asChoices = Object.fromEntries(codes.map((code) => [code, code]))
  for (const record of choiceRecords('incident', 'close_code', asChoices)) add(record.table, record.key, record.fields)
  for (const [name, value] of Object.entries(properties(release)))
    add('sys_properties', name, { name, value, type: 'string' })
  // Older families made these fields mandatory on the form only (UI policy), not over REST.
  const enforced = isAtLeast(release.family, 'washingtondc')
  for (const { table, conditions } of closingPolicies) {
    const fields = { short_description: 'Close information', model_table: table, conditions, inherit: 'true' }
    add('sys_data_policy2', table, { ...fields, active: String(enforced) })
    for (const field of ['close_code', 'close_notes']) {
      const rule = { sys_data_policy: shippedSysId('sys_data_policy2', table), table, field, mandatory: 'true' }
      add('sys_data_policy_rule', `${table}.${field}`, rule)
    }
  }
  add('sys_auth_scope', 'useraccount', { name: 'useraccount', description: 'Every REST API' })
  for (const [name, sysId] of Object.entries(changeModels)) {
    const label = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
    add('chg_model', name, { name: label, active: 'true' }, sysId)
  }
}

/** What a ticket needs before it is over (ServiceNow docs, resolving an incident and closing a change). */
const closingPolicies = [
  { table: 'incident', conditions: 'stateIN6,7' },
  { table: 'change_request', conditions: 'state=3' },
]

/** What tells a client the release, and the switches the rest of the simulator reads. */
function properties(release: Release): Readonly<Record<string, string>> {
  return {
    ...releaseProperties(release),
    'com.snc.platform.security.oauth.is.active': 'true',
    'com.snc.change_management.change_model.type_compatibility': 'true',
    // Set on instances built since Madrid (ServiceNow docs, OAuth authorization code flow and token processor).
    ...(isAtLeast(release.family, 'madrid') && {
      'glide.oauth.state.parameter.required': 'true',
      'glide.oauth.allow.parameters.in.post.body.only': 'true',
    }),
    'glide.oauth.token.scope.useraccount': shippedSysId('sys_auth_scope', 'useraccount'),
    'glide.rest.choice.allow_non_existing_value': 'false',
    'glide.sys.date_format': 'yyyy-MM-dd',
    'glide.sys.time_format': 'HH:mm:ss',
    'glide.sys.default.tz': 'UTC',
  }
}

export function releaseProperties(release: Release): Readonly<Record<string, string>> {
  return {
    'glide.buildname': release.buildName,
    'glide.buildtag': release.buildTag,
    'glide.buildtag.last': release.buildTag,
    'glide.war': `${release.buildTag}.zip`,
  }
}

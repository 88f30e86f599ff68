import type { Actor, Instance } from '../../instance.ts'
import { demoChanges, demoIncidents } from './demo-tickets.ts'
import { adminRoleId, administratorId, groups, people, roles } from './people.ts'
import { templates } from './templates.ts'

/** Records of an instance's own, beside those every instance has. Adding the same ones again changes nothing. */
export interface InstanceSeed {
  readonly users?: ReadonlyArray<{
    readonly userName: string
    readonly password: string
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    /** Roles by name; unknown ones are refused. */
    readonly roles: readonly string[]
    /** IANA zone. */
    readonly timeZone?: string
    readonly webServiceAccessOnly?: boolean
  }>
  readonly oauthClients?: ReadonlyArray<{
    readonly name: string
    readonly clientId: string
    readonly clientSecret: string
    readonly redirectUrls: readonly string[]
    readonly publicClient?: boolean
  }>
  readonly properties?: Readonly<Record<string, string>>
  /** A few incidents and changes in several states. */
  readonly demoData?: boolean
}

/** Who the platform's own records were made by. */
export const platform: Actor = {
  sysId: administratorId,
  userName: 'admin',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}

/** Inserts unless a record with this value of the key column is there. @returns its id. */
function ensure(instance: Instance, table: string, key: string, values: Readonly<Record<string, string>>): string {
  const found = idOf(instance, table, key, values[key] ?? '')
  return found ?? instance.records.insert(table, values, platform)['sys_id'] ?? ''
}

function idOf(instance: Instance, table: string, column: string, value: string): string | undefined {
  const query = `${column}=${value.replaceAll('^', '^^')}`
  return instance.records.find(table, { query, limit: 1 }, platform)[0]?.['sys_id']
}

/** Priority by impact and urgency 1 to 3 (ServiceNow docs, priority data lookup). */
const priorities: Readonly<Record<string, readonly string[]>> = {
  '1': ['1', '2', '3'],
  '2': ['2', '3', '4'],
  '3': ['3', '4', '5'],
}

/** Look-ups, roles, people, groups and memberships of a developer instance. */
export function seedBase(instance: Instance): void {
  for (const [impact, row] of Object.entries(priorities)) {
    for (const [index, priority] of row.entries()) {
      link(instance, 'dl_u_priority', { impact, urgency: String(index + 1), priority })
    }
  }
  for (const name of Object.keys(roles)) {
    ensure(instance, 'sys_user_role', 'name', { name, ...(name === 'admin' ? { sys_id: adminRoleId } : {}) })
  }
  for (const [role, contained] of Object.entries(roles)) {
    for (const inner of contained) contain(instance, role, inner)
  }
  for (const { userName, firstName, lastName, sysId, mobilePhone } of people) {
    ensure(instance, 'sys_user', 'user_name', {
      ...(sysId ? { sys_id: sysId } : {}),
      user_name: userName,
      first_name: firstName,
      last_name: lastName,
      email: `${userName}@example.com`,
      user_password: userName,
      active: 'true',
      ...(mobilePhone ? { mobile_phone: mobilePhone } : {}),
    })
  }
  for (const { name, sysId, manager, roles: granted = [] } of groups) {
    const values = { name, ...(sysId ? { sys_id: sysId } : {}), ...(manager ? { manager } : {}) }
    const group = ensure(instance, 'sys_user_group', 'name', values)
    for (const role of granted) link(instance, 'sys_group_has_role', { group, role: roleId(instance, role) })
  }
  for (const { userName, roles: granted, groups: joined } of people) {
    const user = idOf(instance, 'sys_user', 'user_name', userName) ?? ''
    for (const role of granted)
      link(instance, 'sys_user_has_role', { user, role: roleId(instance, role), state: 'active' })
    for (const name of joined) {
      link(instance, 'sys_user_grmember', { user, group: idOf(instance, 'sys_user_group', 'name', name) ?? '' })
    }
  }
  ensure(instance, 'sys_scope', 'scope', { sys_id: 'global', scope: 'global', name: 'Global', active: 'true' })
  // Clients page through the log of an instance (PySNC's live tests), so there is one to page through.
  for (let start = 1; start <= 200; start += 1) instance.log('info', 'Startup', `Component ${start} of 200 is ready`)
  for (const template of templates) ensure(instance, 'sys_template', 'name', template)
  // What one person keeps for themselves, which is nobody else's.
  ensure(instance, 'sys_template', 'name', {
    name: 'My usual incident',
    table: 'incident',
    user: idOf(instance, 'sys_user', 'user_name', 'beth.anglin') ?? '',
    template: 'category=inquiry^EQ',
  })
  ensure(instance, 'std_change_producer_version', 'name', { name: 'Clear BGP sessions on a Cisco router - 1' })
}

export function applySeed(instance: Instance, seed: InstanceSeed): void {
  for (const user of seed.users ?? []) {
    const sysId = ensure(instance, 'sys_user', 'user_name', {
      user_name: user.userName,
      user_password: user.password,
      first_name: user.firstName,
      last_name: user.lastName,
      email: user.email,
      time_zone: user.timeZone ?? '',
      web_service_access_only: String(user.webServiceAccessOnly ?? false),
    })
    for (const role of user.roles) {
      link(instance, 'sys_user_has_role', { user: sysId, role: roleId(instance, role), state: 'active' })
    }
  }
  for (const client of seed.oauthClients ?? []) {
    ensure(instance, 'oauth_entity', 'client_id', {
      name: client.name,
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_url: client.redirectUrls.join(','),
      public_client: String(client.publicClient ?? false),
      type: 'client',
    })
  }
  for (const [name, value] of Object.entries(seed.properties ?? {})) setProperty(instance, name, value)
  if (seed.demoData) seedDemoTickets(instance)
}

export function setProperty(instance: Instance, name: string, value: string): void {
  const sysId = ensure(instance, 'sys_properties', 'name', { name, value })
  instance.records.update('sys_properties', sysId, { value }, platform)
}

function seedDemoTickets(instance: Instance): void {
  const put = (table: string, values: Readonly<Record<string, string>>): void =>
    void ensure(instance, table, 'short_description', values)
  for (const incident of demoIncidents) put('incident', incident)
  for (const change of demoChanges) put('change_request', change)
}

function roleId(instance: Instance, name: string): string {
  const id = idOf(instance, 'sys_user_role', 'name', name)
  if (id === undefined) throw new Error(`There is no role ${name} on this instance`)
  return id
}

function contain(instance: Instance, role: string, contained: string): void {
  link(instance, 'sys_user_role_contains', { role: roleId(instance, role), contains: roleId(instance, contained) })
}

function link(instance: Instance, table: string, values: Readonly<Record<string, string>>): void {
  const query = Object.entries(values)
    .map(([column, value]) => `${column}=${value}`)
    .join('^')
  if (instance.records.count(table, query, platform) === 0) instance.records.insert(table, values, platform)
}

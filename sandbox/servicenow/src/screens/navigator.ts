import type { Actor, Instance, Row } from '../instance.ts'
import { systemActor } from '../oauth/system-actor.ts'

export interface Section {
  readonly title: string
  readonly modules: readonly Module[]
}

export interface Module {
  readonly title: string
  readonly address: string
}

interface FixedSection extends Section {
  /** Any of these opens the section; admin always. */
  readonly roles: readonly string[]
}

/** Menus of the base system, as far as the simulator has something behind them. */
const BASE: readonly FixedSection[] = [
  {
    title: 'Self-Service',
    roles: [],
    modules: [{ title: 'My Connected Apps', address: '/my_connected_apps.do' }],
  },
  {
    title: 'Incident',
    roles: ['itil', 'sn_incident_read'],
    modules: [
      { title: 'Create New', address: '/incident.do?sys_id=-1' },
      { title: 'Open', address: listAddress('incident', 'active=true^ORDERBYDESCsys_updated_on') },
      { title: 'All', address: listAddress('incident') },
    ],
  },
  {
    title: 'Change',
    roles: ['itil', 'sn_change_read'],
    modules: [
      { title: 'Create New', address: '/change_request.do?sys_id=-1' },
      { title: 'Open', address: listAddress('change_request', 'active=true^ORDERBYDESCsys_updated_on') },
      { title: 'All', address: listAddress('change_request') },
    ],
  },
  {
    title: 'System OAuth',
    roles: ['oauth_admin'],
    modules: [
      { title: 'Application Registry', address: listAddress('oauth_entity') },
      { title: 'Manage Tokens', address: listAddress('oauth_credential', 'ORDERBYDESCsys_created_on') },
    ],
  },
  {
    title: 'User Administration',
    roles: ['user_admin'],
    modules: [
      { title: 'Users', address: listAddress('sys_user') },
      { title: 'Groups', address: listAddress('sys_user_group') },
      { title: 'Roles', address: listAddress('sys_user_role') },
    ],
  },
  {
    title: 'System Definition',
    roles: ['admin'],
    modules: [
      { title: 'Tables', address: listAddress('sys_db_object') },
      { title: 'Choice Lists', address: listAddress('sys_choice') },
    ],
  },
  {
    title: 'System Properties',
    roles: ['admin'],
    modules: [{ title: 'All Properties', address: listAddress('sys_properties') }],
  },
  {
    title: 'System Security',
    roles: ['admin'],
    modules: [
      { title: 'Access Control (ACL)', address: listAddress('sys_security_acl') },
      { title: 'IP Address Access Control', address: listAddress('ip_access') },
    ],
  },
  {
    title: 'System Web Services',
    roles: ['rate_limit_admin'],
    modules: [
      { title: 'Rate Limit Rules', address: listAddress('sys_rate_limit_rules') },
      { title: 'REST API Auth Scope', address: listAddress('sys_api_access_scope') },
    ],
  },
  {
    title: 'System Logs',
    roles: ['admin'],
    modules: [
      { title: 'All', address: listAddress('syslog', 'ORDERBYDESCsys_created_on') },
      { title: 'Transactions', address: listAddress('syslog_transaction', 'ORDERBYDESCsys_created_on') },
    ],
  },
]

/** Address of a list, filtered by an encoded query, in a view other than the default one. */
export function listAddress(table: string, query = '', view = ''): string {
  const parameters = [
    ...(query === '' ? [] : [`sysparm_query=${encodeURIComponent(query)}`]),
    ...(view === '' ? [] : [`sysparm_view=${encodeURIComponent(view)}`]),
  ]
  return parameters.length === 0 ? `/${table}_list.do` : `/${table}_list.do?${parameters.join('&')}`
}

/** Menus this person sees: those of the base system, then those of installed applications. */
export function navigatorSections(instance: Instance, actor: Actor): Section[] {
  const base = BASE.filter(({ roles }) => roles.length === 0 || holdsAny(actor, roles))
  const menus = instance.records
    .find('sys_app_application', { query: 'active=true^ORDERBYorder' }, systemActor)
    .filter((menu) => holdsAny(actor, rolesOf(menu)))
  const installed = menus.map((menu) => ({ title: menu['title'] ?? '', modules: modulesOf(menu, instance, actor) }))
  return [...base, ...installed.filter(({ modules }) => modules.length > 0)]
}

function modulesOf(menu: Row, instance: Instance, actor: Actor): Module[] {
  const query = `application=${menu['sys_id'] ?? ''}^active=true^ORDERBYorder`
  return instance.records
    .find('sys_app_module', { query }, systemActor)
    .filter((module) => holdsAny(actor, rolesOf(module)))
    .flatMap((module) => {
      const address = addressOf(module)
      return address === undefined ? [] : [{ title: module['title'] ?? '', address }]
    })
}

/** Where a module leads; undefined for separators and for kinds the simulator has no screen for. */
function addressOf(module: Row): string | undefined {
  const table = module['name'] ?? ''
  const kind = module['link_type'] ?? ''
  if (kind === 'LIST' || kind === 'FILTER') return listAddress(table, module['filter'], module['view_name'])
  if (kind === 'NEW') return `/${table}.do?sys_id=-1`
  if (kind === 'DIRECT') return `/${(module['query'] ?? '').replace(/^\/+/, '')}`
  return undefined
}

function rolesOf(row: Row): string[] {
  return (row['roles'] ?? '').split(',').filter((role) => role.trim() !== '')
}

function holdsAny(actor: Actor, roles: readonly string[]): boolean {
  return roles.length === 0 || actor.roles.has('admin') || roles.some((role) => actor.roles.has(role.trim()))
}

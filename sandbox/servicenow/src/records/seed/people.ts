/** People, roles and groups of a developer instance, with the ids public captures show where they are known. */
export interface SeedPerson {
  readonly userName: string
  readonly firstName: string
  readonly lastName: string
  readonly sysId?: string
  readonly roles: readonly string[]
  readonly groups: readonly string[]
  readonly mobilePhone?: string
}

export const administratorId = '6816f79cc0a8016401c5a33be04be441'

/** Role by the roles it contains. */
export const roles: Readonly<Record<string, readonly string[]>> = {
  admin: ['itil', 'itil_admin', 'oauth_admin', 'user_admin', 'web_service_admin'],
  itil: ['sn_incident_read', 'sn_incident_write', 'sn_change_read', 'sn_change_write', 'sn_task_read'],
  itil_admin: ['itil'],
  change_manager: ['itil'],
  approver_user: [],
  catalog_admin: [],
  import_set_loader: [],
  import_transformer: [],
  knowledge_admin: [],
  oauth_admin: [],
  personalize_choices: [],
  personalize_dictionary: [],
  query_no_domain_table_api: [],
  rate_limit_admin: [],
  report_admin: [],
  rest_service: [],
  security_admin: [],
  sn_change_read: [],
  sn_change_write: ['sn_change_read'],
  sn_incident_read: [],
  sn_incident_write: ['sn_incident_read'],
  sn_task_read: [],
  snc_basic_auth_api_access: [],
  snc_external: [],
  snc_internal: [],
  snc_platform_rest_api_access: [],
  template_editor_global: [],
  template_read_global: [],
  user_admin: [],
  web_service_admin: [],
}
export const adminRoleId = '2831a114c611228501d4ea6c309d626d'

const person = (
  userName: string,
  firstName: string,
  lastName: string,
  more: Partial<Omit<SeedPerson, 'userName' | 'firstName' | 'lastName'>> = {},
): SeedPerson => ({ userName, firstName, lastName, roles: [], groups: [], ...more })

export const people: readonly SeedPerson[] = [
  person('admin', 'System', 'Administrator', { sysId: administratorId, roles: ['admin'] }),
  person('problem.admin', 'Problem', 'Administrator', {
    sysId: '26fbff173b331300ad3cc9bb34efc4bd',
    roles: ['admin'],
    groups: ['Problem Solving'],
  }),
  person('fred.luddy', 'Fred', 'Luddy', { roles: ['admin'], groups: ['Network'] }),
  ...Array.from({ length: 9 }, (_, index) =>
    person(`administrator.${index + 1}`, 'Deputy', `Administrator ${index + 1}`, { roles: ['admin'] }),
  ),
  person('itil', 'ITIL', 'User', { roles: ['itil'], groups: ['Service Desk'] }),
  person('beth.anglin', 'Beth', 'Anglin', {
    roles: ['itil'],
    groups: ['Service Desk', 'Network'],
    mobilePhone: '+1 555 0101',
  }),
  person('david.loo', 'David', 'Loo', { roles: ['itil'], groups: ['Hardware'], mobilePhone: '+1 555 0102' }),
  person('bow.ruggeri', 'Bow', 'Ruggeri', { roles: ['itil', 'change_manager'], groups: ['CAB Approval'] }),
  person('abel.tuter', 'Abel', 'Tuter', { mobilePhone: '+1 555 0103' }),
  person('joe.employee', 'Joe', 'Employee'),
  person('guest', 'Guest', ''),
]

/** Groups by id where one is known; the second is the manager. */
export const groups: ReadonlyArray<{
  readonly name: string
  readonly sysId?: string
  readonly manager?: string
  readonly roles?: readonly string[]
}> = [
  { name: 'Network', sysId: '287ebd7da9fe198100f92cc8d1d2154e', manager: 'beth.anglin' },
  { name: 'Software', sysId: '8a4dde73c6112278017a6a4baf547aa7', manager: 'david.loo' },
  { name: 'Hardware', sysId: '8a5055c9c61122780043563ef53438e3', manager: 'david.loo' },
  { name: 'Database', sysId: '287ee6fea9fe198100ada7950d0b1b73' },
  { name: 'Service Desk', sysId: 'd625dccec0a8016700a222a0f7900d06', manager: 'beth.anglin' },
  { name: 'Help Desk' },
  { name: 'Openspace' },
  { name: 'Problem Solving', roles: ['knowledge_admin'] },
  { name: 'LDAP Admins', roles: ['user_admin'] },
  { name: 'IT Securities', roles: ['security_admin'] },
  { name: 'IT Finance CAB' },
  { name: 'IT Securities CAB' },
  { name: 'Network CAB Managers' },
  { name: 'CAB Approval', roles: ['catalog_admin'] },
]

/** Roles that may do something to the rows of a table; `everyone` stands for any user who is logged in. */
export interface TableRights {
  readonly read: readonly string[]
  readonly create: readonly string[]
  readonly write: readonly string[]
  readonly delete: readonly string[]
}

const everyone = 'everyone'
const rights = (read: string[], create: string[], write: string[], remove: string[]): TableRights => ({
  read,
  create,
  write,
  delete: remove,
})
const readableByAll = rights([everyone], [], [], [])
const administratorsOnly = rights([], [], [], [])

/**
 * Rights on the base tables (ServiceNow docs, incident, change and administration roles). The administrator may do
 * everything; a table without an entry follows its ancestor, and without any is closed to everybody else.
 */
export const baseAccess: Readonly<Record<string, TableRights>> = {
  task: rights(['itil', 'sn_task_read'], ['itil'], ['itil'], []),
  incident: rights(['itil', 'sn_incident_read'], [everyone], ['itil', 'sn_incident_write'], ['itil_admin']),
  change_request: rights(
    ['itil', 'sn_change_read', 'change_manager'],
    ['itil', 'sn_change_write', 'change_manager'],
    ['itil', 'sn_change_write', 'change_manager'],
    ['change_manager'],
  ),
  sys_user: rights([everyone], ['user_admin'], ['user_admin'], ['user_admin']),
  sys_user_group: rights([everyone], ['user_admin'], ['user_admin'], ['user_admin']),
  sys_user_role: readableByAll,
  sys_user_has_role: rights([everyone], ['user_admin'], ['user_admin'], ['user_admin']),
  sys_user_grmember: rights([everyone], ['user_admin'], ['user_admin'], ['user_admin']),
  sys_group_has_role: readableByAll,
  sys_choice: rights([everyone], ['personalize_choices'], ['personalize_choices'], ['personalize_choices']),
  sys_dictionary: rights([everyone], ['personalize_dictionary'], ['personalize_dictionary'], []),
  sys_documentation: readableByAll,
  sys_number: readableByAll,
  sys_app_application: readableByAll,
  sys_app_module: readableByAll,
  sys_journal_field: administratorsOnly,
  oauth_entity: rights(['oauth_admin'], ['oauth_admin'], ['oauth_admin'], ['oauth_admin']),
  sys_auth_scope: rights(['oauth_admin'], ['oauth_admin'], ['oauth_admin'], ['oauth_admin']),
  sys_api_access_scope: rights(['oauth_admin'], ['oauth_admin'], ['oauth_admin'], ['oauth_admin']),
  oauth_entity_auth_scope_mapping: rights(['oauth_admin'], ['oauth_admin'], ['oauth_admin'], ['oauth_admin']),
  oauth_credential: rights(['oauth_admin'], [], ['oauth_admin'], ['oauth_admin']),
  sys_rate_limit_rules: rights(['rate_limit_admin'], ['rate_limit_admin'], ['rate_limit_admin'], ['rate_limit_admin']),
  sys_rate_limit_count: rights(['rate_limit_admin'], [], [], []),
  sys_rate_limit_violations: rights(['rate_limit_admin'], [], [], []),
  sys_attachment: rights([everyone], [everyone], [everyone], [everyone]),
  sysapproval_approver: rights(['itil', 'approver_user'], ['itil'], ['itil', 'approver_user'], []),
  cmn_department: readableByAll,
  core_company: readableByAll,
  cmn_location: readableByAll,
  cmdb_ci: rights(['itil'], ['itil'], ['itil'], []),
  // Anybody with itil keeps templates of their own (ServiceNow docs, incident templates); whose rows are whose is not
  // told apart here.
  sys_template: rights(
    ['itil', 'template_read_global'],
    ['itil'],
    ['template_editor_global'],
    ['template_editor_global'],
  ),
  std_change_producer_version: rights(['itil'], [], [], []),
  chg_model: rights(['itil'], [], [], []),
  sys_import_set_row: rights(['import_transformer', 'itil'], ['import_set_loader', 'itil'], ['itil'], []),
}

/** Columns nobody but the platform reads, whatever their rights on the row. */
export const unreadableColumns = new Set([
  'sys_user.user_password',
  'oauth_credential.token_hash',
  'sys_user_session.id_hash',
])

/** Own rows a person without roles may see: the caller's incidents, the user's own tokens. */
export const ownerColumns: Readonly<Record<string, readonly string[]>> = {
  incident: ['caller_id', 'opened_by'],
  oauth_credential: ['user'],
}

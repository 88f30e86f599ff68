import '@servicenow/sdk/global'
import { CrossScopePrivilege } from '@servicenow/sdk/core'

// What our scripts do to tables of the platform. Without a record the platform adds one at first use, or refuses,
// depending on the application's runtime access tracking.

// Incidents are ours by their columns; the table is not.
CrossScopePrivilege({
  $id: Now.ID['privilege-incident-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-incident-create'],
  operation: 'create',
  status: 'allowed',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-incident-write'],
  operation: 'write',
  status: 'allowed',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

// Change requests that were linked, and what became of a record that is no ticket any more.
CrossScopePrivilege({
  $id: Now.ID['privilege-change_request-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'change_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-change_request-write'],
  operation: 'write',
  status: 'allowed',
  targetName: 'change_request',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-task-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'task',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

// What was said on a record before it became a ticket.
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_journal_field-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_journal_field',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

// What this instance offers and demands: states, priorities, groups, close codes, lists, templates, mandatory fields.
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_choice-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_dictionary-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_dictionary',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_template-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_template',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_user_group-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_user_group',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_data_policy2-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_data_policy2',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-sys_data_policy_rule-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'sys_data_policy_rule',
  targetScope: 'global',
  targetType: 'sys_db_object',
})
CrossScopePrivilege({
  $id: Now.ID['privilege-dl_u_priority-read'],
  operation: 'read',
  status: 'allowed',
  targetName: 'dl_u_priority',
  targetScope: 'global',
  targetType: 'sys_db_object',
})

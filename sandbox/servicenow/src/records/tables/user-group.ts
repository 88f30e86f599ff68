import { type TableDeclaration, text, flag, reference, list, other } from './declaration.ts'

/** Columns after the MIT-licensed table definitions in `@servicenow/sdk-core` 4.9.0. */
export const userGroupTables: readonly TableDeclaration[] = [
  {
    name: 'sys_user_group',
    label: 'Group',
    columns: {
      email: other('email', 'Group email', 100),
      type: list('Type', 'sys_user_group_type'),
      source: text('Source', 255),
      default_assignee: reference('Default assignee', 'sys_user'),
      include_members: flag('Include members'),
      parent: reference('Parent', 'sys_user_group'),
      name: text('Name', 80, { unique: true, display: true }),
      roles: other('user_roles', 'Roles', 100),
      description: text('Description', 1000),
      exclude_manager: flag('Exclude manager'),
      cost_center: reference('Cost center', 'cmn_cost_center'),
      manager: reference('Manager', 'sys_user'),
      active: flag('Active', { default: 'true' }),
    },
  },
  {
    name: 'sys_user_role',
    label: 'Role',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { mandatory: true, unique: true, display: true }),
      description: text('Description', 1000),
      elevated_privilege: flag('Elevated Privilege', { default: 'false' }),
      assignable_by: reference('Assignable by', 'sys_user'),
      can_delegate: flag('Can delegate', { default: 'true' }),
      grantable: flag('Grantable', { default: 'true' }),
      includes_roles: text('Includes roles', 4000),
      scoped_admin: flag('Scoped admin', { default: 'false' }),
      suffix: text('Suffix'),
    },
  },
  {
    name: 'sys_user_role_contains',
    label: 'Contained Role',
    parent: 'sys_metadata',
    columns: {
      contains: reference('Contains', 'sys_user_role', { mandatory: true }),
      role: reference('Role', 'sys_user_role', { mandatory: true }),
    },
  },
]

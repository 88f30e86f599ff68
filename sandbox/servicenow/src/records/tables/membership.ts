import { type TableDeclaration, dateTime, flag, integer, reference, text } from './declaration.ts'

/** Who belongs to what, and who is logged in. */
export const membershipTables: readonly TableDeclaration[] = [
  {
    name: 'sys_user_has_role',
    label: 'User Role',
    // No source says: connectors on the store give their users roles, so a script may.
    access: { create: true },
    columns: {
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      role: reference('Role', 'sys_user_role', { cascade: 'delete', display: true }),
      state: text('State', 40, { default: 'active', choices: { active: 'Active', cancelled: 'Cancelled' } }),
      inherited: flag('Inherited', { default: 'false' }),
      granted_by: reference('Granted by', 'sys_user_group'),
      included_in_role: reference('Included in role', 'sys_user_role'),
      inh_count: integer('Inheritance count'),
      inh_map: text('Inheritance map', 4000),
    },
  },
  {
    name: 'sys_user_grmember',
    label: 'Group Member',
    columns: {
      group: reference('Group', 'sys_user_group', { cascade: 'delete', display: true }),
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      scrum_pp_total: integer('Points'),
    },
  },
  {
    name: 'sys_group_has_role',
    label: 'Group Role',
    columns: {
      group: reference('Group', 'sys_user_group', { cascade: 'delete' }),
      role: reference('Role', 'sys_user_role', { cascade: 'delete', display: true }),
      granted_by: reference('Granted by', 'sys_user_role'),
      inherits: flag('Inherits', { default: 'true' }),
    },
  },
  {
    name: 'sys_user_session',
    label: 'User Session',
    columns: {
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      name: text('User ID'),
      id_hash: text('Session hash', 64, { unique: true }),
      user_token: text('User token', 128),
      last_accessed: dateTime('Last accessed'),
      expires: dateTime('Expires'),
      invalidated: dateTime('Invalidated'),
      remote_address: text('Remote address', 64),
    },
  },
]

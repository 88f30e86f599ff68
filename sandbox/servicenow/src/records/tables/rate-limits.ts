import { type TableDeclaration, dateTime, flag, integer, reference, text } from './declaration.ts'

/** Limits on callers of REST APIs, and how far each caller is. */
export const rateLimitTables: readonly TableDeclaration[] = [
  {
    name: 'sys_rate_limit_rules',
    label: 'Rate Limit Rule',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      active: flag('Active', { default: 'true' }),
      rest_api: text('REST API', 100),
      method: text('Method', 10),
      version: text('Version', 10),
      limit_count: integer('Request limit per hour'),
      applies_to: text('Type', 40, {
        default: 'all_users',
        choices: { all_users: 'All users', user: 'User', role: 'Role' },
      }),
      user: reference('User', 'sys_user'),
      role: reference('Role', 'sys_user_role'),
    },
  },
  {
    name: 'sys_rate_limit_count',
    label: 'Rate Limit Count',
    columns: {
      rate_limit_rule: reference('Rate limit rule', 'sys_rate_limit_rules', { cascade: 'delete' }),
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      count_start: dateTime('Count start'),
      request_count: integer('Request count'),
    },
  },
  {
    name: 'sys_rate_limit_violations',
    label: 'Rate Limit Violation',
    columns: {
      rate_limit_rule: reference('Rate limit rule', 'sys_rate_limit_rules', { cascade: 'delete' }),
      user: reference('User', 'sys_user', { cascade: 'delete' }),
      violation_count: integer('Violations'),
      count_start: dateTime('Count start'),
    },
  },
]

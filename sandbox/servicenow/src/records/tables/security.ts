import { type TableDeclaration, text, flag, reference, other } from './declaration.ts'

/** Columns after the MIT-licensed table definitions in `@servicenow/sdk-core` 4.9.0. */
export const securityTables: readonly TableDeclaration[] = [
  {
    name: 'sys_security_acl',
    label: 'Access Control',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 255, { display: true, mandatory: true }),
      active: flag('Active', { default: 'true' }),
      advanced: flag('Advanced', { default: 'false' }),
      script: other('script', 'Script', 4000000),
      admin_overrides: flag('Admin overrides', { default: 'true' }),
      decision_type: other('choice', 'Decision type', 40, {
        default: 'allow',
        choices: { allow: 'Allow If', deny: 'Deny Unless' },
      }),
      type: reference('Type', 'sys_security_type', { mandatory: true }),
      condition: other('conditions', 'Condition', 4000),
      applies_to: other('conditions', 'Applies to', 4000),
      operation: reference('Operation', 'sys_security_operation', { mandatory: true }),
      security_attribute: reference('Security attribute', 'sys_security_attribute'),
      description: text('Description', 255),
      local_or_existing: other('radio', 'Local or existing', 40, { default: 'Local' }),
    },
  },
  {
    name: 'sys_security_acl_role',
    label: 'Access Roles',
    parent: 'sys_metadata',
    columns: {
      sys_user_role: reference('Sys user role', 'sys_user_role', { mandatory: true }),
      sys_security_acl: reference('Sys security acl', 'sys_security_acl', { mandatory: true }),
      transaction_id: text('Transaction id'),
    },
  },
]

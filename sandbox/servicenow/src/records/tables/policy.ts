import { type TableDeclaration, flag, integer, other, reference, text } from './declaration.ts'

/** Data policies, data lookups and import sets. */
export const policyTables: readonly TableDeclaration[] = [
  {
    name: 'sys_data_policy2',
    label: 'Data Policy',
    parent: 'sys_metadata',
    columns: {
      short_description: text('Short description', 100, { display: true }),
      description: text('Description', 4000),
      model_table: other('table_name', 'Table', 80),
      model_id: text('Model', 32),
      conditions: other('conditions', 'Conditions', 4000),
      active: flag('Active', { default: 'true' }),
      inherit: flag('Inherit', { default: 'false' }),
      reverse_if_false: flag('Reverse if false', { default: 'true' }),
      apply_import_set: flag('Apply to import sets', { default: 'true' }),
      apply_soap: flag('Apply to SOAP', { default: 'true' }),
      enforce_ui: flag('Use as UI Policy on client', { default: 'true' }),
    },
  },
  {
    name: 'sys_data_policy_rule',
    label: 'Data Policy Rule',
    parent: 'sys_metadata',
    columns: {
      sys_data_policy: reference('Data policy', 'sys_data_policy2', { cascade: 'delete' }),
      table: other('table_name', 'Table', 80),
      field: text('Field', 80, { display: true }),
      mandatory: text('Mandatory', 40, {
        default: 'ignore',
        choices: { ignore: 'Leave alone', true: 'True', false: 'False' },
      }),
      disabled: text('Read only', 40, {
        default: 'ignore',
        choices: { ignore: 'Leave alone', true: 'True', false: 'False' },
      }),
    },
  },
  {
    name: 'dl_u_priority',
    label: 'Priority Data Lookup',
    parent: 'dl_matcher',
    columns: {
      impact: text('Impact', 40),
      urgency: text('Urgency', 40),
      priority: text('Priority', 40),
    },
  },
  {
    name: 'sys_import_set',
    label: 'Import Set',
    columns: {
      number: text('Number', 40, { default: 'javascript:getNextObjNumberPadded();', display: true }),
      table_name: other('table_name', 'Table', 80),
      state: text('State', 40, { default: 'loading' }),
      mode: text('Mode', 40, { default: 'synchronous' }),
      short_description: text('Short description', 160),
    },
    numbering: { prefix: 'ISET', base: 10000 },
  },
  {
    name: 'sys_import_set_row',
    label: 'Import Set Row',
    columns: {
      sys_import_set: reference('Set', 'sys_import_set', { cascade: 'delete' }),
      sys_import_state: text('State', 40, { default: 'pending' }),
      sys_import_state_comment: text('Comment', 4000),
      sys_import_row: integer('Row'),
      sys_target_table: other('table_name', 'Target table', 80),
      sys_target_sys_id: text('Target record', 32),
      sys_transform_map: reference('Transform map', 'sys_transform_map'),
      sys_row_error: text('Error', 4000),
      import_set_run: text('Import set run', 32),
    },
  },
  {
    name: 'sys_transform_map',
    label: 'Table Transform Map',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      source_table: other('table_name', 'Source table', 80),
      target_table: other('table_name', 'Target table', 80),
      active: flag('Active', { default: 'true' }),
      order: integer('Order', { default: '100' }),
      run_business_rules: flag('Run business rules', { default: 'true' }),
      enforce_mandatory_fields: text('Enforce mandatory fields', 40, { default: 'no' }),
      script: other('script', 'Script', 4_000_000),
    },
  },
  {
    name: 'sys_transform_entry',
    label: 'Field Map',
    parent: 'sys_metadata',
    columns: {
      map: reference('Map', 'sys_transform_map', { cascade: 'delete' }),
      source_field: text('Source field', 80),
      target_field: text('Target field', 80),
      source_table: other('table_name', 'Source table', 80),
      target_table: other('table_name', 'Target table', 80),
      coalesce: flag('Coalesce', { default: 'false' }),
      choice_action: text('Choice action', 40, { default: 'create' }),
    },
  },
]

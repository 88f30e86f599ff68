import { type TableDeclaration, dateTime, integer, other, reference, text } from './declaration.ts'

/** What was changed and deleted, as the platform keeps it and as a person reads it. */
export const auditTables: readonly TableDeclaration[] = [
  {
    name: 'sys_audit',
    label: 'Audit',
    columns: {
      tablename: other('table_name', 'Table name', 80),
      documentkey: text('Document key', 32),
      fieldname: other('field_name', 'Field name', 80),
      oldvalue: text('Old value', 65536),
      newvalue: text('New value', 65536),
      user: text('User'),
      reason: text('Reason', 255),
      record_checkpoint: integer('Update count'),
      internal_checkpoint: text('Internal checkpoint', 100),
    },
  },
  {
    name: 'sys_audit_delete',
    label: 'Deleted Record',
    columns: {
      tablename: other('table_name', 'Table name', 80),
      documentkey: text('Document key', 32),
      display_value: text('Display value', 255, { display: true }),
      payload: text('Payload', 4000000),
      user: text('User'),
    },
  },
  {
    name: 'sys_history_set',
    label: 'History',
    columns: {
      table: other('table_name', 'Table', 80),
      id: other('document_id', 'Document ID', 32, { unique: true }),
    },
  },
  {
    name: 'sys_history_line',
    label: 'History',
    columns: {
      set: reference('Set', 'sys_history_set', { cascade: 'delete' }),
      field: text('Field', 80),
      label: text('Label', 255),
      old: text('Old', 65536),
      new: text('New', 65536),
      old_value: text('Old value', 65536),
      new_value: text('New value', 65536),
      update: integer('Update count'),
      update_time: dateTime('Update time'),
      user: reference('User', 'sys_user'),
      user_id: text('User ID'),
      user_name: text('User name', 255),
      type: text('Type', 40, { choices: { audit: 'Audit', relation: 'Relation' } }),
      audit_sysid: text('Audit sys ID', 32),
    },
  },
]

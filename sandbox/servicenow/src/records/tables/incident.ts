import { type TableDeclaration, text, integer, dateTime, reference, other } from './declaration.ts'

/** Columns after the MIT-licensed table definitions in `@servicenow/sdk-core` 4.9.0. */
export const incidentTables: readonly TableDeclaration[] = [
  {
    name: 'incident',
    label: 'Incident',
    parent: 'task',
    numbering: { prefix: 'INC', base: 10000 },
    columns: {
      incident_state: integer('Incident state', { default: '1' }),
      origin_table: other('table_name', 'Origin table', 80),
      caller_id: reference('Caller', 'sys_user'),
      reopened_time: dateTime('Last reopened at', { readOnly: true }),
      rfc: reference('Change Request', 'change_request'),
      calendar_stc: integer('Resolve time', { readOnly: true }),
      subcategory: text('Subcategory'),
      parent_incident: reference('Parent Incident', 'incident'),
      resolved_by: reference('Resolved by', 'sys_user'),
      problem_id: reference('Problem', 'problem'),
      cause: text('Probable cause', 4000),
      close_code: text('Resolution code'),
      resolved_at: dateTime('Resolved'),
      notify: integer('Notify', { default: '1' }),
      reopened_by: reference('Last reopened by', 'sys_user', { readOnly: true }),
      caused_by: reference('Caused by Change', 'change_request'),
      business_stc: integer('Business resolve time', { readOnly: true }),
      severity: integer('Severity', { default: '3' }),
      category: text('Category', 40, { default: 'inquiry' }),
      origin_id: other('document_id', 'Origin', 32),
      business_impact: text('Business impact', 4000),
      hold_reason: integer('On hold reason'),
      child_incidents: integer('Child Incidents', { default: '0' }),
      reopen_count: integer('Reopen count', { default: '0' }),
    },
    overrides: { close_notes: { label: 'Resolution notes' }, priority: { default: '5' } },
    audited: true,
  },
]

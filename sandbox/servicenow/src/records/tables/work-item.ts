import { type TableDeclaration, dateTime, flag, integer, reference, text } from './declaration.ts'

/** Tasks of changes and problems, and what a change refers to. */
export const workItemTables: readonly TableDeclaration[] = [
  {
    name: 'change_task',
    label: 'Change Task',
    parent: 'task',
    numbering: { prefix: 'CTASK', base: 10000 },
    columns: {
      change_request: reference('Change request', 'change_request', { cascade: 'delete' }),
      change_task_type: text('Type', 40, {
        default: 'planning',
        choices: { planning: 'Planning', implementation: 'Implementation', testing: 'Testing', review: 'Review' },
      }),
      planned_start_date: dateTime('Planned start date'),
      planned_end_date: dateTime('Planned end date'),
      on_hold: flag('On hold', { default: 'false' }),
      on_hold_reason: text('On hold reason', 4000),
      close_code: text('Close code', 40, {
        choices: {
          successful: 'Successful',
          successful_issues: 'Successful with issues',
          unsuccessful: 'Unsuccessful',
        },
      }),
      created_from: text('Created from', 40, { default: 'manual' }),
    },
  },
  {
    name: 'problem_task',
    label: 'Problem Task',
    parent: 'task',
    numbering: { prefix: 'PTASK', base: 10000 },
    columns: {
      problem: reference('Problem', 'problem', { cascade: 'delete' }),
      problem_task_type: text('Problem task type', 40, { default: 'general' }),
      close_code: text('Close code'),
    },
  },
  {
    name: 'chg_model',
    label: 'Change Model',
    parent: 'sys_metadata',
    columns: {
      name: text('Name', 100, { display: true }),
      description: text('Description', 1000),
      active: flag('Active', { default: 'true' }),
      available_in_ui: flag('Available in "Create new"', { default: 'true' }),
      default_change_model: flag('Default change model'),
    },
  },
  {
    name: 'std_change_producer_version',
    label: 'Standard Change Template Version',
    columns: {
      name: text('Name', 160, { display: true }),
      version: integer('Version', { default: '1' }),
      active: flag('Active', { default: 'true' }),
      short_description: text('Short description', 160),
      std_change_producer: text('Standard Change Template', 32),
    },
  },
  {
    name: 'sysapproval_approver',
    label: 'Approval',
    columns: {
      sysapproval: reference('Approval for', 'task', { cascade: 'delete', display: true }),
      document_id: text('Approving', 32),
      source_table: text('Source table', 80),
      approver: reference('Approver', 'sys_user'),
      group: text('Group approval', 32),
      state: text('State', 40, {
        default: 'not requested',
        choices: {
          'not requested': 'Not Yet Requested',
          requested: 'Requested',
          approved: 'Approved',
          rejected: 'Rejected',
          cancelled: 'Cancelled',
          not_required: 'No Longer Required',
          duplicate: 'Duplicate',
        },
      }),
      comments: { label: 'Comments', type: 'journal_input', maxLength: 4000 },
      due_date: dateTime('Due date'),
      expected_start: dateTime('Expected start'),
      approval_source: text('Approval source', 100),
    },
  },
  {
    name: 'bsm_chart',
    label: 'BSM Chart',
    columns: { name: text('Name', 80, { display: true }), configuration: text('Configuration', 4000) },
  },
]

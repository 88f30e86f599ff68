import { type TableDeclaration, dateTime, flag, integer, other, reference, text } from './declaration.ts'

/** Logs, events, upgrades, and who may call from where. */
export const operationsTables: readonly TableDeclaration[] = [
  {
    name: 'syslog',
    label: 'Log Entry',
    columns: {
      level: integer('Level', { choices: { '-1': 'Debug', '0': 'Information', '1': 'Warning', '2': 'Error' } }),
      message: text('Message', 65536),
      source: text('Source', 255),
      sequence: text('Sequence'),
      sys_scope: reference('App Scope', 'sys_scope'),
    },
  },
  {
    name: 'syslog_transaction',
    label: 'Transaction Log Entry',
    columns: {
      url: text('URL', 4000),
      type: text('Type'),
      method: text('Method', 10),
      response_status: integer('Response status'),
      response_time: integer('Response time'),
      remote_ip: text('IP address', 64),
      transaction_number: text('Transaction number'),
      session: text('Session', 64),
      client_transaction: flag('Client transaction', { default: 'false' }),
    },
  },
  {
    name: 'ip_access',
    label: 'IP Address Access Control',
    columns: {
      active: flag('Active', { default: 'true' }),
      allow: flag('Allow', { default: 'true' }),
      type: text('Type', 40, { default: 'allow', choices: { allow: 'Allow', deny: 'Deny' } }),
      range_start: other('ip_addr', 'Range start', 45),
      range_end: other('ip_addr', 'Range end', 45),
      description: text('Description', 255),
      flow: text('Flow', 40, { default: 'inbound' }),
    },
  },
  {
    name: 'sys_upgrade_history',
    label: 'Upgrade History',
    columns: {
      from_version: text('From', 255),
      to_version: text('To', 255, { display: true }),
      upgrade_started: dateTime('Upgrade started'),
      upgrade_finished: dateTime('Upgrade finished'),
    },
  },
  {
    name: 'sysevent',
    label: 'Event',
    columns: {
      name: text('Name', 255, { display: true }),
      parm1: text('Parm1', 4000),
      parm2: text('Parm2', 4000),
      table: other('table_name', 'Table', 80),
      instance: text('Instance', 32),
      state: text('State', 40, { default: 'ready' }),
      queue: text('Queue'),
      process_on: dateTime('Process on'),
      processed: dateTime('Processed'),
    },
  },
]

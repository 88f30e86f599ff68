import { type TableDeclaration, text, integer, flag, dateTime, date, reference, other } from './declaration.ts'

/** Columns after the MIT-licensed table definitions in `@servicenow/sdk-core` 4.9.0. */
export const requestTables: readonly TableDeclaration[] = [
  {
    name: 'sc_request',
    label: 'Request',
    parent: 'task',
    numbering: { prefix: 'REQ', base: 10000 },
    columns: {
      special_instructions: text('Special instructions', 4000),
      price: other('currency', 'Price', 20, { readOnly: true }),
      parent_interaction: reference('Parent interaction', 'interaction'),
      requested_date: date('Requested for date'),
      requested_for: reference('Requested for', 'sys_user', { default: 'javascript:gs.getUserID()' }),
      delivery_address: text('Delivery address', 4000),
      stage: other('workflow', 'Stage', 80, { default: 'requested' }),
      calendar_stc: integer('Resolve Time'),
      request_state: text('Request state', 40, { default: 'requested' }),
    },
  },
  {
    name: 'sc_req_item',
    label: 'Requested Item',
    parent: 'task',
    numbering: { prefix: 'RITM', base: 10000 },
    columns: {
      backordered: flag('Backordered'),
      billable: flag('Billable'),
      cat_item: reference('Item', 'sc_cat_item'),
      configuration_item: reference('Configuration item', 'cmdb_ci'),
      context: reference('Context', 'wf_context'),
      estimated_delivery: dateTime('Estimated delivery'),
      flow_context: reference('Flow Context', 'sys_flow_context'),
      order_guide: reference('Order Guide', 'sc_cat_item_guide'),
      price: other('currency', 'Price'),
      quantity: integer('Quantity', { default: '1' }),
      recurring_frequency: other('choice', 'Recurring Price Frequency', 40),
      recurring_price: text('Recurring Price', 40, { default: '0' }),
      request: reference('Request', 'sc_request'),
      requested_for: reference('Requested for', 'sys_user', { default: 'javascript:gs.getUserID()' }),
      sc_catalog: reference('Catalog', 'sc_catalog'),
      stage: text('Stage', 40, { default: 'waiting_for_approval' }),
    },
  },
  {
    name: 'sc_task',
    label: 'Catalog Task',
    parent: 'task',
    numbering: { prefix: 'SCTASK', base: 10000 },
    columns: {
      cat_item: reference('Item', 'sc_cat_item', { readOnly: true }),
      request_item: reference('Request item', 'sc_req_item'),
      sc_catalog: reference('Catalog', 'sc_catalog', { readOnly: true }),
      request: reference('Request', 'sc_request', { readOnly: true }),
      calendar_stc: integer('Resolve Time'),
    },
  },
]

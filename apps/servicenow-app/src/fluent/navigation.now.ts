import '@servicenow/sdk/global'
import { ApplicationMenu, Record } from '@servicenow/sdk/core'
import { viewer } from './roles.now.ts'

const menu = ApplicationMenu({
  $id: Now.ID['menu'],
  title: 'Microsoft 365 Ticketing Connector',
  hint: 'Tickets shared from the Microsoft 365 security portal',
  description: 'Change requests and incidents shared from the Microsoft 365 security portal, and their connection',
  roles: [viewer, 'itil'],
  active: true,
})

// A plain record takes roles by name: the SDK writes an object as text.
Record({
  $id: Now.ID['module-changes'],
  table: 'sys_app_module',
  data: {
    title: 'Change requests',
    hint: 'Microsoft 365 Security and Configuration Change Requests',
    application: menu,
    link_type: 'LIST',
    name: 'x_mioms_m365ticket_change',
    filter: 'active=true^ORDERBYDESCsys_updated_on',
    roles: ['x_mioms_m365ticket.viewer', 'itil'],
    order: 100,
    active: true,
  },
})
// Of another class than ours, so that they need a list of their own.
Record({
  $id: Now.ID['module-linked-changes'],
  table: 'sys_app_module',
  data: {
    title: 'Linked change requests',
    hint: 'Change requests made elsewhere that a ticket of the portal is in',
    application: menu,
    link_type: 'LIST',
    name: 'change_request',
    filter: 'x_mioms_m365ticket_external_idISNOTEMPTY^active=true^ORDERBYDESCsys_updated_on',
    roles: ['x_mioms_m365ticket.viewer', 'itil'],
    order: 150,
    active: true,
  },
})
Record({
  $id: Now.ID['module-incidents'],
  table: 'sys_app_module',
  data: {
    title: 'Incidents',
    hint: 'Microsoft 365 Security and Configuration Incidents',
    application: menu,
    link_type: 'LIST',
    name: 'incident',
    filter: 'x_mioms_m365ticket_external_idISNOTEMPTY^active=true^ORDERBYDESCsys_updated_on',
    view_name: 'x_mioms_m365ticket',
    roles: ['x_mioms_m365ticket.viewer', 'itil'],
    order: 200,
    active: true,
  },
})
Record({
  $id: Now.ID['module-all'],
  table: 'sys_app_module',
  data: {
    title: 'All tickets',
    hint: 'Change requests and incidents from the portal, open and closed',
    application: menu,
    link_type: 'LIST',
    name: 'task',
    filter: 'sys_class_name=x_mioms_m365ticket_change^ORcorrelation_display=Scorelink^ORDERBYDESCsys_updated_on',
    view_name: 'x_mioms_m365ticket',
    roles: ['x_mioms_m365ticket.viewer', 'itil'],
    order: 300,
    active: true,
  },
})
Record({
  $id: Now.ID['module-separator'],
  table: 'sys_app_module',
  data: {
    title: 'Connection',
    application: menu,
    link_type: 'SEPARATOR',
    roles: ['x_mioms_m365ticket.viewer'],
    order: 400,
    active: true,
  },
})
Record({
  $id: Now.ID['module-checklist'],
  table: 'sys_app_module',
  data: {
    title: 'Installation checklist',
    hint: 'Connects this instance to the portal, step by step',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_mioms_m365ticket_checklist.do',
    roles: ['x_mioms_m365ticket.admin'],
    order: 500,
    active: true,
  },
})
Record({
  $id: Now.ID['module-connection'],
  table: 'sys_app_module',
  data: {
    title: 'Connection status',
    hint: 'Which portal this instance is connected to, and how it is',
    application: menu,
    link_type: 'DIRECT',
    query: 'x_mioms_m365ticket_checklist.do?view=connection',
    roles: ['x_mioms_m365ticket.viewer'],
    order: 600,
    active: true,
  },
})
Record({
  $id: Now.ID['module-properties'],
  table: 'sys_app_module',
  data: {
    title: 'Properties',
    hint: 'Settings of the connector',
    application: menu,
    link_type: 'LIST',
    name: 'sys_properties',
    filter: 'nameSTARTSWITHx_mioms_m365ticket.^ORDERBYname',
    roles: ['x_mioms_m365ticket.admin'],
    order: 700,
    active: true,
  },
})

import '@servicenow/sdk/global'
import { default_view, Form, List, Record, UiAction } from '@servicenow/sdk/core'

/** Incidents belong to Incident Management: its own views stay as they are, ours is beside them. */
const ticketView = Record({
  $id: Now.ID['view'],
  table: 'sys_ui_view',
  data: { name: 'x_mioms_m365ticket', title: 'Microsoft 365 Security and Configuration' },
})

List({
  table: 'x_mioms_m365ticket_change',
  view: default_view,
  columns: [
    'number',
    'short_description',
    'recommendation_category',
    'priority',
    'state',
    'due_date',
    'assignment_group',
    'assigned_to',
    'sys_updated_on',
  ],
})
List({
  table: 'incident',
  view: ticketView,
  columns: [
    'number',
    'short_description',
    'x_mioms_m365ticket_recommendation_category',
    'priority',
    'state',
    'due_date',
    'assignment_group',
    'assigned_to',
    'sys_updated_on',
  ],
})
List({
  table: 'task',
  view: ticketView,
  columns: [
    'number',
    'sys_class_name',
    'short_description',
    'priority',
    'state',
    'due_date',
    'assigned_to',
    'sys_updated_on',
  ],
})

Form({
  table: 'x_mioms_m365ticket_change',
  view: default_view,
  sections: [
    {
      caption: 'Change request',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'number', type: 'table_field' },
            { field: 'requested_by', type: 'table_field' },
            { field: 'category', type: 'table_field' },
            { field: 'type', type: 'table_field' },
            { field: 'impact', type: 'table_field' },
            { field: 'risk', type: 'table_field' },
          ],
          rightElements: [
            { field: 'priority', type: 'table_field' },
            { field: 'state', type: 'table_field' },
            { field: 'approval', type: 'table_field' },
            { field: 'due_date', type: 'table_field' },
            { field: 'assignment_group', type: 'table_field' },
            { field: 'assigned_to', type: 'table_field' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { field: 'short_description', type: 'table_field' },
            { field: 'description', type: 'table_field' },
          ],
        },
      ],
    },
    {
      caption: 'Shared from the portal',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'recommendation_source', type: 'table_field' },
            { field: 'recommendation_category', type: 'table_field' },
          ],
          rightElements: [
            { field: 'shared_by', type: 'table_field' },
            { field: 'external_id', type: 'table_field' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ field: 'portal_link', type: 'table_field' }],
        },
      ],
    },
    {
      caption: 'Planning',
      content: [
        {
          layout: 'one-column',
          elements: [
            { field: 'justification', type: 'table_field' },
            { field: 'implementation_plan', type: 'table_field' },
            { field: 'risk_impact_analysis', type: 'table_field' },
            { field: 'backout_plan', type: 'table_field' },
            { field: 'test_plan', type: 'table_field' },
          ],
        },
      ],
    },
    {
      caption: 'Schedule',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'start_date', type: 'table_field' },
            { field: 'end_date', type: 'table_field' },
          ],
          rightElements: [
            { field: 'work_start', type: 'table_field' },
            { field: 'work_end', type: 'table_field' },
          ],
        },
      ],
    },
    {
      caption: 'Notes',
      content: [
        {
          layout: 'one-column',
          elements: [
            { field: 'comments', type: 'table_field' },
            { field: 'work_notes', type: 'table_field' },
            { type: 'formatter', formatterRef: 'Activities_Filtered' },
          ],
        },
      ],
    },
    {
      caption: 'Closure',
      content: [
        {
          layout: 'one-column',
          elements: [
            { field: 'close_code', type: 'table_field' },
            { field: 'close_notes', type: 'table_field' },
          ],
        },
      ],
    },
  ],
})

Form({
  table: 'incident',
  view: ticketView,
  sections: [
    {
      caption: 'Microsoft 365 Security and Configuration Incident',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'number', type: 'table_field' },
            { field: 'caller_id', type: 'table_field' },
            { field: 'category', type: 'table_field' },
            { field: 'subcategory', type: 'table_field' },
            { field: 'impact', type: 'table_field' },
            { field: 'urgency', type: 'table_field' },
          ],
          rightElements: [
            { field: 'priority', type: 'table_field' },
            { field: 'state', type: 'table_field' },
            { field: 'hold_reason', type: 'table_field' },
            { field: 'due_date', type: 'table_field' },
            { field: 'assignment_group', type: 'table_field' },
            { field: 'assigned_to', type: 'table_field' },
          ],
        },
        {
          layout: 'one-column',
          elements: [
            { field: 'short_description', type: 'table_field' },
            { field: 'description', type: 'table_field' },
          ],
        },
      ],
    },
    {
      caption: 'Shared from the portal',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { field: 'x_mioms_m365ticket_recommendation_source', type: 'table_field' },
            { field: 'x_mioms_m365ticket_recommendation_category', type: 'table_field' },
          ],
          rightElements: [
            { field: 'x_mioms_m365ticket_shared_by', type: 'table_field' },
            { field: 'x_mioms_m365ticket_external_id', type: 'table_field' },
          ],
        },
        {
          layout: 'one-column',
          elements: [{ field: 'x_mioms_m365ticket_portal_link', type: 'table_field' }],
        },
      ],
    },
    {
      caption: 'Notes',
      content: [
        {
          layout: 'one-column',
          elements: [
            { field: 'comments', type: 'table_field' },
            { field: 'work_notes', type: 'table_field' },
            { type: 'formatter', formatterRef: 'Activities_Filtered' },
          ],
        },
      ],
    },
    {
      caption: 'Resolution',
      content: [
        {
          layout: 'one-column',
          elements: [
            { field: 'close_code', type: 'table_field' },
            { field: 'close_notes', type: 'table_field' },
          ],
        },
      ],
    },
  ],
})

UiAction({
  $id: Now.ID['action-open-change'],
  table: 'x_mioms_m365ticket_change',
  name: 'Open in Scorelink',
  actionName: 'x_mioms_m365ticket_open',
  hint: 'The same ticket in the portal, with the improvement action it is for',
  showInsert: false,
  showUpdate: true,
  condition: "current.getValue('portal_link') != null",
  form: { showLink: true },
  script: "action.setRedirectURL(current.getValue('portal_link'));",
  order: 100,
})
// One that was linked; a ticket made by us has its address in a column of its class, and the other one empty.
UiAction({
  $id: Now.ID['action-open-linked-change'],
  table: 'change_request',
  name: 'Open in Scorelink',
  actionName: 'x_mioms_m365ticket_open_linked',
  hint: 'The same ticket in the portal, with the improvement action it is for',
  showInsert: false,
  showUpdate: true,
  condition: "current.getValue('x_mioms_m365ticket_portal_link') != null",
  form: { showLink: true },
  script: "action.setRedirectURL(current.getValue('x_mioms_m365ticket_portal_link'));",
  order: 100,
})
UiAction({
  $id: Now.ID['action-open-incident'],
  table: 'incident',
  name: 'Open in Scorelink',
  actionName: 'x_mioms_m365ticket_open',
  hint: 'The same ticket in the portal, with the improvement action it is for',
  showInsert: false,
  showUpdate: true,
  condition: "current.getValue('x_mioms_m365ticket_portal_link') != null",
  form: { showLink: true },
  script: "action.setRedirectURL(current.getValue('x_mioms_m365ticket_portal_link'));",
  order: 100,
})

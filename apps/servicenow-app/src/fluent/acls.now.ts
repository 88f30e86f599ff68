import '@servicenow/sdk/global'
import { Acl } from '@servicenow/sdk/core'
import { admin, integration, viewer } from './roles.now.ts'

// Tickets. People who work changes keep the rights they have on changes: the roles are those of change_request.
Acl({
  $id: Now.ID['acl-change-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_change',
  operation: 'read',
  roles: [viewer, 'itil', 'sn_change_read'],
  description: 'Who works changes, and who looks at Microsoft 365 tickets',
})
Acl({
  $id: Now.ID['acl-change-write'],
  type: 'record',
  table: 'x_mioms_m365ticket_change',
  operation: 'write',
  roles: ['itil', 'sn_change_write'],
  description: 'Who works changes',
})
Acl({
  $id: Now.ID['acl-change-create'],
  type: 'record',
  table: 'x_mioms_m365ticket_change',
  operation: 'create',
  roles: ['admin'],
  description: 'Tickets come from the portal, through the ticketing API',
})
Acl({
  $id: Now.ID['acl-change-delete'],
  type: 'record',
  table: 'x_mioms_m365ticket_change',
  operation: 'delete',
  roles: ['change_manager', 'admin'],
  description: 'Who may delete changes',
})
Acl({
  $id: Now.ID['acl-change-id-write'],
  type: 'record',
  table: 'x_mioms_m365ticket_change',
  field: 'external_id',
  operation: 'write',
  script: 'answer = false',
  adminOverrides: false,
  description: 'The key of a ticket is written by the ticketing API alone',
})
Acl({
  $id: Now.ID['acl-incident-id-write'],
  type: 'record',
  table: 'incident',
  field: 'x_mioms_m365ticket_external_id',
  operation: 'write',
  script: 'answer = false',
  adminOverrides: false,
  description: 'The key of a ticket is written by the ticketing API alone',
})

Acl({
  $id: Now.ID['acl-linked-id-write'],
  type: 'record',
  table: 'change_request',
  field: 'x_mioms_m365ticket_external_id',
  operation: 'write',
  script: 'answer = false',
  adminOverrides: false,
  description: 'The key of a ticket is written by the ticketing API alone',
})

// Our own records are written by our scripts alone, which no access control stops.
Acl({
  $id: Now.ID['acl-feed-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_feed',
  operation: 'read',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-outbox-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_outbox',
  operation: 'read',
  roles: [admin],
})
Acl({
  $id: Now.ID['acl-connection-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_connection',
  operation: 'read',
  roles: [viewer],
})
Acl({
  $id: Now.ID['acl-connection-secret-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_connection',
  field: 'webhook_secret',
  operation: 'read',
  script: 'answer = false',
  adminOverrides: false,
})
Acl({
  $id: Now.ID['acl-connection-previous-secret-read'],
  type: 'record',
  table: 'x_mioms_m365ticket_connection',
  field: 'previous_secret',
  operation: 'read',
  script: 'answer = false',
  adminOverrides: false,
})

/** Every route of the ticketing API; what a route may do beyond this is in its own code. */
export const callTicketingApi = Acl({
  $id: Now.ID['acl-ticketing-api'],
  name: 'x_mioms_m365ticket ticketing api',
  type: 'rest_endpoint',
  operation: 'execute',
  roles: [integration],
  description: 'The portal, authorized as the integration user',
})

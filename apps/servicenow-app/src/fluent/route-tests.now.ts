import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

// Every route the first tests do not call. None of them touches what a connected portal or an administrator has set up.

Test(
  {
    $id: Now.ID['atf-batch'],
    name: 'Microsoft 365 ticketing: a batch is answered one by one',
    description: 'Sends a good and a bad ticket: the first is made, the second refused by name.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-batch-post'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/batch',
      method: 'post',
      body: '{"tickets":[{"id":"atf-batch-good","kind":"incident","name":"ATF: require MFA","description":"","priority":2,"dueDate":null,"source":"microsoft","category":"identity","requestedBy":"atf@example.com","link":"https://portal.example.com/tickets/atf"},{"id":"atf-batch-bad","kind":"incident","name":""}]}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-batch-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-batch-made'],
      operation: 'contains',
      responseBody: '"id":"atf-batch-good","status":201',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-batch-refused'],
      operation: 'contains',
      responseBody: '"id":"atf-batch-bad","status":400',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-batch-code'],
      operation: 'contains',
      responseBody: '"code":"INPUT_MISSING","field":"name"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-batch-empty'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/batch',
      method: 'post',
      body: '{"tickets":[]}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-batch-empty-status'],
      operation: 'equals',
      statusCode: 400,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-linking'],
    name: 'Microsoft 365 ticketing: records are looked up and linked',
    description: 'Asks for records that do not exist, by number, by id and to link one.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-linking-number'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/records',
      method: 'get',
      queryParameters: { kind: 'incident', number: 'ATF0000000' },
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-linking-number-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-linking-number-none'],
      operation: 'contains',
      responseBody: '"ticket":null',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-linking-look-up'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/look-up',
      method: 'post',
      body: '{"tickets":[{"id":"atf-nobody","sysId":"00000000000000000000000000000000"}]}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-linking-look-up-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-linking-look-up-gone'],
      operation: 'contains',
      responseBody: '"found":"gone"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-linking-put'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-nobody/record',
      method: 'put',
      body: '{"kind":"incident","sysId":"00000000000000000000000000000000"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-linking-put-status'],
      operation: 'equals',
      statusCode: 404,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-linking-put-code'],
      operation: 'contains',
      responseBody: '"code":"RECORD_NOT_FOUND"',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-feed'],
    name: 'Microsoft 365 ticketing: the feed refuses a cursor that is none',
    description: 'Asks for what happened after something that is no cursor.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-feed-get'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/changes',
      method: 'get',
      queryParameters: { after: 'nonsense' },
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-feed-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-feed-code'],
      operation: 'contains',
      responseBody: '"code":"CURSOR_INVALID","field":"after"',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-connection'],
    name: 'Microsoft 365 ticketing: a connection without a tenant is refused',
    description: 'Sends a connection that lacks its tenant, and one whose webhook is not safe: neither is stored.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-connection-tenant'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/connection',
      method: 'put',
      body: '{"tenant":"","portal":"https://portal.example.com","status":"connected","lastSyncAt":null,"webhook":null}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-connection-tenant-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-connection-tenant-code'],
      operation: 'contains',
      responseBody: '"code":"INPUT_MISSING","field":"tenant"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-connection-hook'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/connection',
      method: 'put',
      body: '{"tenant":"atf","portal":"https://portal.example.com","status":"connected","lastSyncAt":null,"webhook":{"url":"http://portal.example.com","secret":"a-secret-long-enough"}}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-connection-hook-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-connection-hook-code'],
      operation: 'contains',
      responseBody: '"field":"webhook.url"',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-closed'],
    name: 'Microsoft 365 ticketing: the tables of the app are closed to web services',
    description: 'Asks the Table API for feed, outbox, connection and checklist.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-closed-feed'],
      path: '/api/now/table/x_mioms_m365ticket_feed',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-closed-feed-status'],
      operation: 'equals',
      statusCode: 403,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-closed-outbox'],
      path: '/api/now/table/x_mioms_m365ticket_outbox',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-closed-outbox-status'],
      operation: 'equals',
      statusCode: 403,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-closed-connection'],
      path: '/api/now/table/x_mioms_m365ticket_connection',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-closed-connection-status'],
      operation: 'equals',
      statusCode: 403,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-closed-checklist'],
      path: '/api/now/table/x_mioms_m365ticket_checklist',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-closed-checklist-status'],
      operation: 'equals',
      statusCode: 403,
    })
  },
)

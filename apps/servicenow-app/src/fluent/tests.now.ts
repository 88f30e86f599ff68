import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

// Run as an administrator; the platform takes back what a test wrote. Every value is a literal: the SDK reads a name here as
// the output of another step.

Test(
  {
    $id: Now.ID['atf-once'],
    name: 'Microsoft 365 ticketing: a ticket is made once',
    description:
      'Sends one incident twice: the first call makes it, the second finds it with the priority that was sent.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-once-put'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-once',
      method: 'put',
      body: '{"kind":"incident","name":"ATF: require MFA","description":"","priority":2,"dueDate":null,"source":"microsoft","category":"identity","requestedBy":"atf@example.com","link":"https://portal.example.com/tickets/atf"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-once-put-status'],
      operation: 'equals',
      statusCode: 201,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-once-put-priority'],
      elementName: '/result/priority',
      operation: 'equals',
      elementValue: '2',
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-once-put-table'],
      elementName: '/result/table',
      operation: 'equals',
      elementValue: 'incident',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-once-again'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-once',
      method: 'put',
      body: '{"kind":"incident","name":"ATF: require MFA","description":"","priority":2,"dueDate":null,"source":"microsoft","category":"identity","requestedBy":"atf@example.com","link":"https://portal.example.com/tickets/atf"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-once-again-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-once-again-created'],
      elementName: '/result/created',
      operation: 'equals',
      elementValue: 'false',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-change'],
    name: 'Microsoft 365 ticketing: a change is made, changed and told of',
    description: 'Makes a change request of the own class, renames it, and reads both from the feed.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-change-put'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-change',
      method: 'put',
      body: '{"kind":"change","name":"ATF: require MFA","description":"","priority":3,"dueDate":"2030-01-01T08:00:00Z","source":"user","category":"data","requestedBy":"atf@example.com","link":"https://portal.example.com/tickets/atf"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-change-put-status'],
      operation: 'equals',
      statusCode: 201,
    })
    atf.rest.assertJsonResponsePayloadElement({
      $id: Now.ID['atf-change-put-table'],
      elementName: '/result/table',
      operation: 'equals',
      elementValue: 'x_mioms_m365ticket_change',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-change-patch'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-change',
      method: 'patch',
      body: '{"name":"ATF: renamed"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-change-patch-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-change-feed'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/changes',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-change-feed-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponseJSONPayloadIsValid({
      $id: Now.ID['atf-change-feed-json'],
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-change-feed-shape'],
      operation: 'contains',
      responseBody: '"cursor":',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-refusals'],
    name: 'Microsoft 365 ticketing: bad input is refused by name',
    description: 'Sends a priority that does not exist, and asks for a ticket that does not exist.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-refusals-put'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-bad',
      method: 'put',
      body: '{"kind":"incident","name":"ATF","description":"","priority":9}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-refusals-put-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-refusals-put-code'],
      operation: 'contains',
      responseBody: '"code":"INPUT_INVALID","field":"priority"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-refusals-patch'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/tickets/atf-nobody',
      method: 'patch',
      body: '{"name":"ATF"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-refusals-patch-status'],
      operation: 'equals',
      statusCode: 404,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-refusals-patch-code'],
      operation: 'contains',
      responseBody: '"code":"TICKET_NOT_FOUND"',
    })
  },
)

Test(
  {
    $id: Now.ID['atf-status'],
    name: 'Microsoft 365 ticketing: this instance lets the app work',
    description: 'Asks for status and choices, and wants every probe to pass.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-status-get'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/status',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-status-code'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-status-probes'],
      operation: 'does_not_contain',
      responseBody: '"ok":false',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-status-choices'],
      path: '/api/x_mioms_m365ticket/v1/ticketing/choices',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-status-choices-code'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-status-choices-states'],
      operation: 'contains',
      responseBody: '"states":[{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-status-choices-lists'],
      operation: 'contains',
      responseBody: '"lists":[{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-status-choices-templates'],
      operation: 'contains',
      responseBody: '"templatesComplete":true',
    })
  },
)

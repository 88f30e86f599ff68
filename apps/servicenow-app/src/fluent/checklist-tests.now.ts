import '@servicenow/sdk/global'
import { Test } from '@servicenow/sdk/core'

// What the page asks for. Nothing is entered, made or mended: an instance may have been set up already.

Test(
  {
    $id: Now.ID['atf-checklist'],
    name: 'Microsoft 365 ticketing: the checklist checks every step',
    description: 'Asks for the state of the steps, and wants none to be refused by this instance.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-state'],
      path: '/api/x_mioms_m365ticket/v1/checklist/state',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-state-status'],
      operation: 'equals',
      statusCode: 200,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-state-registry'],
      operation: 'contains',
      responseBody: '"registry":{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-state-user'],
      operation: 'contains',
      responseBody: '"user":{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-state-authorize'],
      operation: 'contains',
      responseBody: '"authorize":{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-state-connection'],
      operation: 'contains',
      responseBody: '"connection":{',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-state-refused'],
      operation: 'does_not_contain',
      responseBody: '"status":"refused"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-connection'],
      path: '/api/x_mioms_m365ticket/v1/checklist/connection',
      method: 'get',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-connection-status'],
      operation: 'equals',
      statusCode: 200,
    })
  },
)

Test(
  {
    $id: Now.ID['atf-checklist-input'],
    name: 'Microsoft 365 ticketing: the checklist refuses bad input by name',
    description: 'Enters an address, a client ID, and users that are none.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-input-portal'],
      path: '/api/x_mioms_m365ticket/v1/checklist/portal',
      method: 'put',
      body: '{"address":"portal"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-input-portal-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-input-portal-code'],
      operation: 'contains',
      responseBody: '"code":"INVALID_ADDRESS"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-input-client'],
      path: '/api/x_mioms_m365ticket/v1/checklist/registry',
      method: 'put',
      body: '{"clientId":"two words"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-input-client-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-input-client-code'],
      operation: 'contains',
      responseBody: '"code":"INVALID_CLIENT_ID"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-input-name'],
      path: '/api/x_mioms_m365ticket/v1/checklist/user',
      method: 'post',
      body: '{"userName":"two words"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-input-name-status'],
      operation: 'equals',
      statusCode: 400,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-input-name-code'],
      operation: 'contains',
      responseBody: '"code":"INVALID_USER_NAME"',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['atf-checklist-input-user'],
      path: '/api/x_mioms_m365ticket/v1/checklist/user',
      method: 'put',
      body: '{"userName":"atf.no.such.user"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['atf-checklist-input-user-status'],
      operation: 'equals',
      statusCode: 404,
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['atf-checklist-input-user-code'],
      operation: 'contains',
      responseBody: '"code":"UNKNOWN_USER"',
    })
  },
)

import '@servicenow/sdk/global'
import { RestApi } from '@servicenow/sdk/core'
import { readChoices } from '../server/choices/handlers.ts'
import { removeConnection, storeConnection } from '../server/connection/handlers.ts'
import { readChanges } from '../server/feed/handlers.ts'
import { readStatus } from '../server/status/handlers.ts'
import { findRecord, linkRecord, lookUpTickets } from '../server/linking/handlers.ts'
import { patchTicket, putTicket, putTickets } from '../server/tickets/handlers.ts'
import { callTicketingApi } from './acls.now.ts'

/** Described in docs/servicenow-app.md. */
RestApi({
  $id: Now.ID['api'],
  name: 'Microsoft 365 ticketing',
  serviceId: 'ticketing',
  shortDescription: 'Tickets of the Microsoft 365 security portal: create, change, follow',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [callTicketingApi],
  versions: [{ $id: Now.ID['api-v1'], version: 1, isDefault: true, active: true }],
  routes: [
    {
      $id: Now.ID['api-status'],
      name: 'App version, instance facts and probes',
      method: 'GET',
      path: '/status',
      version: 1,
      script: readStatus,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-connection-put'],
      name: 'The portal says who is connected',
      method: 'PUT',
      path: '/connection',
      version: 1,
      script: storeConnection,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-connection-delete'],
      name: 'Forgets the connection and switches the webhook off',
      method: 'DELETE',
      path: '/connection',
      version: 1,
      script: removeConnection,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-ticket-put'],
      name: 'Creates a ticket, or answers the one there is under the id',
      method: 'PUT',
      path: '/tickets/{id}',
      version: 1,
      script: putTicket,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-ticket-patch'],
      name: 'Changes a ticket',
      method: 'PATCH',
      path: '/tickets/{id}',
      version: 1,
      script: patchTicket,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-ticket-batch'],
      name: 'Up to 100 tickets, answered one by one',
      method: 'POST',
      path: '/tickets/batch',
      version: 1,
      script: putTickets,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-ticket-look-up'],
      name: 'What became of up to 100 known tickets',
      method: 'POST',
      path: '/tickets/look-up',
      version: 1,
      script: lookUpTickets,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-ticket-record'],
      name: 'Links a record that is there to a ticket',
      method: 'PUT',
      path: '/tickets/{id}/record',
      version: 1,
      script: linkRecord,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-records'],
      name: 'A record by its number',
      method: 'GET',
      path: '/records',
      version: 1,
      script: findRecord,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-changes'],
      name: 'What happened to tickets after a cursor',
      method: 'GET',
      path: '/changes',
      version: 1,
      script: readChanges,
      enforceAcl: [callTicketingApi],
    },
    {
      $id: Now.ID['api-choices'],
      name: 'States, priorities, groups, close codes, lists, templates and mandatory fields of this instance',
      method: 'GET',
      path: '/choices',
      version: 1,
      script: readChoices,
      enforceAcl: [callTicketingApi],
    },
  ],
})

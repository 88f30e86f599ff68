import '@servicenow/sdk/global'
import { Role } from '@servicenow/sdk/core'

export const viewer = Role({
  name: 'x_mioms_m365ticket.viewer',
  description: 'Sees the Microsoft 365 tickets and the state of the connection.',
})

export const integration = Role({
  name: 'x_mioms_m365ticket.integration',
  description: 'What the portal acts with: may call the ticketing API, and nothing else.',
})

export const admin = Role({
  name: 'x_mioms_m365ticket.admin',
  description: 'Sets the connector up: installation checklist, connection, properties.',
  containsRoles: [viewer],
})

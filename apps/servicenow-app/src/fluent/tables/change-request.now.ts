import '@servicenow/sdk/global'
import { StringColumn, Table } from '@servicenow/sdk/core'

/** A change request somebody linked to a ticket of the portal: it keeps its class, and gets the ticket's id. */
export const change_request = Table({
  augments: 'change_request',
  schema: {
    x_mioms_m365ticket_external_id: StringColumn({
      label: 'Scorelink ID of a linked ticket',
      maxLength: 64,
      readOnly: true,
      unique: true,
    }),
  },
})

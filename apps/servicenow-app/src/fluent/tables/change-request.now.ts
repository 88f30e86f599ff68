import '@servicenow/sdk/global'
import { StringColumn, Table, UrlColumn } from '@servicenow/sdk/core'

/** A change request somebody linked to a ticket of the portal: it keeps its class, and gets the ticket's id and address. */
export const change_request = Table({
  augments: 'change_request',
  schema: {
    x_mioms_m365ticket_external_id: StringColumn({
      label: 'Scorelink ID of a linked ticket',
      maxLength: 64,
      readOnly: true,
      unique: true,
    }),
    x_mioms_m365ticket_portal_link: UrlColumn({ label: 'Open in Scorelink', maxLength: 1024, readOnly: true }),
  },
})

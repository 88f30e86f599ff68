import '@servicenow/sdk/global'
import { DateTimeColumn, Password2Column, StringColumn, Table, UrlColumn } from '@servicenow/sdk/core'

/** The portal this instance is connected to, as the portal told it. One row at most. */
export const x_mioms_m365ticket_connection = Table({
  name: 'x_mioms_m365ticket_connection',
  label: 'Microsoft 365 Ticketing Connection',
  display: 'tenant',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: false,
  index: [{ name: 'ix_connection_slot', unique: true, element: 'slot' }],
  schema: {
    slot: StringColumn({ label: 'Slot', maxLength: 20 }),
    tenant: StringColumn({ label: 'Microsoft Entra tenant', maxLength: 100 }),
    portal: UrlColumn({ label: 'Portal', maxLength: 1024 }),
    status: StringColumn({ label: 'Status', maxLength: 40 }),
    connected_since: DateTimeColumn({ label: 'Connected since' }),
    last_sync_at: DateTimeColumn({ label: 'Last synchronisation' }),
    last_call_at: DateTimeColumn({ label: 'Last call of the portal' }),
    last_error: StringColumn({ label: 'Last error', maxLength: 1000 }),
    last_error_at: DateTimeColumn({ label: 'Last error at' }),
    webhook_url: UrlColumn({ label: 'Webhook address', maxLength: 1024 }),
    webhook_secret: Password2Column({ label: 'Webhook secret' }),
    previous_secret: Password2Column({ label: 'Previous webhook secret' }),
    previous_secret_until: DateTimeColumn({ label: 'Previous webhook secret valid until' }),
  },
})

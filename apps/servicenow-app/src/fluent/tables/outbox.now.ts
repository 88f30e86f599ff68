import '@servicenow/sdk/global'
import { DateTimeColumn, IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

/** Webhook calls that are due, with what became of them. */
export const x_mioms_m365ticket_outbox = Table({
  name: 'x_mioms_m365ticket_outbox',
  label: 'Microsoft 365 Webhook Call',
  display: 'event_id',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: false,
  index: [
    { name: 'ix_outbox_event', unique: true, element: 'event_id' },
    { name: 'ix_outbox_state', unique: false, element: 'state' },
  ],
  schema: {
    event_id: StringColumn({ label: 'Event ID', maxLength: 40 }),
    state: StringColumn({ label: 'State', maxLength: 20, default: 'waiting' }),
    attempts: IntegerColumn({ label: 'Attempts', default: '0' }),
    due_at: DateTimeColumn({ label: 'Due' }),
    answered_status: IntegerColumn({ label: 'Answered status' }),
    reached: IntegerColumn({ label: 'Newest event told' }),
    problem: StringColumn({ label: 'Problem', maxLength: 1000 }),
  },
})

import '@servicenow/sdk/global'
import { IntegerColumn, StringColumn, Table } from '@servicenow/sdk/core'

/**
 * What happened to our tickets. A row is written without a number, by a rule of the record that changed; whoever reads
 * the feed numbers the rows that are there. See docs/decisions/0006-feed-numbered-by-its-reader.md.
 */
export const x_mioms_m365ticket_feed = Table({
  name: 'x_mioms_m365ticket_feed',
  label: 'Microsoft 365 Ticket Event',
  display: 'sequence',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: false,
  index: [
    { name: 'ix_feed_sequence', unique: true, element: 'sequence' },
    { name: 'ix_feed_external_id', unique: false, element: 'external_id' },
    { name: 'ix_feed_record', unique: false, element: 'record_id' },
  ],
  schema: {
    sequence: IntegerColumn({ label: 'Sequence' }),
    external_id: StringColumn({ label: 'Scorelink ID', maxLength: 64 }),
    kind: StringColumn({ label: 'Kind', maxLength: 20 }),
    record_id: StringColumn({ label: 'Record', maxLength: 32 }),
    event: StringColumn({ label: 'Event', maxLength: 20 }),
    occurred_ms: StringColumn({ label: 'Occurred (epoch milliseconds)', maxLength: 20 }),
    tie: IntegerColumn({ label: 'Order within a millisecond' }),
    record_updates: IntegerColumn({ label: 'Updates of the record' }),
    author: StringColumn({ label: 'Author', maxLength: 100 }),
    journal: StringColumn({ label: 'Journal', maxLength: 20 }),
    comment: StringColumn({ label: 'Comment', maxLength: 65000 }),
  },
})

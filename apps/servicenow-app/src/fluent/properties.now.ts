import '@servicenow/sdk/global'
import { Property } from '@servicenow/sdk/core'
import { admin } from './roles.now.ts'

Property({
  $id: Now.ID['property-feed-days'],
  name: 'x_mioms_m365ticket.feed.days',
  type: 'integer',
  value: '90',
  description:
    'Days the events of tickets are kept, 7 to 3650. A portal that was away for longer reads every ticket again.',
  roles: { read: [admin], write: [admin] },
})
Property({
  $id: Now.ID['property-secret-overlap'],
  name: 'x_mioms_m365ticket.webhook.secret_overlap_hours',
  type: 'integer',
  value: '24',
  description: 'Hours in which webhook calls are signed with the previous secret too after a rotation, 0 to 168.',
  roles: { read: [admin], write: [admin] },
})

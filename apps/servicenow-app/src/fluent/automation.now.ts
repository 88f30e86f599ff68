import '@servicenow/sdk/global'
import { BusinessRule, ScheduledScript } from '@servicenow/sdk/core'
import { noteChangeEvent, noteIncidentEvent } from '../server/feed/note-event.ts'
import { purgeFeed } from '../server/feed/purge-feed.ts'
import { sweepTickets } from '../server/feed/sweep-tickets.ts'
import { sendDueCalls } from '../server/webhook/send-due-calls.ts'
import { announceEvent } from '../server/webhook/announce-event.ts'

BusinessRule({
  $id: Now.ID['rule-change-event'],
  name: 'Note what happened to a Microsoft 365 change request',
  table: 'x_mioms_m365ticket_change',
  when: 'after',
  action: ['insert', 'update', 'delete'],
  filterCondition: 'external_idISNOTEMPTY^EQ',
  order: 10000,
  script: noteChangeEvent,
})
BusinessRule({
  $id: Now.ID['rule-linked-event'],
  name: 'Note what happened to a linked change request',
  table: 'change_request',
  when: 'after',
  action: ['insert', 'update', 'delete'],
  filterCondition: 'x_mioms_m365ticket_external_idISNOTEMPTY^EQ',
  order: 10000,
  script: noteChangeEvent,
})
BusinessRule({
  $id: Now.ID['rule-incident-event'],
  name: 'Note what happened to a Microsoft 365 incident',
  table: 'incident',
  when: 'after',
  action: ['insert', 'update', 'delete'],
  filterCondition: 'x_mioms_m365ticket_external_idISNOTEMPTY^EQ',
  order: 10000,
  script: noteIncidentEvent,
})
BusinessRule({
  $id: Now.ID['rule-feed-announce'],
  name: 'Put a webhook call into the outbox',
  table: 'x_mioms_m365ticket_feed',
  when: 'after',
  action: ['insert'],
  order: 100,
  script: announceEvent,
})
BusinessRule({
  $id: Now.ID['rule-outbox-send'],
  name: 'Send a webhook call at once',
  table: 'x_mioms_m365ticket_outbox',
  when: 'async',
  action: ['insert'],
  order: 100,
  script: sendDueCalls,
})

ScheduledScript({
  $id: Now.ID['job-send'],
  name: 'Microsoft 365 ticketing: repeat webhook calls',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2020-01-01 00:00:00',
  script: sendDueCalls,
})
ScheduledScript({
  $id: Now.ID['job-sweep'],
  name: 'Microsoft 365 ticketing: find changes made without business rules',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 15 },
  executionStart: '2020-01-01 00:05:00',
  script: sweepTickets,
})
ScheduledScript({
  $id: Now.ID['job-purge'],
  name: 'Microsoft 365 ticketing: remove old events',
  active: true,
  frequency: 'daily',
  executionTime: { hours: 3, minutes: 20, seconds: 0 },
  script: purgeFeed,
})

import { expect, it } from 'vitest'
import { judgeRecentTickets, judgeWebhook, type TicketTrace } from './ticket-evidence.ts'

const good: TicketTrace = {
  delivery: 'delivered',
  problem_code: null,
  problem_detail: null,
  differences: [],
  number: 'CHG0030001',
}
const refused: TicketTrace = {
  ...good,
  delivery: 'refused',
  problem_code: 'SERVICENOW_REJECTED',
  problem_detail: 'Data Policy Exception',
}

it.each<[string, readonly TicketTrace[], string, string | null]>([
  ['none yet', [], 'unknown', null],
  ['arrived whole', [good, refused], 'pass', null],
  ['refused', [refused, good], 'fail', 'SERVICENOW_REJECTED'],
  ['held up', [{ ...good, delivery: 'queued', problem_code: 'SERVICENOW_ASLEEP' }], 'fail', 'SERVICENOW_ASLEEP'],
  ['on its way', [{ ...good, delivery: 'queued' }], 'unknown', null],
  [
    'arrived without a field',
    [{ ...good, differences: [{ field: 'description', sent: 'x', stored: '' }] }],
    'fail',
    'SERVICENOW_FORBIDDEN',
  ],
  [
    'arrived with another value',
    [{ ...good, differences: [{ field: 'priority', sent: '2', stored: '3' }] }],
    'pass',
    null,
  ],
])('newest tickets: %s', (_name, newest, verdict, help) => {
  expect(judgeRecentTickets(newest)).toMatchObject({ verdict, help })
})

it.each<[string, string, boolean, string]>([
  ['not needed', 'http://localhost:8070', false, 'pass'],
  ['at an address of this machine only', 'http://localhost:8070', true, 'unknown'],
  ['at a public address', 'https://scorelink.example.com', true, 'unknown'],
])('webhook %s', (_name, publicUrl, appInUse, verdict) => {
  expect(judgeWebhook(publicUrl, { appInUse, pollSeconds: 60 }).verdict).toBe(verdict)
})

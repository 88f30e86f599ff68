import { expect, it } from 'vitest'
import { judgeRecentTickets, judgeWebhook, noWebhook, type TicketTrace } from './ticket-evidence.ts'

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

const publicUrl = 'https://scorelink.example.com'
const heard = new Date('2026-11-25T08:00:00Z')
const known = (lastError: string | null, tenant = 't1') => ({ tenant, portal: publicUrl, lastError })

it.each<[string, string, Date | null, ReturnType<typeof known> | null, string, string]>([
  ['of this machine only', 'http://localhost:8070', null, known(null), 'unknown', 'on the internet'],
  ['that was never called', publicUrl, null, known(null), 'unknown', 'not called this portal yet'],
  ['the app does not know', publicUrl, null, null, 'unknown', 'not called this portal yet'],
  ['that was called', publicUrl, heard, known(null), 'pass', 'reaches this portal'],
  ['of this machine that was called', 'http://localhost:8070', heard, known(null), 'pass', 'reaches this portal'],
  ['that cannot be reached any more', publicUrl, heard, known('status 502'), 'fail', 'status 502'],
  ['beside one that cannot be reached', publicUrl, heard, known('status 502', 't2'), 'pass', 'reaches this portal'],
])('webhook to an address %s', (_name, address, webhookHeardAt, connection, verdict, cause) => {
  const facts = { tenantId: 't1', publicUrl: address, pollSeconds: 60, webhookHeardAt }
  expect(judgeWebhook(facts, connection)).toMatchObject({ verdict, cause: expect.stringContaining(cause) })
})

it('needs no webhook without the app', () => {
  expect(noWebhook({ tenantId: 't1', publicUrl, pollSeconds: 60, webhookHeardAt: null }).verdict).toBe('pass')
})

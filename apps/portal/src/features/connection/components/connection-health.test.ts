import type { Connection, Problem } from '@scorelink/contracts'
import { expect, it } from 'vitest'
import { healthOf } from './connection-health.ts'

const problem: Problem = { type: '', title: '', status: 502, code: 'X', detail: '', remedy: '' }
const healthy: Connection = {
  status: 'connected',
  version: 1,
  redirectUri: '',
  instance: 'https://dev1.service-now.com',
  grant: 'authorization-code',
  clientId: 'abc',
  keyId: null,
  subject: null,
  mode: 'app',
  release: 'Zurich',
  app: { version: '1.0.0', problem: null },
  integrationUser: null,
  connectedAt: '2026-11-01T00:00:00Z',
  connectedBy: 'Alex',
  accessTokenExpiresAt: '2026-11-01T00:30:00Z',
  refreshTokenExpiresAt: '2027-02-01T00:00:00Z',
  expiresSoon: false,
  lastPolledAt: '2026-11-01T00:01:00Z',
  problem: null,
  setup: null,
  removed: null,
}
const levels = (connection: Connection) => healthOf(connection).map(({ level, text }) => `${level} ${text.key}`)

it.each<[string, Partial<Connection>, string[]]>([
  ['all is well', {}, ['ok healthUntil', 'ok healthRead', 'ok healthApp']],
  [
    'authorization is lost',
    { status: 'authorization-lost' },
    ['failing healthLost', 'failing healthPaused', 'ok healthApp'],
  ],
  ['tokens end soon', { expiresSoon: true }, ['attention healthSoon', 'ok healthRead', 'ok healthApp']],
  ['nobody has to sign in', { refreshTokenExpiresAt: null }, ['ok healthRenewed', 'ok healthRead', 'ok healthApp']],
  ['reading fails', { problem, lastPolledAt: null }, ['ok healthUntil', 'failing healthNotRead', 'ok healthApp']],
  ['there is no app', { mode: 'table-api', app: null }, ['ok healthUntil', 'ok healthRead', 'ok healthTable']],
  [
    'the app cannot be used',
    { mode: 'table-api', app: { version: null, problem } },
    ['ok healthUntil', 'ok healthRead', 'attention healthAppUnused'],
  ],
])('when %s it says so', (_name, change, expected) => {
  expect(levels({ ...healthy, ...change })).toEqual(expected)
})

import { describe, expect, it } from 'vitest'
import type { Connection } from './checklist-state.ts'
import { decideAuthorize, decideConnection, SILENT_AFTER_MINUTES } from './decide-connection.ts'

const now = new Date('2026-06-01T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const connection: Connection = {
  tenant: 'contoso.example',
  portal: 'https://portal.example.com',
  status: 'connected',
  connectedAt: minutesAgo(600),
  calledAs: 'scorelink.integration',
  lastCallAt: minutesAgo(2),
  lastSyncAt: minutesAgo(30),
  lastError: null,
}
const setupPage = 'https://portal.example.com/ticketProvisioning'

describe('the step of authorizing', () => {
  it('is to do until the portal has reported', () => {
    const step = decideAuthorize({ setupPage, userName: 'scorelink.integration', connection: null })
    expect(step).toEqual({ status: 'todo', findings: [], setupPage, userName: 'scorelink.integration' })
  })

  it('is done when the portal calls as the integration user, or none is known', () => {
    expect(decideAuthorize({ setupPage, userName: 'scorelink.integration', connection }).status).toBe('done')
    expect(decideAuthorize({ setupPage, userName: null, connection }).status).toBe('done')
  })

  it('says who clicked Allow when it was somebody else', () => {
    const step = decideAuthorize({
      setupPage,
      userName: 'scorelink.integration',
      connection: { ...connection, calledAs: 'admin' },
    })
    expect(step).toMatchObject({
      status: 'attention',
      findings: [{ code: 'other-user', values: ['admin', 'scorelink.integration'] }],
    })
  })
})

describe('the step of the connection', () => {
  it('is to do without one, done with one that is heard of', () => {
    expect(decideConnection(null, now)).toEqual({ status: 'todo', findings: [], connection: null })
    expect(decideConnection(connection, now)).toEqual({ status: 'done', findings: [], connection })
  })

  it('passes on what the portal reported', () => {
    const lastError = { text: 'The score cannot be read', at: minutesAgo(5) }
    expect(decideConnection({ ...connection, lastError }, now)).toMatchObject({
      status: 'attention',
      findings: [{ code: 'last-error', values: ['The score cannot be read'] }],
    })
  })

  it('says when the authorization was lost', () => {
    expect(decideConnection({ ...connection, status: 'authorization-lost' }, now)).toMatchObject({
      status: 'attention',
      findings: [{ code: 'authorization-lost' }],
    })
  })

  it.each([
    ['a call at the limit', minutesAgo(SILENT_AFTER_MINUTES), []],
    ['a call before it', minutesAgo(SILENT_AFTER_MINUTES + 1), [{ code: 'silent', values: ['61'] }]],
    ['no call since it was connected', null, [{ code: 'silent', values: ['600'] }]],
  ])('notices silence: %s', (_what, lastCallAt, findings) => {
    expect(decideConnection({ ...connection, lastCallAt }, now).findings).toEqual(findings)
  })
})

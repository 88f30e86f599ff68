import type { Connection } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { checkSetup, keptSecrets, setupErrorsOf, startSetup } from './setup-form.ts'

const none: Connection = {
  status: 'none',
  version: 7,
  redirectUri: 'https://portal.example/api/v1/connection/callback',
  instance: null,
  grant: null,
  clientId: null,
  keyId: null,
  subject: null,
  mode: null,
  release: null,
  app: null,
  integrationUser: null,
  connectedAt: null,
  connectedBy: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  expiresSoon: false,
  lastPolledAt: null,
  problem: null,
  setup: null,
  removed: null,
}
const instance = 'https://dev1.service-now.com'
const pending: Connection = {
  ...none,
  status: 'pending',
  instance,
  grant: 'authorization-code',
  clientId: 'abc',
  setup: {
    instance,
    grant: 'authorization-code',
    clientId: 'abc',
    hasClientSecret: true,
    keyId: null,
    subject: null,
    hasPrivateKey: false,
    savedBy: 'Alex',
    savedAt: '2026-11-22T10:00:00Z',
  },
}
const messages = { required: 'required', tooLong: (max: number) => `at most ${max}` }

describe('setting up a connection', () => {
  it('begins empty and asks for everything', () => {
    expect(checkSetup(startSetup(none), none, messages)).toEqual({
      ok: false,
      errors: { instance: 'required', clientId: 'required', clientSecret: 'required' },
    })
  })

  it('resumes with what is stored, keeps the secret and names the version it saw', () => {
    expect(checkSetup(startSetup(pending), pending, messages)).toEqual({
      ok: true,
      setup: { instance, grant: 'authorization-code', clientId: 'abc', clientSecret: '', draft: false, version: 7 },
    })
  })

  it('begins at the instance removed last, so that it can be connected again', () => {
    const removed = {
      instance,
      removedAt: '2026-11-22T10:00:00Z',
      removedBy: 'Alex',
      tokensRevoked: true,
      appTold: null,
    }
    expect(startSetup({ ...none, removed })).toMatchObject({ instance, clientId: '', clientSecret: '' })
  })

  it('goes on with the set-up in progress rather than with the connection in use', () => {
    const setup = { ...pending.setup!, instance: 'https://dev2.service-now.com' }
    const both: Connection = { ...pending, status: 'connected', connectedAt: '2026-11-22T10:00:00Z', setup }
    expect(startSetup(both).instance).toBe('https://dev2.service-now.com')
  })

  it.each([
    ['client', { clientId: 'other' }],
    ['instance', { instance: 'https://dev2.service-now.com' }],
  ])('asks for the secret again when the %s changes', (_name, change) => {
    const draft = { ...startSetup(pending), ...change }
    expect(checkSetup(draft, pending, messages)).toEqual({ ok: false, errors: { clientSecret: 'required' } })
  })

  it('asks for key, key ID and user only where the grant type needs them', () => {
    const draft = { ...startSetup(pending), grant: 'jwt-bearer' as const }
    expect(checkSetup(draft, pending, messages)).toEqual({
      ok: false,
      errors: { keyId: 'required', subject: 'required', privateKey: 'required' },
    })
  })

  it('keeps the stored key of a connection in use', () => {
    const used: Connection = {
      ...pending,
      status: 'connected',
      grant: 'jwt-bearer',
      connectedAt: '2026-11-22T10:00:00Z',
      setup: null,
    }
    expect(keptSecrets(startSetup(used), used)).toEqual({ clientSecret: true, privateKey: true })
  })

  it('stores a draft that lacks everything but the instance', () => {
    const draft = { ...startSetup(none), instance: 'dev1' }
    expect(checkSetup(draft, none, messages, true)).toMatchObject({
      ok: true,
      setup: { instance: 'dev1', draft: true },
    })
  })

  it('says how long a value may be', () => {
    const draft = { ...startSetup(none), instance: 'x'.repeat(301), clientId: 'abc', clientSecret: 's' }
    expect(checkSetup(draft, none, messages)).toEqual({ ok: false, errors: { instance: 'at most 300' } })
  })
})

describe('setupErrorsOf', () => {
  it('puts what the server refused at its field', () => {
    const errors = [{ field: 'instance', message: 'No such instance.' }]
    const problem = { type: '', title: '', status: 400, code: 'INPUT_INVALID', detail: '', remedy: '', errors }
    expect(setupErrorsOf(problem)).toEqual({ instance: 'No such instance.' })
  })
})

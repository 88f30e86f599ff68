import type { Connection } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { checkSetup, setupErrorsOf, startSetup } from './setup-form.ts'

const none: Connection = {
  status: 'none',
  redirectUri: 'https://portal.example/api/v1/connection/callback',
  instance: null,
  clientId: null,
  mode: null,
  release: null,
  integrationUser: null,
  connectedAt: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  lastPolledAt: null,
  problem: null,
}
const pending: Connection = { ...none, status: 'pending', instance: 'https://dev1.service-now.com', clientId: 'abc' }
const messages = { required: 'required', tooLong: (max: number) => `at most ${max}` }

describe('setting up a connection', () => {
  it('begins empty and asks for everything', () => {
    expect(checkSetup(startSetup(none), none, messages)).toEqual({
      ok: false,
      errors: { instance: 'required', clientId: 'required', clientSecret: 'required' },
    })
  })

  it('resumes with what is stored and keeps the secret', () => {
    expect(checkSetup(startSetup(pending), pending, messages)).toEqual({
      ok: true,
      setup: { instance: 'https://dev1.service-now.com', clientId: 'abc', clientSecret: '' },
    })
  })

  it('asks for the secret again when the client changes', () => {
    const setup = { ...startSetup(pending), clientId: 'other' }
    expect(checkSetup(setup, pending, messages)).toEqual({ ok: false, errors: { clientSecret: 'required' } })
  })

  it('says how long a value may be', () => {
    const setup = { instance: 'x'.repeat(301), clientId: 'abc', clientSecret: 's' }
    expect(checkSetup(setup, none, messages)).toEqual({ ok: false, errors: { instance: 'at most 300' } })
  })
})

describe('setupErrorsOf', () => {
  it('puts what the server refused at its field', () => {
    const errors = [{ field: 'instance', message: 'No such instance.' }]
    const problem = { type: '', title: '', status: 400, code: 'INPUT_INVALID', detail: '', remedy: '', errors }
    expect(setupErrorsOf(problem)).toEqual({ instance: 'No such instance.' })
  })
})

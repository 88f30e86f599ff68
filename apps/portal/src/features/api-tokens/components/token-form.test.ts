import { describe, expect, it } from 'vitest'
import { checkToken, emptyToken, tokenErrorsOf } from './token-form.ts'

const messages = { nameNeeded: 'name?', nameTooLong: 'long!', scopeNeeded: 'scope?' }

describe('checkToken', () => {
  it('takes what the API takes, with the name trimmed', () => {
    expect(checkToken({ ...emptyToken, name: ' Nightly ' }, messages)).toEqual({
      ok: true,
      token: { name: 'Nightly', scopes: ['read'], expiresInDays: 90 },
    })
  })

  it.each([
    [{ name: '  ' }, { name: 'name?' }],
    [{ name: 'x'.repeat(101) }, { name: 'long!' }],
    [{ name: 'a', scopes: [] }, { scopes: 'scope?' }],
  ])('refuses %j', (change, errors) => {
    expect(checkToken({ ...emptyToken, ...change }, messages)).toEqual({ ok: false, errors })
  })
})

it('puts the errors of the server at their fields', () => {
  const problem = {
    type: '',
    title: '',
    status: 400,
    code: 'INPUT_INVALID',
    detail: '',
    remedy: '',
    help: '',
    errors: [
      { field: 'scopes.0', message: 'bad' },
      { field: 'elsewhere', message: 'no' },
    ],
  }
  expect(tokenErrorsOf(problem)).toEqual({ scopes: 'bad' })
})

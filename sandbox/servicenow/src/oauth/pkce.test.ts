import { describe, expect, test } from 'vitest'
import { provesChallenge, readChallenge } from './pkce.ts'

/** The worked example of RFC 7636, appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

describe('the challenge of an authorization request', () => {
  test.each([
    ['', undefined],
    [`code_challenge=${challenge}&code_challenge_method=S256`, { value: challenge, method: 'S256' }],
    [`code_challenge=${verifier}`, { value: verifier, method: 'plain' }],
    [`code_challenge=${challenge}&code_challenge_method=S512`, 'invalid'],
    ['code_challenge=short&code_challenge_method=S256', 'invalid'],
    ['code_challenge_method=S256', 'invalid'],
  ])('%s', (query, expected) => {
    expect(readChallenge(new URLSearchParams(query))).toEqual(expected)
  })
})

describe('the verifier of a token request', () => {
  test.each([
    [{ value: challenge, method: 'S256' } as const, verifier, true],
    [{ value: challenge, method: 'S256' } as const, challenge, false],
    [{ value: verifier, method: 'plain' } as const, verifier, true],
    [{ value: verifier, method: 'plain' } as const, challenge, false],
    [{ value: challenge, method: 'S256' } as const, '', false],
  ])('of %o with %s is %s', (asked, sent, proven) => {
    expect(provesChallenge(asked, sent)).toBe(proven)
  })
})

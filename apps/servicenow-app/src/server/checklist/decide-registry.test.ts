import { describe, expect, it } from 'vitest'
import type { RegistryApplication } from './checklist-state.ts'
import { decideRegistry, type RegistryFacts } from './decide-registry.ts'
import type { Refusal } from './refusal.ts'

const redirectAddress = 'https://portal.example.com/api/v1/connection/callback'
const application: RegistryApplication = {
  sysId: 'a'.repeat(32),
  name: 'Scorelink',
  clientId: 'client-1',
  redirectAddresses: ['https://old.example.com/callback', redirectAddress],
  active: true,
  publicClient: false,
  securelyScoped: false,
}
const refusal: Refusal = {
  table: 'oauth_entity',
  operation: 'read',
  cause: 'table-closed',
  message: "Read operation against 'oauth_entity' … has been refused due to the table's cross-scope access policy",
}
const facts: RegistryFacts = {
  oauthActive: true,
  redirectAddress,
  clientId: 'client-1',
  applications: [application],
  mayCreate: true,
  isConnected: false,
}
const codes = (changed: Partial<RegistryFacts>) =>
  decideRegistry({ ...facts, ...changed }).findings.map(({ code }) => code)

describe('the step of the application registry', () => {
  it('is done with an application that works', () => {
    expect(decideRegistry(facts)).toMatchObject({ status: 'done', application, findings: [], refusal: null })
  })

  it('is to do before one was made or picked, and offers those with the same redirect address', () => {
    const other = { ...application, clientId: 'client-2', redirectAddresses: ['https://other.example.com/callback'] }
    const step = decideRegistry({ ...facts, clientId: null, applications: [application, other] })
    expect(step).toMatchObject({ status: 'todo', application: null })
    expect(step.candidates).toEqual([{ name: 'Scorelink', clientId: 'client-1' }])
  })

  it.each<[string, Partial<RegistryApplication>]>([
    ['inactive', { active: false }],
    ['redirect-missing', { redirectAddresses: ['https://old.example.com/callback'] }],
    ['public-client', { publicClient: true }],
    ['securely-scoped', { securelyScoped: true }],
  ])('needs attention when the application is %s', (code, changed) => {
    expect(codes({ applications: [{ ...application, ...changed }] })).toEqual([code])
    expect(decideRegistry({ ...facts, applications: [{ ...application, ...changed }] }).status).toBe('attention')
  })

  it('needs attention when the application is gone, or OAuth is switched off', () => {
    expect(codes({ applications: [] })).toEqual(['not-found'])
    expect(codes({ oauthActive: false })).toEqual(['oauth-off'])
  })

  it('is refused to a person who may not register anything, until somebody else has', () => {
    const lacking = { ...facts, mayCreate: false }
    expect(decideRegistry({ ...lacking, clientId: null })).toMatchObject({
      status: 'refused',
      refusal: { table: 'oauth_entity', operation: 'create', cause: 'person-lacks-rights' },
    })
    expect(decideRegistry(lacking)).toMatchObject({ status: 'done', refusal: null })
  })

  it('is refused when the registry cannot be read, which is not an empty registry', () => {
    const step = decideRegistry({ ...facts, applications: refusal })
    expect(step).toMatchObject({ status: 'refused', refusal, application: null, provedByUse: false })
  })

  it('is done in spite of a refusal once the portal is connected: the application must be there', () => {
    const step = decideRegistry({ ...facts, applications: refusal, isConnected: true })
    expect(step).toMatchObject({ status: 'done', provedByUse: true })
    expect(decideRegistry({ ...facts, applications: refusal, isConnected: true, clientId: null }).status).toBe(
      'refused',
    )
  })
})

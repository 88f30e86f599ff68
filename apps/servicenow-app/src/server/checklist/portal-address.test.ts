import { describe, expect, it } from 'vitest'
import { MAX_ADDRESS_LENGTH, readPortalAddress } from './portal-address.ts'

const portal = 'https://portal.example.com'

describe('the redirect address of the portal', () => {
  it.each([
    ['as the portal shows it', `${portal}/api/v1/connection/callback`, portal],
    ['of the portal alone', portal, portal],
    ['with a slash too many', `${portal}/`, portal],
    ['of the setup page', `${portal}/ticketProvisioning`, portal],
    ['with spaces around', `  ${portal}/api/v1/connection/callback\n`, portal],
    ['with a port and in capitals', 'HTTPS://Portal.Example.com:8443/ticketProvisioning', `${portal}:8443`],
    ['under a path', `${portal}/scorelink/api/v1/connection/callback`, `${portal}/scorelink`],
    ['of this machine, in plain http', 'http://localhost:3000/ticketProvisioning', 'http://localhost:3000'],
    ['of the loopback address', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['of the other loopback address', 'http://[::1]:3000', 'http://[::1]:3000'],
  ])('is understood %s', (_how, typed, base) => {
    expect(readPortalAddress(typed)).toEqual({
      ok: true,
      redirectAddress: `${base}/api/v1/connection/callback`,
      setupPage: `${base}/ticketProvisioning`,
    })
  })

  it.each([
    ['', /Enter the redirect address/],
    ['portal.example.com', /not a web address/],
    ['ftp://portal.example.com', /not a web address/],
    [`${portal}, https://other.example.com`, /not a web address/],
    [`${portal}/api/v1/connection/callback?x=1`, /not a web address/],
    [`${portal}/#here`, /not a web address/],
    ['https://user@portal.example.com', /not a web address/],
    [String.raw`https://portal.example.com\@evil.example`, /not a web address/],
    ['http://portal.example.com', /must start with https/],
    ['http://localhost.example.com', /must start with https/],
    ['http://127.0.0.1.example.com', /must start with https/],
    [`${portal}/secure-score`, /ends in \/api\/v1\/connection\/callback/],
    [`${portal}/${'x'.repeat(MAX_ADDRESS_LENGTH)}`, /more than 1024 characters/],
  ])('%j is refused with what to do', (typed, message) => {
    expect(readPortalAddress(typed)).toEqual({ ok: false, message: expect.stringMatching(message) })
  })
})

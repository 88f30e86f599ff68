import type { CoveredOperation } from '../rest/coverage.ts'

const supported = (operation: string, note = ''): CoveredOperation => ({ operation, status: 'supported', note })
const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** Log-in, OAuth 2.0 and single sign-on. */
export const oauthCoverage: readonly CoveredOperation[] = [
  partial('oauth.authorize', 'text for an unknown client and the HTML of the pages are ours'),
  partial('oauth.consent', 'the redirect after Deny is assumed'),
  partial(
    'oauth.token',
    'opaque tokens only; answers to a bad code, verifier or grant are assumed to be the opaque 401',
  ),
  partial('oauth.revoke', 'status and body of the answer are assumed'),
  partial('oauth.jwks', 'an empty key set: no token in JWT format is issued'),
  partial('oauth.discovery', 'the OAuth endpoints; nothing of OpenID Connect'),
  partial('login.page', 'no multifactor step and no change of a password that needs a reset'),
  partial('login.post', 'no lock-out after failed attempts'),
  supported('login.side-door'),
  supported('login.log-out'),
  partial('login.sso', 'one provider, part of the simulator; no SAML or OIDC messages are exchanged'),
  partial('login.identity-provider', "the simulator's own directory with a password form"),
  partial('login.vendor-cli', "the calls of the vendor's command line tool"),
  absent('oauth.redirect', 'the instance as a client of other systems'),
  absent('oauth.introspect', 'no source shows the endpoint'),
  absent('oauth.api-key', 'API keys: every key is an unknown one'),
]

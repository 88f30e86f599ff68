import type { CoveredOperation } from '../rest/coverage.ts'

const supported = (operation: string, note = ''): CoveredOperation => ({ operation, status: 'supported', note })
const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** Log-in and OAuth 2.0. A test holds the list against the routes. */
export const oauthCoverage: readonly CoveredOperation[] = [
  supported('oauth.authorize', 'text for an unknown client and layout of the page are not published'),
  supported('oauth.consent', 'redirect after Deny is not published'),
  partial(
    'oauth.token',
    'opaque tokens only; answers to a bad code, verifier or grant are assumed to be the opaque 401',
  ),
  supported('oauth.revoke'),
  partial('oauth.jwks', 'an empty key set: no token in JWT format is issued'),
  partial('oauth.discovery', 'the OAuth endpoints; nothing of OpenID Connect'),
  partial('login.page', 'no multifactor step and no change of a password that needs a reset'),
  supported('login.post'),
  supported('login.side-door'),
  supported('login.log-out'),
  partial('login.sso', 'one provider, part of the simulator; no SAML or OIDC messages are exchanged'),
  supported('login.identity-provider', "the simulator's own directory"),
  partial('login.vendor-cli', "the two calls of the vendor's command line tool"),
  absent('oauth.redirect', 'the instance as a client of other systems'),
  absent('oauth.api-key', 'API keys: every key is an unknown one'),
  absent('oauth.auth-scope', 'REST auth scopes: applications are scoped securely or broadly'),
]

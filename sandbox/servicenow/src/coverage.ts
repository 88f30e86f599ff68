import { type CoveredOperation, restCoverage } from './rest/coverage.ts'
import { scriptCoverage } from './scripts/coverage.ts'

export type { CoveredOperation } from './rest/coverage.ts'

const supported = (operation: string): CoveredOperation => ({ operation, status: 'supported', note: '' })
const partial = (operation: string, note: string): CoveredOperation => ({ operation, status: 'partial', note })
const absent = (operation: string, note: string): CoveredOperation => ({ operation, status: 'absent', note })

/** Log-in, OAuth 2.0 and single sign-on. Redirect flows follow the documentation; their HTML is ours. */
const oauthCoverage: readonly CoveredOperation[] = [
  partial('oauth.authorize', 'HTML of the pages and of the errors is ours; only labels and texts are verified'),
  partial('oauth.consent', 'redirect after Deny is assumed; "account permissions" is a plain list'),
  partial('oauth.token', 'answer to a bad code, redirect address or PKCE verifier is assumed to be the opaque 401'),
  partial('oauth.revoke', 'status and body of the answer are assumed'),
  partial('oauth.jwks', 'an empty key set: tokens are opaque here'),
  partial('oauth.discovery', 'the fields clients look at'),
  absent('oauth.introspect', 'no source shows the endpoint'),
  absent('api-key', 'keys in x-sn-apikey are refused as unknown: none can be issued'),
  partial('login.page', 'HTML is ours'),
  partial('login.side-door', 'HTML is ours'),
  partial('login.post', 'no lock-out after failed attempts'),
  supported('login.log-out'),
  partial('login.sso', 'one identity provider, without SAML messages'),
  partial('login.identity-provider', 'a stand-in with a password form; accounts it knows are a property'),
  partial('login.vendor-cli', 'what now-sdk asks of the page, nothing more'),
]

/** Screens for people: enough to work a ticket, not a copy of the vendor's interface. */
const screenCoverage: readonly CoveredOperation[] = [
  partial('screen.home', 'one page instead of the workspace'),
  partial('screen.navigate', 'classic links to lists and forms'),
  partial('screen.list', 'views of applications, else one layout for each table; no personal lists, no exports'),
  partial('screen.form', 'views of applications, else one layout for each table; no client scripts'),
  partial('screen.form-post', 'save, delete, revoke a token, UI actions that run on the server'),
  partial('screen.suggestions', 'the simulator’s own'),
  partial('screen.assets', 'the simulator’s own'),
  partial('screen.connected-apps', 'tokens of the user, with Revoke'),
]

/**
 * Everything the simulator plays, plays in part, or is known not to play. The control plane is not in it: no instance
 * has one.
 */
export const coverage: readonly CoveredOperation[] = [
  ...restCoverage,
  ...oauthCoverage,
  ...screenCoverage,
  ...scriptCoverage,
]

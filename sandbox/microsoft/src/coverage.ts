/** One operation of the real services, and how far it is simulated. */
export interface Operation {
  /** Method and path; `{tenant}` and `{id}` are placeholders. */
  operation: string
  support: 'supported' | 'partial' | 'absent'
  /** What differs, for anything not fully supported. */
  note?: string
}

/**
 * What the sandbox does and does not do; `{tenant}` is a tenant's id or `organizations`. A test compares this list with the
 * routes.
 */
export const operations: Operation[] = [
  { operation: 'GET /{tenant}/v2.0/.well-known/openid-configuration', support: 'supported' },
  { operation: 'GET /{tenant}/discovery/v2.0/keys', support: 'supported' },
  {
    operation: 'GET /{tenant}/oauth2/v2.0/authorize',
    support: 'partial',
    note: 'response_type code only; no consent screen, because the administrator consented for all; no multifactor step; `common` and `consumers` are not played',
  },
  {
    operation: 'POST /{tenant}/oauth2/v2.0/token',
    support: 'partial',
    note: 'authorization_code and client_credentials with a secret or certificate; no refresh tokens, federation, device code or on-behalf-of. Error texts are in our words',
  },
  { operation: 'GET /{tenant}/oauth2/v2.0/logout', support: 'supported' },
  { operation: 'POST /{tenant}/oauth2/v2.0/authorize', support: 'absent', note: 'parameters go in the query' },
  { operation: 'POST /{tenant}/oauth2/v2.0/devicecode', support: 'absent', note: 'not needed by a web application' },
  { operation: 'GET /oidc/userinfo', support: 'partial', note: 'takes tokens issued for OpenID Connect scopes alone' },
  {
    operation: 'GET /v1.0/security/secureScores',
    support: 'partial',
    note: '$select and $orderby are taken although Microsoft does not document them',
  },
  { operation: 'GET /v1.0/security/secureScores/{id}', support: 'supported' },
  {
    operation: 'GET /v1.0/security/secureScoreControlProfiles',
    support: 'partial',
    note: '$top above 200 is cut to 200: what the real service does is not known',
  },
  { operation: 'GET /v1.0/security/secureScoreControlProfiles/{id}', support: 'supported' },
  {
    operation: 'PATCH /v1.0/security/secureScoreControlProfiles/{id}',
    support: 'partial',
    note: 'what Microsoft answers to device controls, unknown states and unknown properties is not documented: 400 here',
  },
  { operation: 'POST /v1.0/$batch', support: 'absent', note: 'known to carry PATCH in the field' },
  { operation: 'GET /beta/security/secureScores', support: 'absent', note: 'v1.0 offers the same' },
]

import type { TransactionResponse } from '../instance.ts'
import type { RouteContext } from '../transactions/route.ts'

/** `/api/now/oauth/jwks`. Tokens here are opaque, so there is no key to publish. */
export function keySet(): TransactionResponse {
  return json({ keys: [] })
}

/** `/.well-known/openid-configuration`. */
export function discovery({ request }: RouteContext): TransactionResponse {
  const { origin } = request
  return json({
    issuer: origin,
    authorization_endpoint: `${origin}/oauth_auth.do`,
    token_endpoint: `${origin}/oauth_token.do`,
    revocation_endpoint: `${origin}/oauth_revoke_token.do`,
    jwks_uri: `${origin}/api/now/oauth/jwks`,
    response_types_supported: ['code', 'token'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'password',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256', 'plain'],
  })
}

function json(body: Readonly<Record<string, unknown>>): TransactionResponse {
  const headers: TransactionResponse['headers'] = [['Content-Type', 'application/json;charset=UTF-8']]
  return { status: 200, headers, body: JSON.stringify(body) }
}

import { createPublicKey } from 'node:crypto'
import { type AdapterPayload, Provider } from 'oidc-provider'
import type { MicrosoftSandboxOptions } from '../options.ts'

/** The one app registration, open to several tenants. Its secret is public on purpose: this is a sandbox. */
export const appRegistration = {
  clientId: '8f14e45f-ceea-4a7b-9d3b-5c0a6b1e2d70',
  clientSecret: 'Sandbox~secret.8Q-not-for-production',
  displayName: 'Scorelink',
}

/**
 * Reads a PEM certificate or public key into the key that client assertions are checked with.
 * @throws Error when the text is neither.
 */
export function readCertificate(pem: string): Record<string, unknown> {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'rsa') throw new Error('the key is not an RSA key')
  return { ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
}

/**
 * Describes the app registration to oidc-provider.
 *
 * An Entra app takes its secret and its certificates side by side, while oidc-provider wants one method per
 * client: so the registration shown depends on the credential in the request being served.
 */
export function createClientFinder(
  options: MicrosoftSandboxOptions,
  certificates: () => Record<string, unknown>[],
): (clientId: string) => AdapterPayload | undefined {
  return (clientId) => {
    if (clientId.toLowerCase() !== appRegistration.clientId) return undefined
    const usesAssertion = Provider.ctx?.oidc.params?.['client_assertion'] !== undefined
    return {
      client_id: appRegistration.clientId,
      client_name: appRegistration.displayName,
      redirect_uris: options.redirectUris,
      post_logout_redirect_uris: options.postLogoutRedirectUris ?? [],
      grant_types: ['authorization_code', 'client_credentials'],
      response_types: ['code'],
      ...(usesAssertion
        ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: certificates() } }
        : { token_endpoint_auth_method: 'client_secret_post', client_secret: appRegistration.clientSecret }),
    }
  }
}

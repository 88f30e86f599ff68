import * as client from 'openid-client'
import { AppError } from '@scorelink/kit'
import type { ServerConfig } from '../config.ts'
import { serverErrors } from '../errors.ts'

/** What the browser carries, sealed, from leaving for Entra ID until it is back. */
export interface SignInAttempt {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
}

export interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly userPrincipalName: string
  readonly tenantId: string
  readonly claims: client.IDToken
  readonly idToken: string
}

export interface EntraSignIn {
  start(redirectUri: string, returnTo: string): Promise<{ readonly location: string; readonly attempt: SignInAttempt }>
  /** @throws AppError `AUTH_SIGN_IN_FAILED` */
  finish(callbackUrl: URL, attempt: SignInAttempt): Promise<SignedIn>
  /** Address that ends the session at Entra ID. */
  signOutLocation(idToken: string | undefined, returnTo: string): Promise<string>
}

/** Sign-in by authorization code with PKCE. The provider is discovered at the first use and again after a failure. */
export function createEntraSignIn(entra: ServerConfig['entra']): EntraSignIn {
  let discovered: Promise<client.Configuration> | undefined
  const configuration = async (): Promise<client.Configuration> => {
    discovered ??= discover(entra)
    try {
      return await discovered
    } catch (cause) {
      discovered = undefined
      throw new AppError(serverErrors.AUTH_PROVIDER_UNREACHABLE, { cause })
    }
  }
  return {
    async start(redirectUri, returnTo) {
      const config = await configuration()
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
        returnTo,
      }
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { location: location.href, attempt }
    },

    async finish(callbackUrl, attempt) {
      const config = await configuration()
      try {
        const tokens = await client.authorizationCodeGrant(config, callbackUrl, {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.codeVerifier,
          idTokenExpected: true,
        })
        return toSignedIn(tokens.claims(), tokens.id_token, entra.tenantId)
      } catch (cause) {
        throw cause instanceof AppError ? cause : new AppError(serverErrors.AUTH_SIGN_IN_FAILED, { cause })
      }
    },

    async signOutLocation(idToken, returnTo) {
      const config = await configuration()
      const hint = idToken === undefined ? {} : { id_token_hint: idToken }
      return client.buildEndSessionUrl(config, { ...hint, post_logout_redirect_uri: returnTo }).href
    },
  }
}

async function discover(entra: ServerConfig['entra']): Promise<client.Configuration> {
  const authority = new URL(entra.authority)
  // Plain http is possible only for a provider on this machine, such as the sandbox's.
  const local = authority.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(authority.hostname)
  return await client.discovery(
    authority,
    entra.clientId,
    {},
    client.ClientSecretPost(entra.clientSecret),
    local ? { execute: [client.allowInsecureRequests] } : {},
  )
}

/** `oid` and `tid` name user and tenant for good; names and addresses may change (Entra ID docs, id token claims). */
function toSignedIn(claims: client.IDToken | undefined, idToken: string | undefined, tenantId: string): SignedIn {
  const text = (name: string): string => {
    const value = claims?.[name]
    return typeof value === 'string' ? value : ''
  }
  if (claims === undefined || idToken === undefined || text('tid') !== tenantId || text('oid') === '') {
    throw new AppError(serverErrors.AUTH_SIGN_IN_FAILED, { detail: 'The account belongs to another tenant.' })
  }
  const userPrincipalName = text('preferred_username') || text('email') || text('oid')
  return {
    userId: text('oid'),
    name: text('name') || userPrincipalName,
    userPrincipalName,
    tenantId,
    claims,
    idToken,
  }
}

import { decodeJwt } from 'jose'
import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { AppError } from '@scorelink/kit'
import { authorityOf, type EntraConfig } from '../config.ts'
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
  readonly claims: Readonly<Record<string, unknown>>
  readonly idToken: string
}

export interface EntraSignIn {
  start(redirectUri: string, returnTo: string): Promise<{ readonly location: string; readonly attempt: SignInAttempt }>
  /** @throws AppError `AUTH_SIGN_IN_FAILED`, `AUTH_TENANT_NOT_SERVED` */
  finish(callbackUrl: URL, attempt: SignInAttempt): Promise<SignedIn>
  /** How a tenant's tokens name their issuer. */
  issuerOf(tenantId: string): string
  /** Address that ends the session at Entra ID. */
  signOutLocation(tenantId: string, idToken: string | undefined, returnTo: string): Promise<string>
}

/** Entra's name, in addresses, for the tenants of all organisations. */
const anyOrganisation = 'organizations'

/**
 * Sign-in by authorization code with PKCE. With one tenant its own authority is asked; with several, people of any
 * organisation may come, and those of tenants not listed are sent away. Entra ID is discovered at the first use and again
 * after a failure.
 */
export function createEntraSignIn(entra: EntraConfig): EntraSignIn {
  const [firstTenant = ''] = entra.tenantIds
  const audience = entra.tenantIds.length > 1 ? anyOrganisation : firstTenant
  const client: oauth.Client = { client_id: entra.clientId }
  const authentication = oauth.ClientSecretPost(entra.clientSecret)
  const insecure = { [oauth.allowInsecureRequests]: isLocal(entra.origin) }

  let discovered: Promise<EntraServer> | undefined
  const metadata = async (): Promise<EntraServer> => {
    discovered ??= discover(new URL(authorityOf(entra, firstTenant)), insecure)
    try {
      return await discovered
    } catch (cause) {
      discovered = undefined
      throw new AppError(serverErrors.AUTH_PROVIDER_UNREACHABLE, { cause })
    }
  }
  /** Entra's addresses differ between tenants by the tenant's id alone (OpenID Connect docs, "Fetch the metadata"). */
  const serverOf = async (tenant: string): Promise<EntraServer> => {
    const first = await metadata()
    const moved = (address: string) => address.replace(`/${firstTenant}/`, `/${tenant}/`)
    return {
      ...first,
      issuer: moved(first.issuer),
      authorization_endpoint: moved(first.authorization_endpoint),
      token_endpoint: moved(first.token_endpoint),
      end_session_endpoint: moved(first.end_session_endpoint),
    }
  }
  const requireServed = (tenantId: string): string => {
    if (entra.tenantIds.includes(tenantId)) return tenantId
    throw new AppError(serverErrors.AUTH_TENANT_NOT_SERVED, { detail: `Tenant ${tenantId} is not served here.` })
  }
  /** Entra ID does not name the issuer beside the code; a provider that does must name one that is served. */
  const answeringTenant = (issuer: string | null): string =>
    issuer === null ? firstTenant : requireServed(issuer.slice(entra.origin.length).split('/')[1] ?? '')

  return {
    issuerOf: (tenantId) => authorityOf(entra, tenantId),

    async start(redirectUri, returnTo) {
      const attempt = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        codeVerifier: oauth.generateRandomCodeVerifier(),
        returnTo,
      }
      const location = withQuery((await serverOf(audience)).authorization_endpoint, {
        client_id: entra.clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { location, attempt }
    },

    async finish(callbackUrl, attempt) {
      const asked = await serverOf(audience)
      const answering = await serverOf(answeringTenant(callbackUrl.searchParams.get('iss')))
      try {
        const parameters = oauth.validateAuthResponse(answering, client, callbackUrl, attempt.state)
        const redirectUri = callbackUrl.origin + callbackUrl.pathname
        const response = await oauth.authorizationCodeGrantRequest(
          asked,
          client,
          authentication,
          parameters,
          redirectUri,
          attempt.codeVerifier,
          insecure,
        )
        // Tells only whose issuer to expect; the token is checked against it next.
        const tenantId = await namedTenant(response.clone())
        const issuer = await serverOf(tenantId === undefined ? firstTenant : requireServed(tenantId))
        const tokens = await oauth.processAuthorizationCodeResponse(issuer, client, response, {
          expectedNonce: attempt.nonce,
          requireIdToken: true,
        })
        return toSignedIn(oauth.getValidatedIdTokenClaims(tokens), tokens.id_token)
      } catch (cause) {
        throw cause instanceof AppError ? cause : new AppError(serverErrors.AUTH_SIGN_IN_FAILED, { cause })
      }
    },

    async signOutLocation(tenantId, idToken, returnTo) {
      const hint = idToken === undefined ? {} : { id_token_hint: idToken }
      const { end_session_endpoint: endpoint } = await serverOf(tenantId)
      return withQuery(endpoint, { ...hint, client_id: entra.clientId, post_logout_redirect_uri: returnTo })
    },
  }
}

type Endpoint = 'authorization_endpoint' | 'token_endpoint' | 'end_session_endpoint'
type EntraServer = oauth.AuthorizationServer & Record<Endpoint, string>

async function discover(authority: URL, insecure: oauth.DiscoveryRequestOptions): Promise<EntraServer> {
  const server = await oauth.processDiscoveryResponse(authority, await oauth.discoveryRequest(authority, insecure))
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = server
  if (!authorization_endpoint || !token_endpoint || !end_session_endpoint) {
    throw new AppError(serverErrors.AUTH_PROVIDER_UNREACHABLE, { detail: 'Its discovery document is incomplete.' })
  }
  return { ...server, authorization_endpoint, token_endpoint, end_session_endpoint }
}

/** Plain http is possible only for a provider on this machine, such as the sandbox's. */
function isLocal(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
}

function withQuery(endpoint: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(endpoint)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

const TokenAnswer = z.object({ id_token: z.string() })
const TenantClaim = z.object({ tid: z.string() })

/** @returns undefined for an answer without a readable id token: it is refused when it is processed. */
async function namedTenant(response: Response): Promise<string | undefined> {
  try {
    const { id_token: idToken } = TokenAnswer.parse(await response.json())
    return TenantClaim.parse(decodeJwt(idToken)).tid
  } catch {
    // An error answer, which the caller reads in full.
    return undefined
  }
}

/** `oid` and `tid` name user and tenant for good; names and addresses may change (Entra ID docs, id token claims). */
function toSignedIn(claims: oauth.IDToken | undefined, idToken: string | undefined): SignedIn {
  const text = (name: string): string => {
    const value = claims?.[name]
    return typeof value === 'string' ? value : ''
  }
  if (claims === undefined || idToken === undefined || text('tid') === '' || text('oid') === '') {
    throw new AppError(serverErrors.AUTH_SIGN_IN_FAILED, { detail: 'The account names no tenant or no person.' })
  }
  const userPrincipalName = text('preferred_username') || text('email') || text('oid')
  return {
    userId: text('oid'),
    name: text('name') || userPrincipalName,
    userPrincipalName,
    tenantId: text('tid'),
    claims,
    idToken,
  }
}

import { Provider, interactionPolicy, type Configuration, type Grant, type KoaContextWithOIDC } from 'oidc-provider'
import { appRegistration } from './app-registration.ts'
import { findAccountBySubject, type Directory, type DirectoryAccount } from './directories.ts'
import { entraPaths } from './entra-paths.ts'
import { delegatedPermissions, graphResourceOf, graphScopes } from './graph-scopes.ts'
import { signedOutPage, signOutPage, troublePage } from './pages.ts'
import type { SigningKeys } from './signing-keys.ts'
import { toEntraError, type RefusedGrant } from './token-errors.ts'

/** Seconds; Entra answers 3599 unless a token lifetime policy says otherwise. */
const accessTokenSeconds = 3599

/** What the provider needs from the rest of the sandbox. */
export interface EntraParts {
  origin: string
  directory: Directory
  keys: SigningKeys
  adapter: NonNullable<Configuration['adapter']>
  /** Permissions an administrator granted to the app itself: the `roles` of its tokens. */
  applicationPermissions: () => string[]
}

/** Sets oidc-provider up so that it answers as one Entra tenant does. */
export function createEntraProvider(parts: EntraParts): Provider {
  const provider = new Provider(`${parts.origin}/${parts.directory.id}/v2.0`, createConfiguration(parts))
  provider.on('grant.error', (ctx: KoaContextWithOIDC, error: RefusedGrant) => {
    const { status, body } = toEntraError(error, new Date())
    ctx.status = status
    ctx.body = body
  })
  provider.on('grant.success', (ctx: KoaContextWithOIDC) => {
    if (typeof ctx.body !== 'object' || ctx.body === null) return
    const isApp = ctx.oidc.params?.['grant_type'] === 'client_credentials'
    // Entra repeats the granted scopes to people's apps only.
    ctx.body = { ...ctx.body, ext_expires_in: accessTokenSeconds, ...(isApp ? { scope: undefined } : {}) }
  })
  return provider
}

/** The cookie that keeps a person signed in to a directory. */
export function sessionCookieOf(directory: Directory): string {
  return `ESTSAUTH-${directory.id}`
}

function createConfiguration(parts: EntraParts): Configuration {
  const { directory } = parts
  const paths = entraPaths(directory.id)
  return {
    adapter: parts.adapter,
    jwks: parts.keys.jwks,
    cookies: {
      keys: parts.keys.cookieKeys,
      names: { session: sessionCookieOf(directory), interaction: 'ESTSFLOW', resume: 'ESTSRESUME' },
    },
    routes: {
      authorization: paths.authorize,
      token: paths.token,
      end_session: paths.logout,
      jwks: paths.keys,
      userinfo: paths.userinfo,
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: {
      openid: ['sub', 'sid', 'oid', 'tid', 'ver', 'wids', 'roles'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    // Entra puts profile and email claims into the id token itself.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      IdToken: 3600,
      Interaction: 3600,
      Session: 24 * 3600,
      Grant: 24 * 3600,
    },
    findAccount: (ctx, subject) => {
      const account = findAccountBySubject(directory, subject)
      return account && { accountId: subject, claims: () => idTokenClaims(directory, account, sessionOf(ctx)) }
    },
    extraTokenClaims: (_ctx, token) => accessTokenClaims(directory, token, parts.applicationPermissions()),
    interactions: {
      policy: createPromptPolicy(),
      url: (_ctx, interaction) => `${paths.signIn}/${interaction.uid}`,
    },
    loadExistingGrant: grantEverything,
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = troublePage(out.error, out.error_description)
    },
    formats: {
      // Entra tells permissions in `roles` and `scp` only.
      customizers: { jwt: (_ctx, _token, parts) => void delete parts.payload['scope'] },
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: createResourceIndicators(parts.origin),
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage()
        },
      },
    },
  }
}

/** The browser's session at Entra ID, while it is there or by the code it asked for. */
function sessionOf(ctx: KoaContextWithOIDC): string | undefined {
  return ctx.oidc.session?.uid ?? ctx.oidc.entities.AuthorizationCode?.sessionUid
}

function idTokenClaims(directory: Directory, account: DirectoryAccount, sessionId: string | undefined) {
  return {
    // An optional claim the registration asks for: front-channel logout names the session by it.
    ...(sessionId === undefined ? {} : { sid: sessionId }),
    sub: account.subject,
    oid: account.objectId,
    tid: directory.id,
    ver: '2.0',
    name: account.displayName,
    preferred_username: account.userPrincipalName,
    email: account.userPrincipalName,
    wids: account.roleTemplateIds,
    // Entra leaves the claim out for people without an app role. It is kept as an empty list here so that readers
    // of `roles` meet it.
    roles: account.appRoles,
  }
}

type AnyToken = Parameters<NonNullable<Configuration['extraTokenClaims']>>[1]

function accessTokenClaims(directory: Directory, token: AnyToken, applicationPermissions: string[]) {
  const common = {
    tid: directory.id,
    appid: appRegistration.clientId,
    app_displayname: appRegistration.displayName,
    ver: '1.0',
  }
  if (token.kind === 'ClientCredentials') {
    return { ...common, idtyp: 'app', oid: directory.servicePrincipalId, roles: applicationPermissions }
  }
  const account = findAccountBySubject(directory, token.accountId)
  return {
    ...common,
    idtyp: 'user',
    scp: delegatedPermissions(token.scope ?? ''),
    ...(account && {
      oid: account.objectId,
      name: account.displayName,
      upn: account.userPrincipalName,
      wids: account.roleTemplateIds,
    }),
  }
}

function createResourceIndicators(origin: string) {
  return {
    enabled: true,
    defaultResource: (ctx: KoaContextWithOIDC, _client: unknown, oneOf?: readonly string[]) =>
      oneOf?.[0] ?? graphResourceOf(ctx.oidc.params ?? {}, origin),
    useGrantedResource: () => true,
    getResourceServerInfo: (_ctx: KoaContextWithOIDC, resource: string) => ({
      scope: graphScopes(resource),
      audience: resource,
      accessTokenTTL: accessTokenSeconds,
      accessTokenFormat: 'jwt' as const,
      jwt: { sign: { alg: 'RS256' as const } },
    }),
  }
}

/** Account choice comes before everything else when the app asks for it. */
function createPromptPolicy() {
  const policy = interactionPolicy.base()
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return policy
}

/** Admin consent covers the whole tenant, so nobody is asked. */
async function grantEverything(ctx: KoaContextWithOIDC): Promise<Grant> {
  const { provider, client, session, resourceServers } = ctx.oidc
  if (!client || !session?.accountId) throw new Error('a grant needs a client and a signed-in account')
  const known = session.grantIdFor(client.clientId)
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  for (const resource of Object.keys(resourceServers ?? {})) grant.addResourceScope(resource, graphScopes(resource))
  await grant.save()
  return grant
}

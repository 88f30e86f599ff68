/**
 * Entra's addresses below a tenant id, or below `organizations` where any tenant's people may sign in ("OpenID Connect
 * on the Microsoft identity platform").
 */
export function entraPaths(tenant: string) {
  return {
    discovery: `/${tenant}/v2.0/.well-known/openid-configuration`,
    authorize: `/${tenant}/oauth2/v2.0/authorize`,
    token: `/${tenant}/oauth2/v2.0/token`,
    logout: `/${tenant}/oauth2/v2.0/logout`,
    keys: `/${tenant}/discovery/v2.0/keys`,
    userinfo: '/oidc/userinfo',
    signIn: `/${tenant}/login`,
  }
}

import type { Route } from '../transactions/route.ts'
import { askConsent, settleConsent } from './authorize-page.ts'
import { postProvider, showProvider, startSingleSignOn } from './identity-provider.ts'
import { discovery, keySet } from './discovery.ts'
import { logOut, postLogIn, showLogIn } from './log-in-pages.ts'
import { issueTokens, revoke } from './token-endpoint.ts'
import { angular } from './vendor-cli.ts'

const open = { authentication: 'none', api: 'OAuth' } as const
const page = { authentication: 'none', api: 'Login' } as const

/** Log-in, OAuth 2.0 and single sign-on. They find out by themselves who is calling. */
export const oauthRoutes: readonly Route[] = [
  { ...open, methods: ['GET'], path: '/oauth_auth.do', operation: 'oauth.authorize', handle: askConsent },
  { ...open, methods: ['POST'], path: '/oauth_auth.do', operation: 'oauth.consent', handle: settleConsent },
  { ...open, methods: ['POST'], path: '/oauth_token.do', operation: 'oauth.token', handle: issueTokens },
  { ...open, methods: ['GET', 'POST'], path: '/oauth_revoke_token.do', operation: 'oauth.revoke', handle: revoke },
  { ...open, methods: ['GET'], path: '/api/now/oauth/jwks', operation: 'oauth.jwks', handle: keySet },
  {
    ...open,
    methods: ['GET'],
    path: '/.well-known/openid-configuration',
    operation: 'oauth.discovery',
    handle: discovery,
  },
  { ...page, methods: ['GET'], path: '/login.do', operation: 'login.page', handle: showLogIn },
  { ...page, methods: ['GET'], path: '/side_door.do', operation: 'login.side-door', handle: showLogIn },
  { ...page, methods: ['POST'], path: '/login.do', operation: 'login.post', handle: postLogIn },
  { ...page, methods: ['GET', 'POST'], path: '/logout.do', operation: 'login.log-out', handle: logOut },
  { ...page, methods: ['GET'], path: '/login_with_sso.do', operation: 'login.sso', handle: startSingleSignOn },
  { ...page, methods: ['GET'], path: '/auth_redirect.do', operation: 'login.sso', handle: startSingleSignOn },
  {
    ...page,
    methods: ['GET'],
    path: '/simulator/identity-provider',
    operation: 'login.identity-provider',
    handle: showProvider,
  },
  {
    ...page,
    methods: ['POST'],
    path: '/simulator/identity-provider',
    operation: 'login.identity-provider',
    handle: postProvider,
  },
  { ...page, methods: ['GET', 'POST'], path: '/angular.do', operation: 'login.vendor-cli', handle: angular },
]

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { directories, findDirectoryOf, homeDirectory, type Directory } from './directories.ts'
import { entraPaths } from './entra-paths.ts'
import { findTenantPage } from './pages.ts'
import { sessionCookieOf } from './provider.ts'
import { acceptForms } from './sign-in.ts'

/** The authority for people of any organisation; their tenant's own authority does the work. */
const paths = entraPaths('organizations')

/** What the authority needs to know of the others. */
export interface OrganizationsParts {
  origin: string
  /** The directory that gave out an authorization code. */
  directoryOfCode: (code: string) => Directory | undefined
}

/** Serves `organizations`: finds out whose person it is, and leads there. */
export function registerOrganizations(app: FastifyInstance, { origin, directoryOfCode }: OrganizationsParts): void {
  acceptForms(app)

  app.get(paths.discovery, async () => ({
    // A pattern, not an address: every token names the tenant it comes from.
    issuer: `${origin}/{tenantid}/v2.0`,
    authorization_endpoint: origin + paths.authorize,
    token_endpoint: origin + paths.token,
    end_session_endpoint: origin + paths.logout,
    jwks_uri: origin + paths.keys,
    userinfo_endpoint: origin + paths.userinfo,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  }))

  app.get<{ Querystring: Record<string, string> }>(paths.authorize, async (request, reply) => {
    const { login_hint: hint, prompt } = request.query
    const named = hint === undefined ? undefined : findDirectoryOf(hint)
    const directory = named ?? (prompt === undefined || prompt === 'none' ? signedInDirectory(request) : undefined)
    if (directory !== undefined) return reply.redirect(entraPaths(directory.id).authorize + queryOf(request))
    return showForm(request, reply, hint ?? '')
  })

  app.post<{ Body: { loginfmt?: string }; Querystring: Record<string, string> }>(
    paths.signIn,
    async (request, reply) => {
      const { loginfmt = '' } = request.body
      const directory = findDirectoryOf(loginfmt)
      if (directory === undefined) {
        return showForm(request, reply, loginfmt, `We could not find an account with the user name ${loginfmt}.`)
      }
      const query = new URLSearchParams({ ...request.query, login_hint: loginfmt })
      return reply.redirect(`${entraPaths(directory.id).authorize}?${query.toString()}`, 303)
    },
  )

  app.post<{ Body: Record<string, string> }>(paths.token, async (request, reply) => {
    const directory = directoryOfCode(request.body['code'] ?? '') ?? homeDirectory
    const answer = await app.inject({
      method: 'POST',
      url: entraPaths(directory.id).token,
      headers: request.headers,
      payload: new URLSearchParams(request.body).toString(),
    })
    return reply.code(answer.statusCode).type(String(answer.headers['content-type'])).send(answer.body)
  })

  app.get(paths.keys, async (_request, reply) => reply.redirect(entraPaths(homeDirectory.id).keys))

  app.get(paths.logout, async (request, reply) => {
    const directory = signedInDirectory(request) ?? homeDirectory
    return reply.redirect(entraPaths(directory.id).logout + queryOf(request))
  })
}

async function showForm(request: FastifyRequest, reply: FastifyReply, userName: string, error?: string) {
  const view = { action: paths.signIn + queryOf(request), userName, ...(error === undefined ? {} : { error }) }
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-frame-options', 'DENY')
    .send(findTenantPage(view))
}

/** Where the browser is signed in already; with several, the first. */
function signedInDirectory({ headers: { cookie = '' } }: FastifyRequest): Directory | undefined {
  return directories.find((directory) => cookie.includes(`${sessionCookieOf(directory)}=`))
}

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

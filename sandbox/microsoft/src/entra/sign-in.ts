import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { InteractionResults, Provider } from 'oidc-provider'
import { findAccountByName, findAccountBySubject, type Directory, type DirectoryAccount } from './directories.ts'
import { entraPaths } from './entra-paths.ts'
import { pickAccountPage, signInPage, troublePage } from './pages.ts'

interface SignInForm {
  account?: string
  loginfmt?: string
  passwd?: string
}

/** Lets Fastify read what a form posts. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())))
  })
}

/** The pages a person of a directory signs in with. */
export function registerSignIn(app: FastifyInstance, provider: Provider, directory: Directory): void {
  const { company } = directory
  const { signIn } = entraPaths(directory.id)
  acceptForms(app)

  app.get<{ Querystring: { another?: string } }>(`${signIn}/:uid`, async (request, reply) => {
    const interaction = await findInteraction(provider, request, reply)
    if (!interaction) return reply
    const { prompt, params, session } = interaction
    // Consent was given for the whole tenant by its administrator, even when the app asks for the question again.
    if (prompt.name === 'consent') return finish(provider, request, reply, { consent: {} })
    const current = session?.accountId === undefined ? undefined : findAccountBySubject(directory, session.accountId)
    if (prompt.name === 'select_account' && current && request.query.another === undefined) {
      return reply.send(pickAccountPage(company, request.url, current.displayName, current.userPrincipalName))
    }
    const hint = typeof params['login_hint'] === 'string' ? params['login_hint'] : ''
    return reply.send(signInPage({ company, action: pathOf(request), userName: hint }))
  })

  app.post<{ Body: SignInForm }>(`${signIn}/:uid`, async (request, reply) => {
    const interaction = await findInteraction(provider, request, reply)
    if (!interaction) return reply
    const { account, loginfmt = '', passwd = '' } = request.body
    const current = interaction.session?.accountId
    if (account === 'current' && interaction.prompt.name === 'select_account' && current !== undefined) {
      return finish(provider, request, reply, { select_account: {} })
    }
    const found = findAccountByName(directory, loginfmt)
    if (!found || found.password !== passwd) {
      const error = found
        ? 'Your account or password is incorrect. Check it and try again.'
        : `There is no account ${loginfmt} in this directory. Check the address for typing errors.`
      return reply.send(signInPage({ company, action: pathOf(request), userName: loginfmt, error }))
    }
    return finish(provider, request, reply, signedIn(found))
  })
}

function signedIn(account: DirectoryAccount): InteractionResults {
  return { select_account: {}, login: { accountId: account.subject, amr: ['pwd'], remember: true } }
}

async function findInteraction(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('x-frame-options', 'DENY')
  try {
    return await provider.interactionDetails(request.raw, reply.raw)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SessionNotFound')) throw error
    // A bookmarked or stale form: nothing to go back to, so the person must start from the app.
    void reply
      .code(400)
      .send(troublePage('session_not_found', 'This sign-in has expired. Go back to the app and start again.'))
    return undefined
  }
}

/** Hands the result to the provider and sends the browser on. */
async function finish(provider: Provider, request: FastifyRequest, reply: FastifyReply, result: InteractionResults) {
  const returnTo = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: true })
  return reply.redirect(returnTo, 303)
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? request.url
}

import type { Instance, TransactionRequest, TransactionResponse } from '../instance.ts'
import { redirect } from '../screens/document.ts'
import { type Html, html } from '../screens/html.ts'
import { pageNotFound } from '../screens/not-found.ts'
import { errorPage, plainPage } from '../screens/plain-page.ts'
import type { RouteContext } from '../transactions/route.ts'
import { issueCode } from './authorization-codes.ts'
import { type AuthorizationRequest, readAuthorizationRequest, withOutcome } from './authorization-request.ts'
import { findClient } from './clients.ts'
import { tokenFor } from './credentials.ts'
import { formBody } from './form-body.ts'
import { logInRedirect, RETURN_FIELD } from './log-in-pages.ts'
import { refusalOf } from './log-in-rules.ts'
import { findSession, isUserToken, type Session } from './sessions.ts'
import { allowsImplicitGrant, oauthIsActive, redirectMatch, stateIsRequired, supportsPkce } from './settings.ts'

/** `GET /oauth_auth.do`: asks the person in front of the browser, after log-in, whether the application may connect. */
export function askConsent({ request, instance, query }: RouteContext): TransactionResponse {
  if (!oauthIsActive(instance)) return pageNotFound()
  const asked = check(query, instance)
  if (typeof asked === 'string') return refuse(asked, query, instance)
  const session = pageSession(request, instance)
  if (session === undefined) return logInRedirect(request, instance)
  return consentPage(asked, query, session, request, instance)
}

/** `POST /oauth_auth.do`: Allow or Deny. */
export function settleConsent({ request, instance }: RouteContext): TransactionResponse {
  if (!oauthIsActive(instance)) return pageNotFound()
  const form = formBody(request)
  const asked = check(form, instance)
  if (typeof asked === 'string') return refuse(asked, form, instance)
  const session = pageSession(request, instance)
  if (session === undefined) return logInRedirect(request, instance)
  if (!isUserToken(session, form.get('sysparm_ck') ?? request.headers['x-usertoken'])) {
    return errorPage('Security check failed', 'The page is out of date. Start again from the application.', 403)
  }
  if (form.get('decision') !== 'allow') return redirect(withOutcome(asked, { error: 'access_denied' }))
  if (asked.responseType === 'token') return redirect(withOutcome(asked, implicitToken(asked, session, instance)))
  const code = issueCode(
    {
      clientId: asked.client.clientId,
      userSysId: session.userSysId,
      redirectAddress: asked.redirectAddress,
      challenge: asked.challenge,
    },
    instance,
  )
  return wantsJson(request) ? codeAsJson(code) : redirect(withOutcome(asked, { code }))
}

function check(parameters: URLSearchParams, instance: Instance): AuthorizationRequest | string {
  const clientId = parameters.get('client_id') ?? ''
  return readAuthorizationRequest(parameters, findClient(instance, clientId), {
    stateIsRequired: stateIsRequired(instance),
    redirectMatch: redirectMatch(instance),
    allowsImplicit: allowsImplicitGrant(instance, clientId),
    supportsPkce: supportsPkce(instance),
  })
}

function refuse(text: string, parameters: URLSearchParams, instance: Instance): TransactionResponse {
  instance.log('error', 'com.snc.oauth', `${text} (client id "${parameters.get('client_id') ?? ''}")`)
  return errorPage('Error', text)
}

/** The session of a person who may still use pages. */
function pageSession(request: TransactionRequest, instance: Instance): Session | undefined {
  const session = findSession(request, instance)
  const user = session && instance.records.get('sys_user', session.userSysId)
  return user && refusalOf(user, 'page') === undefined ? session : undefined
}

function implicitToken(
  asked: AuthorizationRequest,
  session: Session,
  instance: Instance,
): Readonly<Record<string, string>> {
  const { client } = asked
  const grantee = { clientSysId: client.sysId, clientId: client.clientId, userSysId: session.userSysId }
  const token = instance.atomically(() => tokenFor('access_token', grantee, client.accessTokenSeconds, instance))
  return {
    access_token: token.value,
    token_type: 'Bearer',
    expires_in: String(token.expiresIn),
    scope: 'useraccount',
  }
}

/** A script of the consent page asks for JSON instead of a redirect (capture of an instance). */
function wantsJson(request: TransactionRequest): boolean {
  return (request.headers['accept'] ?? '').startsWith('application/json')
}

function codeAsJson(code: string): TransactionResponse {
  const headers: TransactionResponse['headers'] = [['Content-Type', 'application/json;charset=UTF-8']]
  return { status: 200, headers, body: JSON.stringify({ result: { code } }) }
}

const KEPT = ['response_type', 'client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method']

function consentPage(
  asked: AuthorizationRequest,
  parameters: URLSearchParams,
  session: Session,
  request: TransactionRequest,
  instance: Instance,
): TransactionResponse {
  const { client, redirectAddress } = asked
  const user = instance.records.get('sys_user', session.userSysId)
  const otherUser = `/logout.do?${new URLSearchParams({ [RETURN_FIELD]: request.target }).toString()}`
  return plainPage({
    title: 'Allow access',
    formTargets: [formTarget(redirectAddress)],
    corner: html`<span class="corner"><span>${user?.['name'] ?? ''}</span> <a href="${otherUser}">Not You?</a></span>`,
    card: html`${logo(client.logoUrl)}
      <h1>${client.name}</h1>
      <p><strong>${client.name}</strong> would like to connect to your ServiceNow account.</p>
      <p class="quiet">
        It will be able to do what you can do. You can end this at any time in your
        <a href="/my_connected_apps.do">account permissions</a>.
      </p>
      <form method="post" action="/oauth_auth.do">
        <input type="hidden" name="sysparm_ck" value="${session.userToken}" />
        ${KEPT.map((name) => parameters.has(name) && html`<input type="hidden" name="${name}" value="${parameters.get(name) ?? ''}" />`)}
        <p class="actions">
          <button name="decision" value="deny">Deny</button>
          <button class="primary" name="decision" value="allow">Allow</button>
        </p>
      </form>`,
  })
}

function logo(address: string): Html | undefined {
  return /^https?:\/\//i.test(address) || /^\/(?!\/)/.test(address)
    ? html`<img class="logo" src="${address}" alt="" width="64" height="64" />`
    : undefined
}

/** What a content security policy calls the place behind an address: its origin, or its scheme for an app on a phone. */
function formTarget(address: string): string {
  const url = URL.parse(address)
  if (url === null) return "'self'"
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : url.protocol
}

import type { Instance, TransactionRequest, TransactionResponse } from '../instance.ts'
import { redirect } from '../screens/document.ts'
import { html } from '../screens/html.ts'
import { errorPage, plainPage } from '../screens/plain-page.ts'
import type { RouteContext } from '../transactions/route.ts'
import { formBody } from './form-body.ts'
import { localAddress } from './local-address.ts'
import { comesFromElsewhere, LOG_IN_FAILED, logIn } from './log-in.ts'
import { closeSession } from './sessions.ts'
import { ssoIsActive } from './settings.ts'

/** Name of the field and parameter that remember where a person wanted to go. */
export const RETURN_FIELD = 'sysparm_goto_url'

/**
 * Sends somebody without a session to log in, and afterwards to where they wanted to go: to the identity provider when
 * single sign-on is active, else to the log-in page.
 */
export function logInRedirect(request: TransactionRequest, instance: Instance): TransactionResponse {
  const wanted = request.method === 'GET' ? localAddress(request.target) : '/'
  return redirect(logInAddress(ssoIsActive(instance) ? '/login_with_sso.do' : '/login.do', wanted))
}

/** Address of a log-in page that remembers `wanted`. */
export function logInAddress(page: string, wanted: string): string {
  return wanted === '/' ? page : `${page}?${new URLSearchParams({ [RETURN_FIELD]: wanted }).toString()}`
}

/** `GET /login.do`, and `/side_door.do` which stays open when single sign-on is active. */
export function showLogIn({ instance, query }: RouteContext): TransactionResponse {
  return logInPage(instance, localAddress(query.get(RETURN_FIELD)))
}

/** `POST /login.do`. */
export function postLogIn({ request, instance, query }: RouteContext): TransactionResponse {
  if (comesFromElsewhere(request)) return errorPage('Log in', 'Log in from this instance’s own page.', 403)
  const form = formBody(request)
  const wanted = localAddress(form.get(RETURN_FIELD) ?? query.get(RETURN_FIELD))
  const session = logIn(form.get('user_name') ?? '', form.get('user_password') ?? '', request, instance)
  return session ? redirect(wanted, session.setCookies) : logInPage(instance, wanted, LOG_IN_FAILED)
}

/** `/logout.do`: ends the session; "Not you?" comes here with the request to go on with. */
export function logOut({ request, instance, query }: RouteContext): TransactionResponse {
  const forget = closeSession(request, instance)
  // After "Not you?" a single sign-on would bring the same person straight back: the local page asks instead.
  return redirect(logInAddress('/login.do', localAddress(query.get(RETURN_FIELD))), [forget])
}

function logInPage(instance: Instance, wanted: string, problem?: string): TransactionResponse {
  const external = logInAddress('/login_with_sso.do', wanted)
  return plainPage({
    title: 'Log in',
    card: html`<h1>Log in</h1>
      ${problem !== undefined && html`<p class="message error" role="alert">${problem}</p>`}
      <form method="post" action="/login.do" class="stack">
        <input type="hidden" name="sys_action" value="sysverb_login" />
        <input type="hidden" name="${RETURN_FIELD}" value="${wanted}" />
        <label
          >User name<input name="user_name" autocomplete="username" autocapitalize="none" required autofocus
        /></label>
        <label>Password<input name="user_password" type="password" autocomplete="current-password" required /></label>
        <button class="primary">Log in</button>
      </form>
      ${ssoIsActive(instance) && html`<p><a href="${external}">Use external login</a></p>`}`,
  })
}

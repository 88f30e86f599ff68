import type { TransactionResponse } from '../instance.ts'
import { redirect } from '../screens/document.ts'
import { html } from '../screens/html.ts'
import { errorPage, plainPage } from '../screens/plain-page.ts'
import { isPasswordOf } from './stored-secrets.ts'
import type { RouteContext } from '../transactions/route.ts'
import { formBody } from './form-body.ts'
import { localAddress } from './local-address.ts'
import { admit, comesFromElsewhere } from './log-in.ts'
import { logInAddress, RETURN_FIELD } from './log-in-pages.ts'
import { directoryAccounts, ssoIsActive } from './settings.ts'
import { matchUser } from './users.ts'

const PROVIDER = '/simulator/identity-provider'

/** `/login_with_sso.do`: hands the person over to the identity provider. */
export function startSingleSignOn({ instance, query }: RouteContext): TransactionResponse {
  const wanted = localAddress(query.get(RETURN_FIELD))
  if (!ssoIsActive(instance)) return redirect(logInAddress('/login.do', wanted))
  return redirect(logInAddress(PROVIDER, wanted))
}

export function showProvider({ query }: RouteContext): TransactionResponse {
  return providerPage(localAddress(query.get(RETURN_FIELD)))
}

/**
 * The provider knows the accounts of its directory only; back at the instance, an account must match a user by name or
 * e-mail address (ServiceNow docs, multi-provider single sign-on).
 */
export function postProvider({ request, instance }: RouteContext): TransactionResponse {
  if (!ssoIsActive(instance) || comesFromElsewhere(request)) {
    return errorPage('Sign in', 'Start from the instance you want to reach.', 403)
  }
  const form = formBody(request)
  const wanted = localAddress(form.get(RETURN_FIELD))
  const account = (form.get('account') ?? '').trim()
  if (!directoryAccounts(instance).has(account.toLowerCase())) {
    return providerPage(wanted, `The directory has no account "${account}". Local users cannot sign in here.`)
  }
  const user = matchUser(instance, account)
  if (user === undefined) {
    return providerPage(wanted, `You are signed in to the directory, but "${account}" matches no user of the instance.`)
  }
  if (!isPasswordOf(user, form.get('password') ?? '')) {
    return providerPage(wanted, 'Account or password is wrong.')
  }
  const session = admit(user, request, instance)
  return session ? redirect(wanted, session.setCookies) : providerPage(wanted, 'The instance refused this user.')
}

function providerPage(wanted: string, problem?: string): TransactionResponse {
  return plainPage({
    title: 'Sign in',
    card: html`<h1>Sign in with your organization</h1>
      <p class="quiet">
        Identity provider of the simulator. It knows the accounts of its directory, not the instance’s local users.
      </p>
      ${problem !== undefined && html`<p class="message error" role="alert">${problem}</p>`}
      <form method="post" action="${PROVIDER}" class="stack">
        <input type="hidden" name="${RETURN_FIELD}" value="${wanted}" />
        <label>Account<input name="account" autocomplete="username" autocapitalize="none" required autofocus /></label>
        <label>Password<input name="password" type="password" autocomplete="current-password" required /></label>
        <button class="primary">Sign in</button>
      </form>
      <p><a href="${logInAddress('/login.do', wanted)}">Use local login</a></p>`,
  })
}

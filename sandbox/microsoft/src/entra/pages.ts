import { escapeHtml, page } from '../html.ts'

const brandOf = (company: string) =>
  `<p><span class="brand">${escapeHtml(company)}</span> <span class="mark">Sandbox</span></p>`
const microsoft = brandOf('Microsoft')
const disclaimer =
  '<p class="quiet">This is a simulator, not Microsoft. Accounts and passwords are listed on the <a href="/">start page</a>.</p>'

/** What the sign-in form shows. */
export interface SignInView {
  company: string
  action: string
  userName: string
  error?: string
}

export function signInPage({ company, action, userName, error }: SignInView): string {
  const problem = error === undefined ? '' : `<p class="error" role="alert" id="problem">${escapeHtml(error)}</p>`
  const invalid = error === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  const focusName = userName === '' ? ' autofocus' : ''
  const focusPassword = userName === '' ? '' : ' autofocus'
  return page(
    'Sign in to your account',
    `${brandOf(company)}
<h1>Sign in</h1>
${problem}
<form method="post" action="${escapeHtml(action)}">
<label for="loginfmt">Email</label>
<input type="text" inputmode="email" id="loginfmt" name="loginfmt" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escapeHtml(userName)}"${focusName}${invalid}>
<label for="passwd">Password</label>
<input type="password" id="passwd" name="passwd" autocomplete="current-password" required${focusPassword}${invalid}>
<div class="actions"><button type="submit">Sign in</button></div>
</form>
${disclaimer}`,
  )
}

/** Asks who signs in, where people of any tenant may: the domain of the address names the tenant. */
export function findTenantPage({ action, userName, error }: Omit<SignInView, 'company'>): string {
  const problem = error === undefined ? '' : `<p class="error" role="alert" id="problem">${escapeHtml(error)}</p>`
  const invalid = error === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  return page(
    'Sign in to your account',
    `${microsoft}
<h1>Sign in</h1>
${problem}
<form method="post" action="${escapeHtml(action)}">
<label for="loginfmt">Email</label>
<input type="text" inputmode="email" id="loginfmt" name="loginfmt" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus value="${escapeHtml(userName)}"${invalid}>
<div class="actions"><button type="submit">Next</button></div>
</form>
${disclaimer}`,
  )
}

/** Lets a signed-in person go on as they are, or as somebody else. */
export function pickAccountPage(company: string, action: string, displayName: string, userName: string): string {
  return page(
    'Pick an account',
    `${brandOf(company)}
<h1>Pick an account</h1>
<form method="post" action="${escapeHtml(action)}">
<button class="tile" name="account" value="current">${escapeHtml(displayName)}<br><span class="quiet">${escapeHtml(userName)} (signed in)</span></button>
</form>
<p><a href="${escapeHtml(action)}?another=1">Use another account</a></p>
${disclaimer}`,
  )
}

/** Signs out at once, as Entra does when one account is signed in; the button serves browsers without script. */
export function signOutPage(form: string): string {
  return page(
    'Signing out',
    `${microsoft}
<h1>Signing you out</h1>
${form}
<input type="hidden" name="logout" value="yes" form="op.logoutForm">
<div class="actions"><button type="submit" form="op.logoutForm">Sign out</button></div>
<script>document.getElementById('op.logoutForm').submit()</script>`,
  )
}

export function signedOutPage(): string {
  return page(
    'Signed out',
    `${microsoft}\n<h1>You signed out of your account</h1>\n<p>You may close this window.</p>\n${disclaimer}`,
  )
}

/** Shown when a sign-in request cannot be answered by sending the person back to the app. */
export function troublePage(error: string, description: string | undefined): string {
  return page(
    'Sign-in problem',
    `${microsoft}
<h1>We can't sign you in</h1>
<p>${escapeHtml(description ?? 'The sign-in request is not valid.')}</p>
<p class="quiet">Error: <code>${escapeHtml(error)}</code></p>
${disclaimer}`,
  )
}

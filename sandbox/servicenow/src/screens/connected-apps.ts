import type { Row, TransactionResponse } from '../instance.ts'
import { isValid, revokeCredential } from '../oauth/credentials.ts'
import { formBody } from '../oauth/form-body.ts'
import { findSession, isUserToken } from '../oauth/sessions.ts'
import { systemActor } from '../oauth/system-actor.ts'
import type { RouteContext } from '../transactions/route.ts'
import { redirect } from './document.ts'
import { html } from './html.ts'
import { formToken, problemScreen, renderScreen } from './shell.ts'

const ADDRESS = '/my_connected_apps.do'

/** Self-Service > My Connected Apps: tokens the person gave out and that still work. */
export function showConnectedApps(context: RouteContext): TransactionResponse {
  const { instance, actor } = context
  const tokens = ownTokens(context)
  const shown = (row: Row, column: string): string => instance.records.display('oauth_credential', row, column, actor)
  return renderScreen(context, {
    title: 'My Connected Apps',
    content: html`<h1>My Connected Apps</h1>
      <p class="quiet">Applications that may act with your rights.</p>
      ${tokens.length === 0 && html`<div class="scroll empty">No application is connected to your account</div>`}
      ${
        tokens.length > 0 &&
        html`<form method="post" action="${ADDRESS}" class="scroll">
          <input type="hidden" name="sysparm_ck" value="${formToken(context)}" />
          <table>
            <thead>
              <tr>
                <th scope="col">Application</th>
                <th scope="col">Token</th>
                <th scope="col">Expires</th>
                <th scope="col"><span class="hidden">Action</span></th>
              </tr>
            </thead>
            <tbody>
              ${tokens.map(
                (row) =>
                  html`<tr>
                    <td>${shown(row, 'peer')}</td>
                    <td class="short">${shown(row, 'type')}</td>
                    <td class="short">${shown(row, 'expires')}</td>
                    <td><button name="token" value="${row['sys_id'] ?? ''}">Revoke Access</button></td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </form>`
      }`,
  })
}

export function postConnectedApps(context: RouteContext): TransactionResponse {
  const { request, instance } = context
  const form = formBody(request)
  const session = findSession(request, instance)
  if (session === undefined || !isUserToken(session, form.get('sysparm_ck'))) {
    return problemScreen(context, 'Security check failed', 'The page is out of date. Open it again.', 403)
  }
  const token = ownTokens(context).find((row) => row['sys_id'] === form.get('token'))
  if (token !== undefined) instance.atomically(() => revokeCredential(token['sys_id'] ?? '', instance))
  return redirect(ADDRESS)
}

/** Everybody may see their own, whatever the table's rules. */
function ownTokens({ instance, actor }: RouteContext): Row[] {
  const query = `user=${actor.sysId}^ORDERBYDESCexpires`
  return instance.records.find('oauth_credential', { query }, systemActor).filter((row) => isValid(row, instance.now()))
}

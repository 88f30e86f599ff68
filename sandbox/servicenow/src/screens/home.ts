import type { TransactionResponse } from '../instance.ts'
import { localAddress } from '../oauth/local-address.ts'
import type { RouteContext } from '../transactions/route.ts'
import { redirect } from './document.ts'
import { html } from './html.ts'
import { listAddress } from './navigator.ts'
import { renderScreen } from './shell.ts'

const COUNTED: ReadonlyArray<readonly [label: string, table: string, query: string]> = [
  ['Open incidents', 'incident', 'active=true'],
  ['Open change requests', 'change_request', 'active=true'],
  ['Applications registered', 'oauth_entity', 'active=true'],
  ['Active users', 'sys_user', 'active=true'],
]

/** `/`, `/home.do`, `/navpage.do`: what waits for this person. */
export function showHome(context: RouteContext): TransactionResponse {
  const { instance, actor } = context
  const name = instance.records.get('sys_user', actor.sysId)?.['first_name'] || actor.userName
  const tiles = COUNTED.filter(([, table]) => instance.access.canRead(table, {}, actor)).map(
    ([label, table, query]) =>
      html`<a class="tile" href="${listAddress(table, query)}"
        ><strong>${instance.records.count(table, query, actor)}</strong>${label}</a
      >`,
  )
  return renderScreen(context, {
    title: 'Home',
    content: html`<h1>Welcome, ${name}</h1>
      <p class="quiet">Release ${instance.release.buildName} (${instance.release.buildTag})</p>
      <div class="tiles">${tiles}</div>
      ${tiles.length === 0 && html`<p>Your user holds no role that opens a menu here.</p>`}`,
  })
}

/** `/nav_to.do?uri=…`: links in messages lead through the frame to a page. */
export function navigateTo({ query }: RouteContext): TransactionResponse {
  return redirect(localAddress(query.get('uri')))
}

/** `/now/nav/ui/classic/params/target/…`: the same link in newer releases. */
export function navigateToTarget({ params }: RouteContext): TransactionResponse {
  return redirect(localAddress(params['target']))
}

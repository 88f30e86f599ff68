import { company } from './entra/accounts.ts'
import { entraPaths } from './entra/provider.ts'
import { escapeHtml, page } from './html.ts'
import type { MicrosoftSandbox } from './options.ts'

/** The page at `/`: what this is, who can sign in, and where things are. */
export function startPage(sandbox: Omit<MicrosoftSandbox, 'close'>): string {
  const rows = sandbox.accounts
    .map(({ displayName, userPrincipalName, password, description }) =>
      [`${escapeHtml(displayName)}<br>${code(userPrincipalName)}`, code(password), escapeHtml(description)]
        .map(cell)
        .join(''),
    )
    .map((cells) => `<tr>${cells}</tr>`)
    .join('\n')
  return page(
    'Microsoft sandbox',
    `<p><span class="brand">${company.name}</span> <span class="mark">Sandbox</span></p>
<h1>Simulator of Entra ID and Microsoft Graph</h1>
<p>This stands in for Microsoft while Scorelink is tried or tested. It is not a Microsoft service, holds a made-up
tenant, and must not be reachable from a network you do not trust.</p>
<h2>Accounts</h2>
<div class="scroll"><table>
<thead><tr><th>Account</th><th>Password</th><th>What it may do</th></tr></thead>
<tbody>
${rows}
</tbody>
</table></div>
<h2>Application</h2>
<div class="scroll"><table><tbody>
<tr><th>Tenant id</th>${cell(code(sandbox.tenantId))}</tr>
<tr><th>Client id</th>${cell(code(sandbox.clientId))}</tr>
<tr><th>Client secret</th>${cell(code(sandbox.clientSecret))}</tr>
<tr><th>Authority</th>${cell(code(sandbox.authority))}</tr>
<tr><th>Graph</th>${cell(code(`${sandbox.graphOrigin}/v1.0`))}</tr>
</tbody></table></div>
<h2>Links</h2>
<ul>
<li><a href="${entraPaths.discovery}">OpenID Connect discovery</a></li>
<li><a href="${entraPaths.logout}">Sign out</a></li>
<li><a href="/_sandbox">State, faults and clock</a> (from this machine)</li>
</ul>`,
    'wide',
  )
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}

function cell(html: string): string {
  return `<td>${html}</td>`
}

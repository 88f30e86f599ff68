import { entraPaths } from './entra/entra-paths.ts'
import { escapeHtml, page } from './html.ts'
import type { MicrosoftSandbox, SandboxTenant } from './options.ts'

/** The page at `/`: what this is, who can sign in, and where things are. */
export function startPage(sandbox: Omit<MicrosoftSandbox, 'close'>): string {
  const tenants = sandbox.tenants.map(accountsTable).join('\n')
  return page(
    'Microsoft sandbox',
    `<p><span class="brand">Microsoft</span> <span class="mark">Sandbox</span></p>
<h1>Simulator of Entra ID and Microsoft Graph</h1>
<p>This stands in for Microsoft while Scorelink is tried or tested. It is not a Microsoft service, holds made-up
tenants, and must not be reachable from a network you do not trust.</p>
${tenants}
<h2>Application</h2>
<div class="scroll"><table><tbody>
<tr><th>Client id</th>${cell(code(sandbox.clientId))}</tr>
<tr><th>Client secret</th>${cell(code(sandbox.clientSecret))}</tr>
<tr><th>Authority of every tenant</th>${cell(code(`${sandbox.origin}/organizations/v2.0`))}</tr>
<tr><th>Graph</th>${cell(code(`${sandbox.graphOrigin}/v1.0`))}</tr>
</tbody></table></div>
<h2>Links</h2>
<ul>
<li><a href="${entraPaths(sandbox.tenantId).discovery}">OpenID Connect discovery</a></li>
<li><a href="${entraPaths(sandbox.tenantId).logout}">Sign out</a></li>
<li><a href="/_sandbox">State, faults and clock</a> (from this machine)</li>
</ul>`,
    'wide',
  )
}

function accountsTable({ company, tenantId, authority, accounts }: SandboxTenant): string {
  const rows = accounts.map(({ displayName, userPrincipalName, password, description }) =>
    [`${escapeHtml(displayName)}<br>${code(userPrincipalName)}`, code(password), escapeHtml(description)]
      .map(cell)
      .join(''),
  )
  return `<h2>Accounts of ${escapeHtml(company)}</h2>
<p class="quiet">Tenant ${code(tenantId)}, authority ${code(authority)}</p>
<div class="scroll"><table>
<thead><tr><th>Account</th><th>Password</th><th>What it may do</th></tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells}</tr>`).join('\n')}
</tbody>
</table></div>`
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}

function cell(html: string): string {
  return `<td>${html}</td>`
}

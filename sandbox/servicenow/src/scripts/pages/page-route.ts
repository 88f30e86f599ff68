import type { Instance, Row, TransactionResponse } from '../../instance.ts'
import { findSession } from '../../oauth/sessions.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import type { RouteMatch } from '../../transactions/router.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { createSession } from '../engine/session.ts'
import { renderJelly } from './jelly.ts'

/** The UI page whose endpoint the path names: `/x_acme_small_deliveries.do`. */
export function matchPage(instance: Instance, method: string, path: string): RouteMatch {
  if (!path.endsWith('.do')) return { kind: 'unknown' }
  const endpoint = path.slice(1)
  const page = pages(instance).get(endpoint)
  if (page === undefined) return { kind: 'unknown' }
  const route: Route = {
    methods: ['GET', 'POST'],
    path,
    authentication: 'screen',
    operation: 'ui-page',
    api: 'UI page',
    handle: (context) => (context.request.method === 'POST' ? process(page, context) : show(page, context)),
  }
  const isOffered = method === 'GET' || method === 'HEAD' || method === 'POST'
  return isOffered
    ? { kind: 'route', route, params: {}, version: undefined }
    : { kind: 'wrong method', route, allowed: route.methods }
}

/** By endpoint; a page without one is reached by its name. */
function pages(instance: Instance): ReadonlyMap<string, Row> {
  return runtimeOf(instance).cached('ui pages', () => {
    const rows = instance.records.find('sys_ui_page', {}, SYSTEM_ACTOR)
    return new Map(rows.map((row) => [row['endpoint'] || `${row['name'] ?? ''}.do`, row]))
  })
}

function show(page: Row, { request, instance }: RouteContext): TransactionResponse {
  const values = {
    sessionToken: findSession(request, instance)?.userToken ?? '',
    cacheKey: runtimeOf(instance).generation.current(),
  }
  const html = renderJelly(page['html'] ?? '', values)
  const script = page['client_script'] ? `<script>${page['client_script']}</script>` : ''
  return { status: 200, headers: [['Content-Type', 'text/html;charset=UTF-8']], body: signed(`${html}${script}`) }
}

/** Nobody shall take an application's page on the simulator for one on an instance. It covers no control: clicks pass. */
const SIGN = `<aside aria-label="Simulator" style="position:fixed;right:0;bottom:0;z-index:2147483647;pointer-events:none;padding:2px 8px;border-radius:4px 0 0;background:#293e40;color:#fff;font:12px/1.5 system-ui,sans-serif">ServiceNow simulator, not a ServiceNow product</aside>`

/** The page with the sign as its last element. */
function signed(page: string): string {
  const end = page.toLowerCase().lastIndexOf('</body>')
  return end < 0 ? `${page}${SIGN}` : `${page.slice(0, end)}${SIGN}${page.slice(end)}`
}

/** The page's form was sent: its fields are variables of the processing script. */
function process(page: Row, { request, instance, actor }: RouteContext): TransactionResponse {
  const form = new URLSearchParams(new TextDecoder().decode(request.body))
  const session = findSession(request, instance)
  if (form.get('sysparm_ck') !== session?.userToken) {
    return {
      status: 403,
      headers: [['Content-Type', 'text/html']],
      body: '<html><body>Security constraint</body></html>',
    }
  }
  const runtime = runtimeOf(instance)
  const target: { address: string } = { address: `/${page['endpoint'] ?? ''}` }
  const fields = [...form].filter(([name]) => /^[A-Za-z_$][\w$]*$/.test(name))
  const response = {
    sendRedirect: (address: unknown) => void (target.address = `/${String(address).replace(/^\//, '')}`),
  }
  runtime.withSession(createSession({ token: session.userToken, interactive: true }), () =>
    runtime.run(runtime.scope(page['sys_scope'] ?? ''), {
      source: page['processing_script'] ?? '',
      label: `script:sys_ui_page.${page['name'] ?? ''}`,
      actor,
      variables: { ...Object.fromEntries(fields), response },
    }),
  )
  return { status: 302, headers: [['Location', target.address]], body: '' }
}

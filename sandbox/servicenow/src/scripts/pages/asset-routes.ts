import type { TransactionResponse } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'

/**
 * Scripts of applications' pages, and the platform's own helpers those pages ask for. The helpers are empty: a page
 * that uses nothing of them works, and nothing of the vendor's is copied.
 */
export const assetRoutes: readonly Route[] = [
  asset('/uxasset/externals/:scope/:name.jsdbx', showAsset),
  asset('/uxasset/externals/@devsnc/:library/:file', () => script('')),
  asset('/uxasset/:file', () => script('')),
  asset('/uxasset/set-cache-buster/:file', () => script('')),
  asset('/$uxappimmutables.do', () => answer('', 'text/css')),
]

function asset(path: string, handle: (context: RouteContext) => TransactionResponse): Route {
  return { methods: ['GET'], path, authentication: 'none', operation: 'ui-page.asset', api: 'UX asset', handle }
}

function showAsset({ instance, params }: RouteContext): TransactionResponse {
  const name = `${params['scope'] ?? ''}/${params['name'] ?? ''}`
  const query = `name=${name.replaceAll('^', '^^')}`
  const row = instance.records.find('sys_ux_lib_asset', { query, limit: 1 }, SYSTEM_ACTOR)[0]
  if (row === undefined) return { status: 404, headers: [['Content-Type', 'text/plain']], body: `No asset ${name}` }
  return script(row['content'] ?? '')
}

function script(body: string): TransactionResponse {
  return answer(body, 'application/javascript;charset=UTF-8')
}

function answer(body: string, type: string): TransactionResponse {
  return { status: 200, headers: [['Content-Type', type]], body }
}

import type { TransactionResponse } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { callClientScriptInclude } from '../rest/client-callable.ts'
import { attempt } from './install-routes.ts'
import { recordProgress } from './progress.ts'
import { uninstallApplication } from './uninstall.ts'

/** `xmlhttp.do`: how pages and the SDK call processors by name and get XML back. */
export const ajaxRoute: Route = {
  methods: ['POST', 'GET'],
  path: '/xmlhttp.do',
  authentication: 'api',
  operation: 'application.ajax',
  api: 'AJAX',
  handle: (context) => {
    const parameters = new URLSearchParams([
      ...context.query,
      ...new URLSearchParams(new TextDecoder().decode(context.request.body)),
    ])
    const processor = parameters.get('sysparm_processor') ?? ''
    return processor === 'com.snc.apps.AppsAjaxProcessor'
      ? manageApplications(context, parameters)
      : xml(callClientScriptInclude(context, processor, parameters) ?? '')
  },
}

/** Processor behind the SDK's `--reinstall`: choose the current application, delete one. */
function manageApplications({ instance, actor }: RouteContext, parameters: URLSearchParams): TransactionResponse {
  if (!actor.roles.has('admin')) return { status: 401, headers: [], body: '' }
  switch (parameters.get('sysparm_function')) {
    case 'changeApplication':
      return xml(parameters.get('sysparm_value') ?? '')
    case 'deleteApplication':
    case 'uninstallApplication': {
      const progress = attempt(() => {
        uninstallApplication(instance, parameters.get('sysparm_sys_id') ?? '')
        return ''
      })
      return xml(recordProgress(instance, progress).id)
    }
    case null:
    default:
      return xml('')
  }
}

function xml(answer: string): TransactionResponse {
  const escaped = answer.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return {
    status: 200,
    headers: [['Content-Type', 'text/xml;charset=UTF-8']],
    body: `<?xml version="1.0" encoding="UTF-8"?><xml answer="${escaped}" sysparm_max="15"/>`,
  }
}

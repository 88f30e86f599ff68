import type { TransactionResponse } from '../instance.ts'
import type { RouteContext } from '../transactions/route.ts'
import { unauthorizedHeaders } from './authenticate.ts'
import { findSession } from './sessions.ts'
import { formBody } from './form-body.ts'
import { comesFromElsewhere, LOG_IN_FAILED, logIn } from './log-in.ts'

/**
 * `/angular.do`: the two calls by which the vendor's command line tool gets a session and its token (observed of
 * `@servicenow/sdk` 4.9.0). It reads the token from a 401 only, and expects an answer as long as nobody is logged in.
 */
export function angular({ request, instance, query }: RouteContext): TransactionResponse {
  const type = query.get('sysparm_type')
  if (type === 'view_form.login' && request.method === 'POST' && !comesFromElsewhere(request)) {
    const form = formBody(request)
    const session = logIn(form.get('user_name') ?? '', form.get('user_password') ?? '', request, instance)
    return session
      ? json(200, { status: 'success' }, session.setCookies)
      : json(200, { status: 'error', message: LOG_IN_FAILED })
  }
  if (type === 'get_user') {
    if (findSession(request, instance) === undefined) return json(200, { user_name: 'guest' })
    const error = { message: 'User Not Authenticated', detail: 'Required to provide Auth information' }
    return json(401, { error, status: 'failure' }, unauthorizedHeaders(request, instance))
  }
  return json(400, { status: 'error', message: 'Unknown request type' })
}

function json(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: TransactionResponse['headers'] = [],
): TransactionResponse {
  return {
    status,
    headers: [['Content-Type', 'application/json;charset=UTF-8'], ...headers],
    body: JSON.stringify(body),
  }
}

import type { RouteContext } from '../../transactions/route.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { createSession } from '../engine/session.ts'
import { textOf } from '../glide/script-text.ts'

/**
 * Calls the method `sysparm_name` of a client-callable script include (ServiceNow docs, GlideAjax).
 *
 * @param processor `scope.ClassName`; without a scope the global one
 * @returns the method's answer as text; undefined when there is no such class or method, or it is not client-callable
 */
export function callClientScriptInclude(
  { instance, actor, request }: RouteContext,
  processor: string,
  parameters: URLSearchParams,
): string | undefined {
  const apiName = processor.includes('.') ? processor : `global.${processor}`
  const query = `api_name=${apiName}^active=true^client_callable=true`
  const row = instance.records.find('sys_script_include', { query, limit: 1 }, SYSTEM_ACTOR)[0]
  const method = parameters.get('sysparm_name') ?? ''
  if (row === undefined || !/^[A-Za-z_$][\w$]*$/.test(method)) return undefined
  const name = row['name'] ?? ''
  const runtime = runtimeOf(instance)
  const ajaxRequest = { getParameter: (key: unknown) => parameters.get(String(key)) }
  const answer = runtime.withSession(createSession({ interactive: true, remoteAddress: request.remoteAddress }), () =>
    runtime.run(runtime.scope(row['sys_scope'] ?? ''), {
      source: `var processor = new ${name}(ajaxRequest)
answer = typeof processor.${method} === 'function' ? processor.${method}() : undefined`,
      label: `script:sys_script_include.${name}`,
      actor,
      variables: { ajaxRequest },
    }),
  )
  return answer === undefined || answer === null ? undefined : textOf(answer)
}

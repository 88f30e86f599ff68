import { z } from 'zod'
import { CallFailure } from './http/reply.ts'
import type { AuthorizedCalls } from './http/authorized-calls.ts'
import type { InstanceHttp } from './http/instance-http.ts'
import { serviceNowErrors } from './errors.ts'

export interface IntegrationUser {
  readonly userName: string
  readonly name: string
}

const Users = z.array(z.object({ user_name: z.string().min(1), name: z.string() })).length(1)

/** The user our token acts as. */
export async function readIntegrationUser(calls: AuthorizedCalls): Promise<IntegrationUser> {
  const result = await calls.call({
    method: 'GET',
    path: '/api/now/table/sys_user',
    query: { sysparm_query: 'sys_id=javascript:gs.getUserID()', sysparm_fields: 'user_name,name', sysparm_limit: '1' },
  })
  const users = Users.safeParse(result)
  if (!users.success) {
    throw new CallFailure(serviceNowErrors.SERVICENOW_FORBIDDEN, 'no', { detail: 'its own user record cannot be read' })
  }
  return { userName: users.data[0]!.user_name, name: users.data[0]!.name }
}

/**
 * Release family from the public build page, `Zurich`. System properties would say it too, but only to administrators.
 * @returns null when the customer closed the page or it says nothing: the release is a fact to show, not to depend on.
 */
export async function readRelease(http: InstanceHttp): Promise<string | null> {
  const reply = await http.send({ method: 'GET', path: '/stats.do', headers: { accept: 'text/html' } })
  if (reply.status !== 200) return null
  return /Build name:\s*(?:<[^>]*>\s*)*([A-Z][A-Za-z ]{2,30}?)\s*(?:<|$|\n)/.exec(reply.body)?.[1]?.trim() ?? null
}

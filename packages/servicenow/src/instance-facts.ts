import { z } from 'zod'
import { CallFailure, type RawReply } from './http/reply.ts'
import type { AuthorizedCalls } from './http/authorized-calls.ts'
import type { InstanceHttp } from './http/instance-http.ts'
import { serviceNowErrors } from './errors.ts'

export interface IntegrationUser {
  readonly userName: string
  readonly name: string
  /** By name, in alphabetical order; null when the instance does not show them. */
  readonly roles: readonly string[] | null
  /** `nl`; null is the instance's own language. */
  readonly language: string | null
}

const Users = z
  .array(z.object({ user_name: z.string().min(1), name: z.string(), preferred_language: z.string().optional() }))
  .length(1)
const UserRoles = z.array(z.object({ 'role.name': z.string() }))

/** Far more roles than anybody has. */
const mostRoles = 1_000

/** The user our token acts as. */
export async function readIntegrationUser(calls: AuthorizedCalls): Promise<IntegrationUser> {
  const result = await calls.call({
    method: 'GET',
    path: '/api/now/table/sys_user',
    query: {
      sysparm_query: 'sys_id=javascript:gs.getUserID()',
      sysparm_fields: 'user_name,name,preferred_language',
      sysparm_limit: '1',
    },
  })
  const users = Users.safeParse(result)
  if (!users.success) {
    throw new CallFailure(serviceNowErrors.SERVICENOW_FORBIDDEN, 'no', { detail: 'its own user record cannot be read' })
  }
  const [{ user_name: userName, name, preferred_language: language } = { user_name: '', name: '' }] = users.data
  return { userName, name, roles: await readRoles(calls), language: language || null }
}

/** Roles are a fact to show: an instance that hides them is connected all the same. */
async function readRoles(calls: AuthorizedCalls): Promise<string[] | null> {
  const result = await calls
    .call({
      method: 'GET',
      path: '/api/now/table/sys_user_has_role',
      query: {
        sysparm_query: 'user=javascript:gs.getUserID()^state=active',
        sysparm_fields: 'role.name',
        sysparm_limit: String(mostRoles),
      },
    })
    .catch((error: unknown) => {
      const hidden = error instanceof CallFailure && error.definition === serviceNowErrors.SERVICENOW_FORBIDDEN
      if (hidden) return null
      throw error
    })
  const roles = UserRoles.safeParse(result)
  // Nobody works on an instance without a role, so an empty answer is a hidden one.
  if (!roles.success || roles.data.length === 0) return null
  return [...new Set(roles.data.map((row) => row['role.name']))].toSorted((a, b) => a.localeCompare(b, 'en'))
}

/**
 * Release family from the public build page, `Zurich`. System properties would say it too, but only to administrators.
 * @returns null when the customer closed the page or it says nothing: the release is a fact to show, not to depend on.
 */
export async function readRelease(http: InstanceHttp): Promise<string | null> {
  return releaseOf(await http.send(frontPage))
}

/** The one page of an instance that anybody may read. */
export const frontPage = { method: 'GET', path: '/stats.do', headers: { accept: 'text/html' } } as const

export function releaseOf(reply: RawReply): string | null {
  if (reply.status !== 200) return null
  return /Build name:\s*(?:<[^>]*>\s*)*([A-Z][A-Za-z ]{2,30}?)\s*(?:<|$|\n)/.exec(reply.body)?.[1]?.trim() ?? null
}

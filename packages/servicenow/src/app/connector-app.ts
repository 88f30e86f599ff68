import type { ErrorDefinition } from '@scorelink/kit'
import { z } from 'zod'
import { serviceNowErrors } from '../errors.ts'
import type { AuthorizedCalls } from '../http/authorized-calls.ts'
import { CallFailure } from '../http/reply.ts'
import { read } from '../tickets/wire.ts'

/** Our scoped app on an instance. */
export type AppPresence =
  | { readonly presence: 'absent' }
  | { readonly presence: 'usable'; readonly version: string; readonly report: AppReport }
  /** Installed, but tickets cannot go through it; `problem` says why. */
  | { readonly presence: 'unusable'; readonly version: string | null; readonly problem: ErrorDefinition }

/** What the app says of itself and of what it leans on, see docs/servicenow-app.md. */
export interface AppReport {
  /** Who calls it. */
  readonly user: { readonly name: string; readonly roles: readonly string[] }
  /** The portal it knows; null for none. */
  readonly connection: { readonly tenant: string; readonly portal: string; readonly lastError: string | null } | null
  /** Facts it checked as it was asked. */
  readonly probes: ReadonlyArray<{ readonly probe: string; readonly ok: boolean; readonly detail: string }>
}

/** Major version of the app whose API we speak. */
const spokenMajor = '1'

const AppStatus = z.object({
  version: z.string().regex(/^\d+(?:\.\d+)*$/),
  user: z.object({ name: z.string(), roles: z.array(z.string()) }),
  connection: z.object({ tenant: z.string(), portal: z.string(), lastError: z.string().nullable() }).nullable(),
  probes: z.array(z.object({ probe: z.string(), ok: z.boolean(), detail: z.string() })),
})

/**
 * Asks the app for its status.
 * @param scope of the app, `x_mioms_m365ticket`.
 * @throws CallFailure when the instance could not be asked; an app that is not there is an answer.
 */
export async function findApp(calls: AuthorizedCalls, scope: string): Promise<AppPresence> {
  try {
    const status = AppStatus.parse(await calls.call({ method: 'GET', path: `${appPath(scope)}/status` }))
    const spoken = status.version.split('.')[0] === spokenMajor
    return spoken
      ? { presence: 'usable', version: status.version, report: status }
      : { presence: 'unusable', version: status.version, problem: serviceNowErrors.SERVICENOW_APP_INCOMPATIBLE }
  } catch (error) {
    if (error instanceof z.ZodError) {
      return { presence: 'unusable', version: null, problem: serviceNowErrors.SERVICENOW_APP_INCOMPATIBLE }
    }
    if (!(error instanceof CallFailure)) throw error
    // A path nobody serves is refused with 400 "Requested URI does not represent any resource".
    if (error.definition === serviceNowErrors.SERVICENOW_REJECTED) return { presence: 'absent' }
    if (error.definition === serviceNowErrors.SERVICENOW_FORBIDDEN) {
      return { presence: 'unusable', version: null, problem: serviceNowErrors.SERVICENOW_APP_ROLE_MISSING }
    }
    throw error
  }
}

/** What the app shows on its page, and where it calls us. */
export interface AppNotice {
  /** Entra tenant. */
  readonly tenant: string
  readonly portal: string
  readonly status: 'connected' | 'authorization-lost'
  readonly lastSyncAt: Date | null
  /** Null where the portal cannot be called: the app sends secrets over https only. */
  readonly webhook: { readonly url: string; readonly secret: string } | null
}

/** An app that was installed earlier may not tell. */
const ToldApp = z.object({ version: z.string().optional() })

/**
 * Tells the app who is connected. Safe to repeat.
 * @returns its version; undefined when it does not tell.
 */
export async function tellApp(calls: AuthorizedCalls, scope: string, notice: AppNotice): Promise<string | undefined> {
  const answer = await calls.call({
    method: 'PUT',
    path: `${appPath(scope)}/connection`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...notice, lastSyncAt: notice.lastSyncAt?.toISOString() ?? null }),
  })
  return read(ToldApp, answer).version
}

/**
 * Tells the app that a tenant is connected no more. It clears what it knew of that tenant and switches its webhook off;
 * the connection of another tenant stays.
 */
export async function takeLeaveOfApp(calls: AuthorizedCalls, scope: string, tenant: string): Promise<void> {
  await calls.call({ method: 'DELETE', path: `${appPath(scope)}/connection`, query: { tenant } })
}

function appPath(scope: string): string {
  return `/api/${scope}/v1/ticketing`
}

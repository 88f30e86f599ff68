import type { ChecklistState, ConnectionStep } from '../server/checklist/checklist-state.ts'
import type { Refusal } from '../server/checklist/refusal.ts'

const BASE = '/api/x_mioms_m365ticket/v1/checklist'

/** Why a call came to nothing. */
export interface Problem {
  /** 0 when the instance was not reached. */
  readonly status: number
  readonly message: string
  /** The input it is about. */
  readonly field: string | null
  readonly refusal: Refusal | null
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export interface IssuedClient {
  readonly clientId: string
  readonly clientSecret: string
}

export interface IssuedUser {
  readonly userName: string
  readonly password: string
  readonly roleRefusal: Refusal | null
}

export const api = {
  readState: () => call<ChecklistState>('GET', '/state'),
  readConnection: () => call<ConnectionStep>('GET', '/connection'),
  setPortal: (address: string) => call<ChecklistState>('PUT', '/portal', { address }),
  createApplication: () => call<IssuedClient>('POST', '/registry', {}),
  pickApplication: (clientId: string) => call<ChecklistState>('PUT', '/registry', { clientId }),
  repairApplication: () => call<ChecklistState>('POST', '/registry/repair', {}),
  replaceSecret: () => call<IssuedClient>('POST', '/registry/secret', {}),
  createUser: (userName: string, email: string) => call<IssuedUser>('POST', '/user', { userName, email }),
  pickUser: (userName: string) => call<ChecklistState>('PUT', '/user', { userName }),
  giveRoles: () => call<ChecklistState>('POST', '/user/roles', {}),
  replacePassword: () => call<IssuedUser>('POST', '/user/password', {}),
} as const

async function call<T>(method: string, path: string, body?: object): Promise<Result<T>> {
  try {
    const reply = await fetch(BASE + path, {
      method,
      headers: {
        Accept: 'application/json',
        'X-UserToken': window.g_ck ?? '',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: Answer<T> = await reply.json().catch(() => ({}))
    if (reply.ok && answer.result !== undefined) return { ok: true, value: answer.result }
    return { ok: false, problem: problemOf(reply.status, answer) }
  } catch {
    const message = 'The instance did not answer. Check the network and try again.'
    return { ok: false, problem: { status: 0, message, field: null, refusal: null } }
  }
}

/** The platform's envelope; faults of ours say the field and what the instance refused as well. */
interface Answer<T> {
  readonly result?: T
  readonly error?: {
    readonly message?: string
    readonly detail?: string | null
    readonly code?: string
    readonly field?: string | null
    readonly refusal?: Refusal
  }
}

function problemOf<T>(status: number, { error }: Answer<T>): Problem {
  if (error?.code !== undefined) {
    return { status, message: error.message ?? '', field: error.field ?? null, refusal: error.refusal ?? null }
  }
  const texts = [error?.message, error?.detail].filter((text) => text !== undefined && text !== null && text !== '')
  const message = texts.length > 0 ? texts.join(': ') : `The instance answered with status ${status}.`
  return { status, message, field: null, refusal: null }
}

declare global {
  interface Window {
    /** CSRF token of the session, from the platform's page header. */
    readonly g_ck?: string
  }
}

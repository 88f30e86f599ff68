import type { ApiTokenScope, Role } from '@scorelink/contracts'
import type { AuditActor, StoredSession } from '@scorelink/database'

/** Who does something: a person, in the portal or by an API token of theirs. */
export interface Person {
  readonly tenantId: string
  readonly userId: string
  readonly userName: string
  readonly userPrincipalName: string
  /** The API token in use; null in the portal. */
  readonly token: { readonly id: string; readonly name: string } | null
}

/** Who sent a request, and what they may do. */
export interface Caller extends Person {
  readonly role: Role
  /** Null for an API token. */
  readonly session: StoredSession | null
  /** Of an API token; null for a session, whose role decides. */
  readonly scopes: readonly ApiTokenScope[] | null
}

/** The person as the audit log names them. */
export function actorOf({ userId, userName, token }: Person): AuditActor {
  return { id: userId, name: userName, token }
}

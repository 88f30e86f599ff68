import type { Refusal } from './refusal.ts'

/**
 * What the checklist page shows. Only codes and values: the words are the page's.
 *
 * - `done`: checked on the instance just now.
 * - `attention`: there, with something to mend.
 * - `refused`: the instance does not let the application look or act.
 */
export type StepStatus = 'todo' | 'done' | 'attention' | 'refused'

/** Something about a record that keeps the connection from working, or should not be so. */
export interface Finding<Code extends string> {
  readonly code: Code
  /** What it is about: names of roles, an address, a user name. */
  readonly values: readonly string[]
}

export type RegistryFinding =
  | 'oauth-off'
  | 'inactive'
  | 'redirect-missing'
  | 'public-client'
  | 'securely-scoped'
  | 'not-found'

export interface RegistryApplication {
  readonly sysId: string
  readonly name: string
  readonly clientId: string
  readonly redirectAddresses: readonly string[]
  readonly active: boolean
  readonly publicClient: boolean
  /** Zurich and later: may only call APIs of its scopes. */
  readonly securelyScoped: boolean
}

export interface RegistryStep {
  readonly status: StepStatus
  readonly findings: readonly Finding<RegistryFinding>[]
  readonly refusal: Refusal | null
  /** Where the instance sends a person back to after Allow; null until it is entered. */
  readonly redirectAddress: string | null
  readonly clientId: string | null
  readonly application: RegistryApplication | null
  /** Records with the same redirect address, to pick one made by hand. */
  readonly candidates: ReadonlyArray<Pick<RegistryApplication, 'name' | 'clientId'>>
  /** Whether the person may create in the registry. */
  readonly mayCreate: boolean
  /** The connection works with an application that could not be checked. */
  readonly provedByUse: boolean
}

export type UserFinding =
  | 'not-found'
  | 'inactive'
  | 'locked-out'
  | 'web-service-only'
  | 'machine-identity'
  | 'password-reset'
  | 'missing-roles'
  | 'external'
  | 'more-roles'

export interface IntegrationUser {
  readonly sysId: string
  readonly userName: string
  readonly name: string
  readonly active: boolean
  readonly lockedOut: boolean
  readonly webServiceAccessOnly: boolean
  readonly machineIdentity: boolean
  readonly passwordNeedsReset: boolean
  /** Roles held, inherited ones included. */
  readonly roles: readonly string[]
  /** Roles given to the user, not through another role. */
  readonly ownRoles: readonly string[]
}

export interface UserStep {
  readonly status: StepStatus
  readonly findings: readonly Finding<UserFinding>[]
  readonly refusal: Refusal | null
  readonly user: IntegrationUser | null
  /** Every role the user needs. */
  readonly neededRoles: readonly string[]
  readonly mayCreate: boolean
  readonly mayGrantRoles: boolean
}

export interface AuthorizeStep {
  readonly status: StepStatus
  readonly findings: readonly Finding<'other-user'>[]
  /** Page of the portal that starts the authorization; null until the redirect address is known. */
  readonly setupPage: string | null
  readonly userName: string | null
}

export type ConnectionFinding = 'authorization-lost' | 'last-error' | 'silent'

export interface Connection {
  readonly tenant: string
  readonly portal: string
  /** What the portal says of itself: `connected`, or `authorization-lost` while its tokens are refused. */
  readonly status: string
  /** ISO 8601, UTC. */
  readonly connectedAt: string
  /** User the portal calls as. */
  readonly calledAs: string
  /** ISO 8601, UTC; null before the first call. */
  readonly lastCallAt: string | null
  /** When the portal last read the score; ISO 8601, UTC. */
  readonly lastSyncAt: string | null
  readonly lastError: { readonly text: string; readonly at: string } | null
}

export interface ConnectionStep {
  readonly status: StepStatus
  readonly findings: readonly Finding<ConnectionFinding>[]
  readonly connection: Connection | null
}

export interface ChecklistState {
  readonly scope: string
  readonly instance: { readonly release: string; readonly address: string }
  readonly person: { readonly userName: string; readonly name: string; readonly isPlatformAdmin: boolean }
  readonly registry: RegistryStep
  readonly user: UserStep
  readonly authorize: AuthorizeStep
  readonly connection: ConnectionStep
}

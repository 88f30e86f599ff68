import type { SandboxAccount } from '../options.ts'

/** The made-up company whose tenant the sandbox plays. */
export const company = { name: 'Brightwater Instruments', domain: 'brightwater-instruments.example' }

export const tenantId = '3c6f1d0e-94b7-4c52-8f0a-d1b5a7e2c948'

/** Role template ids as documented in "Microsoft Entra built-in roles". */
export const directoryRoles = {
  securityAdministrator: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  /** Every member of a tenant carries this one in `wids`. */
  user: 'b79fbf4d-3ef9-4689-8143-76b194e85509',
}

/** An account of the directory: what may be told about it, and its fixed identifiers. */
export interface DirectoryAccount extends SandboxAccount {
  /** `oid`: the same in every application. */
  objectId: string
  /** `sub`: pairwise, so different from the object id. */
  subject: string
  /** `wids`: ids of the directory role templates held. */
  roleTemplateIds: string[]
}

export const accounts: DirectoryAccount[] = [
  {
    userPrincipalName: `maren.oduya@${company.domain}`,
    displayName: 'Maren Oduya',
    password: 'Maren-Sandbox-1',
    description: 'Security Administrator: may read and change everything about the secure score',
    objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a11',
    subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e011',
    roleTemplateIds: [directoryRoles.securityAdministrator, directoryRoles.user],
  },
  {
    userPrincipalName: `tobias.kranz@${company.domain}`,
    displayName: 'Tobias Kranz',
    password: 'Tobias-Sandbox-1',
    description: 'Security Reader: may look but not change',
    objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a22',
    subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e022',
    roleTemplateIds: [directoryRoles.securityReader, directoryRoles.user],
  },
  {
    userPrincipalName: `ines.falk@${company.domain}`,
    displayName: 'Ines Falk',
    password: 'Ines-Sandbox-1',
    description: 'No role: may sign in, and is then refused',
    objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a33',
    subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e033',
    roleTemplateIds: [directoryRoles.user],
  },
]

export function findAccountBySubject(subject: string): DirectoryAccount | undefined {
  return accounts.find((account) => account.subject === subject)
}

/** User names are compared without regard to case, as Entra ID does. */
export function findAccountByName(userName: string): DirectoryAccount | undefined {
  const wanted = userName.trim().toLowerCase()
  return accounts.find((account) => account.userPrincipalName === wanted)
}

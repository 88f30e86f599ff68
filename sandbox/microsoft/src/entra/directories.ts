import type { SandboxAccount } from '../options.ts'

/** Role template ids as documented in "Microsoft Entra built-in roles". */
export const directoryRoles = {
  securityAdministrator: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  /** Every member of a tenant carries this one in `wids`. */
  user: 'b79fbf4d-3ef9-4689-8143-76b194e85509',
}

/** An account of a directory: what may be told about it, and its fixed identifiers. */
export interface DirectoryAccount extends SandboxAccount {
  /** `oid`: the same in every application. */
  objectId: string
  /** `sub`: pairwise, so different from the object id. */
  subject: string
  /** `wids`: ids of the directory role templates held. */
  roleTemplateIds: string[]
  /** `roles`: app roles assigned to the person for the application. */
  appRoles: string[]
}

/** The Entra tenant of a made-up company. */
export interface Directory {
  /** `tid` */
  id: string
  company: string
  domain: string
  /** Object id of the application's service principal here: `oid` and `sub` of the app's own tokens. */
  servicePrincipalId: string
  accounts: DirectoryAccount[]
}

const brightwater = 'brightwater-instruments.example'

/** Home of the app registration, and the tenant a single-tenant portal serves. */
export const homeDirectory: Directory = {
  id: '3c6f1d0e-94b7-4c52-8f0a-d1b5a7e2c948',
  company: 'Brightwater Instruments',
  domain: brightwater,
  servicePrincipalId: '5b1e8f20-7c3d-4e9a-b6f4-0d2c9a7e3b15',
  accounts: [
    {
      userPrincipalName: `maren.oduya@${brightwater}`,
      displayName: 'Maren Oduya',
      password: 'Maren-Sandbox-1',
      description: 'Security Administrator: may read and change everything about the secure score',
      objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a11',
      subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e011',
      roleTemplateIds: [directoryRoles.securityAdministrator, directoryRoles.user],
      appRoles: [],
    },
    {
      userPrincipalName: `tobias.kranz@${brightwater}`,
      displayName: 'Tobias Kranz',
      password: 'Tobias-Sandbox-1',
      description: 'Security Reader: may look but not change',
      objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a22',
      subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e022',
      roleTemplateIds: [directoryRoles.securityReader, directoryRoles.user],
      appRoles: [],
    },
    {
      userPrincipalName: `ines.falk@${brightwater}`,
      displayName: 'Ines Falk',
      password: 'Ines-Sandbox-1',
      description: 'No role: may sign in, and is then refused',
      objectId: '0b8a5c1e-6a3d-4f57-9a0c-2f6d1e7b4a33',
      subject: 'a7d0f6f3-2c1b-4a44-8f5e-93b1c6d2e033',
      roleTemplateIds: [directoryRoles.user],
      appRoles: [],
    },
  ],
}

const larkfield = 'larkfield-logistics.example'

/** A second organisation that consented to the same application; its people hold app roles. */
const secondDirectory: Directory = {
  id: '9e41b7a6-0d53-4f18-a2c6-7f3e5d90b1c4',
  company: 'Larkfield Logistics',
  domain: larkfield,
  servicePrincipalId: 'c27d4a95-81f3-4b06-9e5d-6a0b3f8c1d72',
  accounts: [
    {
      userPrincipalName: `noor.visser@${larkfield}`,
      displayName: 'Noor Visser',
      password: 'Noor-Sandbox-1',
      description: 'App role Scorelink.Administrator: may read and change everything',
      objectId: '61c9e0d2-3f84-4ab7-b5d1-8e2a9c7f0b11',
      subject: 'd3b8a1e4-5c72-4f90-86ad-2b7e1f9c4d11',
      roleTemplateIds: [directoryRoles.user],
      appRoles: ['Scorelink.Administrator'],
    },
    {
      userPrincipalName: `pavel.anders@${larkfield}`,
      displayName: 'Pavel Anders',
      password: 'Pavel-Sandbox-1',
      description: 'App role Scorelink.Reader: may look but not change',
      objectId: '61c9e0d2-3f84-4ab7-b5d1-8e2a9c7f0b22',
      subject: 'd3b8a1e4-5c72-4f90-86ad-2b7e1f9c4d22',
      roleTemplateIds: [directoryRoles.user],
      appRoles: ['Scorelink.Reader'],
    },
  ],
}

export const directories: readonly Directory[] = [homeDirectory, secondDirectory]

export function findAccountBySubject(directory: Directory, subject: string): DirectoryAccount | undefined {
  return directory.accounts.find((account) => account.subject === subject)
}

/** User names are compared without regard to case, as Entra ID does. */
export function findAccountByName(directory: Directory, userName: string): DirectoryAccount | undefined {
  const wanted = userName.trim().toLowerCase()
  return directory.accounts.find((account) => account.userPrincipalName === wanted)
}

/** The directory an address belongs to, by its domain. */
export function findDirectoryOf(userName: string): Directory | undefined {
  const domain = userName.trim().toLowerCase().split('@')[1]
  return directories.find((directory) => directory.domain === domain)
}

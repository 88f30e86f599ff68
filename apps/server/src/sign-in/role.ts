import type { Role } from '@scorelink/contracts'

/** Template ids of directory roles, the same in every tenant (Entra ID docs, built-in roles). */
const administrators = new Set([
  '194ae4cb-b126-40b2-bd5b-6091b380977d', // Security Administrator
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
])
const readers = new Set([
  '5d6b6bb7-de71-4623-b4af-96380a352509', // Security Reader
  '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', // Security Operator
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451', // Global Reader
])

/** App roles an organisation may assign instead of directory roles. */
const appRoles: Readonly<Record<string, Role>> = {
  'Scorelink.Administrator': 'administrator',
  'Scorelink.Reader': 'reader',
}

/** What a person may do. @returns undefined for nothing at all. */
export function roleOf(claims: Readonly<Record<string, unknown>>): Role | undefined {
  const directory = texts(claims['wids'])
  const app = new Set(texts(claims['roles']).map((role) => appRoles[role]))
  if (directory.some((id) => administrators.has(id)) || app.has('administrator')) return 'administrator'
  if (directory.some((id) => readers.has(id)) || app.has('reader')) return 'reader'
  return undefined
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

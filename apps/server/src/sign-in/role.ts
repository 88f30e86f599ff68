import type { Role } from '@scorelink/contracts'

/** Which roles let a person write and which let them read. */
export interface RoleNames {
  /** Template ids of directory roles (`wids`) or values of app roles (`roles`). */
  readonly administrators: readonly string[]
  readonly readers: readonly string[]
}

/**
 * Template ids of directory roles are the same in every tenant (Entra ID docs, built-in roles); app roles are what an
 * organisation may assign instead.
 */
export const defaultRoleNames: RoleNames = {
  administrators: [
    '194ae4cb-b126-40b2-bd5b-6091b380977d', // Security Administrator
    '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
    'Scorelink.Administrator',
  ],
  readers: [
    '5d6b6bb7-de71-4623-b4af-96380a352509', // Security Reader
    '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', // Security Operator
    'f2ef992c-3afb-46b9-b7cf-a126ee74c451', // Global Reader
    'Scorelink.Reader',
  ],
}

/** What a person may do. @returns undefined for nothing at all. */
export function roleOf(claims: Readonly<Record<string, unknown>>, names: RoleNames): Role | undefined {
  const held = new Set([...texts(claims['wids']), ...texts(claims['roles'])])
  if (names.administrators.some((name) => held.has(name))) return 'administrator'
  if (names.readers.some((name) => held.has(name))) return 'reader'
  return undefined
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

/** An operation the instance did not let a script of ours do. */
export interface Refusal {
  readonly table: string
  readonly operation: 'read' | 'create' | 'update'
  readonly cause: RefusalCause
  /** The platform's own words; empty when the person lacks the rights. */
  readonly message: string
}

/**
 * - `table-closed`: the table's application access settings keep scripts of other applications out.
 * - `privilege-denied`: our cross-scope privilege is denied or waits for an administrator.
 * - `person-lacks-rights`: an access control refuses the person, not us.
 * - `other`: a business rule, a data policy, or words we do not know.
 */
export type RefusalCause = 'table-closed' | 'privilege-denied' | 'person-lacks-rights' | 'other'

/** Reads the platform's words. They are the only sign: a refused operation throws nothing. */
export function refusalCause(message: string): RefusalCause {
  if (/cross-scope access policy/i.test(message)) return 'table-closed'
  if (/cross.?scope access privilege|ScopeAccessNotGranted|was denied/i.test(message)) return 'privilege-denied'
  return 'other'
}

/** The person's own rights: scripts write past access controls, and no checklist may lend its rights to a person. */
export function lacksRights(table: string, operation: Refusal['operation']): Refusal {
  return { table, operation, cause: 'person-lacks-rights', message: '' }
}

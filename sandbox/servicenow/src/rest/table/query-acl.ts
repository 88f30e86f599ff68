import type { Actor, Instance } from '../../instance.ts'
import { ApiFailure, failures } from '../envelope.ts'
import { resolveFieldPath } from '../values/field-path.ts'

/** Switch of the simulator: query ACLs came with later patches, and most instances run without them. */
const SWITCH = 'sandbox.query_acl.active'

/**
 * Refuses a query that names a field the caller may not read, where query ACLs are active.
 *
 * @throws ApiFailure 403
 */
export function requireReadableQuery(instance: Instance, table: string, query: string, actor: Actor): void {
  if (instance.property(SWITCH) !== 'true') return
  const unreadable = queriedFields(query).some((name) => {
    const path = resolveFieldPath(instance.dictionary, table, name)
    return path !== undefined && !instance.access.canReadColumn(path.table, path.column.name, {}, actor)
  })
  if (unreadable) throw new ApiFailure(failures.queryAcl())
}

/** Field names at the beginning of each clause; field names are lower case and word operators upper case. */
function queriedFields(query: string): string[] {
  return query
    .split('^')
    .map((clause) => /^(?:OR|NQ|ORDERBYDESC|ORDERBY)?([a-z0-9_.]+)/.exec(clause)?.[1])
    .filter((name) => name !== undefined)
}

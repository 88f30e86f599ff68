import { AuditAction } from '@scorelink/contracts'
import type { AuditSearch } from '../../../paths.ts'

/** Reads the address; what makes no sense there is left out. */
export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const action = AuditAction.safeParse(search['action'])
  const text = search['search']
  return {
    ...(action.success ? { action: action.data } : {}),
    // The router reads a search for 42 as a number.
    ...(typeof text === 'string' || typeof text === 'number' ? nonEmpty(String(text)) : {}),
    ...dayOf('from', search['from']),
    ...dayOf('to', search['to']),
  }
}

function nonEmpty(search: string): AuditSearch {
  // Longer is refused by the API; nobody types it on purpose.
  return search.trim() === '' ? {} : { search: search.slice(0, 200) }
}

function dayOf(name: 'from' | 'to', value: unknown): AuditSearch {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? { [name]: value }
    : {}
}

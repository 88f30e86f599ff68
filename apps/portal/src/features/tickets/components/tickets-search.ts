import { Phase, TicketKind, Verification } from '@scorelink/contracts'
import type { TicketsSearch } from '../../../paths.ts'

/** Reads the address; what makes no sense there is left out. */
export function parseTicketsSearch(search: Record<string, unknown>): TicketsSearch {
  const kind = TicketKind.safeParse(search['kind'])
  const phase = Phase.safeParse(search['phase'])
  const verification = Verification.safeParse(search['verification'])
  const text = search['search']
  return {
    ...(kind.success ? { kind: kind.data } : {}),
    ...(phase.success ? { phase: phase.data } : {}),
    ...(verification.success ? { verification: verification.data } : {}),
    // The router reads a search for 42 as a number.
    ...(typeof text === 'string' || typeof text === 'number' ? nonEmpty(String(text)) : {}),
  }
}

function nonEmpty(search: string): { search?: string } {
  // Longer is refused by the API; nobody types it on purpose.
  return search.trim() === '' ? {} : { search: search.slice(0, 200) }
}

import type { PortalEvent } from '@scorelink/contracts'

/** First element of every query key; events invalidate by it. */
export const queryKeys = {
  session: ['session'],
  secureScore: ['secure-score'],
  improvementActions: ['improvement-actions'],
  connection: ['connection'],
  stateNames: ['state-names'],
  closurePolicy: ['closure-policy'],
  tickets: ['tickets'],
  ticketForm: ['ticket-form'],
  ticketDefaults: ['ticket-defaults'],
  rules: ['rules'],
  problems: ['problems'],
  help: ['help'],
  audit: ['audit'],
  apiTokens: ['api-tokens'],
  sessions: ['sessions'],
  probes: ['probes'],
} as const

/** What must be read again after an event; `all` after a (re)connect, when anything may have been missed. */
export function staleAfter(event: PortalEvent): 'all' | ReadonlyArray<readonly [string]> {
  switch (event.type) {
    case 'hello':
      return 'all'
    case 'ticket':
      // Improvement actions name their open tickets.
      return [queryKeys.tickets, queryKeys.improvementActions]
    case 'connection':
      return [queryKeys.connection, queryKeys.ticketForm]
    case 'state-names':
      // Tickets show the names, wherever they stand.
      return [queryKeys.stateNames, queryKeys.tickets, queryKeys.improvementActions]
    case 'secure-score':
      return [queryKeys.secureScore, queryKeys.improvementActions, queryKeys.rules]
  }
}

import type { PortalEvent } from '@scorelink/contracts'
import { eventChannel, type ChangeNotice, type Database } from '@scorelink/database'

/** Passes changes, heard from the database, to the browsers of the tenant they belong to. */
export interface EventHub {
  /** @returns a function that ends the subscription. */
  subscribe(tenantId: string, hear: (event: PortalEvent) => void): () => void
  close(): Promise<void>
}

export async function startEventHub(database: Database): Promise<EventHub> {
  const subscribers = new Map<string, Set<(event: PortalEvent) => void>>()
  const stopListening = await database.listen(eventChannel, (text) => {
    const notice = parseNotice(text)
    const event = notice && toEvent(notice)
    if (event === undefined) return
    for (const hear of subscribers.get(notice?.tenantId ?? '') ?? []) hear(event)
  })
  return {
    subscribe(tenantId, hear) {
      const own = subscribers.get(tenantId) ?? new Set()
      subscribers.set(tenantId, own.add(hear))
      return () => {
        own.delete(hear)
        if (own.size === 0) subscribers.delete(tenantId)
      }
    },
    close: stopListening,
  }
}

function toEvent(notice: ChangeNotice): PortalEvent | undefined {
  if (notice.type === 'ticket') return notice.id === undefined ? undefined : { type: 'ticket', id: notice.id }
  return { type: notice.type }
}

/** Anybody with a connection to the database can notify: what is not ours is passed over. */
function parseNotice(text: string): ChangeNotice | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isNotice(value) ? value : undefined
  } catch {
    // Not JSON, so not ours.
    return undefined
  }
}

function isNotice(value: unknown): value is ChangeNotice {
  if (typeof value !== 'object' || value === null || !('tenantId' in value) || !('type' in value)) return false
  return typeof value.tenantId === 'string' && ['ticket', 'connection', 'secure-score'].includes(String(value.type))
}

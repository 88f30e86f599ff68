import type { GlideRecord } from '@servicenow/glide'
import { findConnection } from '../connection/connection-record.ts'
import { LINKED_LINK } from '../lib/names.ts'

/** Ids the portal gives; the record made anew for a ticket whose first was deleted has a number behind it. */
const portalId = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d+)?$/

/**
 * Gives a record that somebody else made the way back to its ticket, in a column of ours; nothing of the record itself
 * is touched. Left empty before a portal said where it is.
 */
export function setPortalLink(record: GlideRecord, id: string): void {
  const ticket = portalId.exec(id)?.[1]
  const portal = findConnection()?.getValue('portal') ?? ''
  if (ticket !== undefined && portal !== '') record.setValue(LINKED_LINK, `${portal}/tickets/${ticket}`)
}

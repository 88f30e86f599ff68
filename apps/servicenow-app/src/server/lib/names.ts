/** Scope of this build: prefix of tables, roles and properties. The build for another scope replaces it everywhere. */
export const SCOPE = 'x_mioms_m365ticket'

/** Our mark on a record beside the key in `correlation_id`: what the portal writes through the Table API as well. */
export const CORRELATION_DISPLAY = 'Scorelink'

export type TicketKind = 'change' | 'incident'

export const ticketKinds: readonly TicketKind[] = ['change', 'incident']

export const tableOf: Readonly<Record<TicketKind, string>> = { change: `${SCOPE}_change`, incident: 'incident' }

/** Where records of a kind are read, ours and linked ones. */
export const baseTableOf: Readonly<Record<TicketKind, string>> = { change: 'change_request', incident: 'incident' }

export const feedTable = `${SCOPE}_feed`
export const outboxTable = `${SCOPE}_outbox`
export const connectionTable = `${SCOPE}_connection`

/** Our id in tables of another application. */
export const LINKED_ID = `${SCOPE}_external_id`

/** The way back to the portal in tables of another application. */
export const LINKED_LINK = `${SCOPE}_portal_link`

/** Every place our ids are in: tickets made by us, and change requests linked to one. */
export const idPlaces: ReadonlyArray<{ readonly kind: TicketKind; readonly table: string; readonly column: string }> = [
  { kind: 'change', table: tableOf.change, column: 'external_id' },
  { kind: 'change', table: 'change_request', column: LINKED_ID },
  { kind: 'incident', table: 'incident', column: LINKED_ID },
]

/** What we store beside the columns every task has. */
export type OwnColumn =
  | 'external_id'
  | 'recommendation_source'
  | 'recommendation_category'
  | 'shared_by'
  | 'portal_link'

/** Name of a column of ours: in a table of another application it carries our scope. */
export function columnOf(kind: TicketKind, column: OwnColumn): string {
  return kind === 'change' ? column : `${SCOPE}_${column}`
}

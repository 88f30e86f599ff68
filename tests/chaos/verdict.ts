import type { Ticket } from '@scorelink/contracts'
import type { PortalClient } from '../support/portal-client.ts'
import type { Surroundings } from '../support/surroundings.ts'

/** What became of the tickets of a run. */
export interface Verdict {
  readonly delivered: number
  /** Shared, and not in ServiceNow. */
  readonly lost: number
  /** Records beyond the first of a ticket. */
  readonly duplicated: number
  /** Delivered tickets that show another number or state than their record has. */
  readonly diverged: number
}

interface RecordRow {
  readonly sys_id: string
  readonly number: string
  readonly state: string
  readonly correlation_id: string
}

/** Holds what the portal shows against what the instance has, read as its administrator. */
export async function judge(surroundings: Surroundings, admin: PortalClient, ids: readonly string[]): Promise<Verdict> {
  const shown = new Map((await allTickets(admin)).map((ticket) => [ticket.id, ticket]))
  const records = Map.groupBy(await allRecords(surroundings, admin), ({ correlation_id }) => correlation_id)
  const verdict = { delivered: 0, lost: 0, duplicated: 0, diverged: 0 }
  for (const id of ids) {
    const ticket = shown.get(id)
    const own = records.get(id) ?? []
    const [first] = own
    verdict.duplicated += Math.max(0, own.length - 1)
    if (ticket === undefined || first === undefined || ticket.delivery !== 'delivered') verdict.lost += 1
    else {
      verdict.delivered += 1
      if (ticket.number !== first.number || ticket.state?.value !== first.state) verdict.diverged += 1
    }
  }
  return verdict
}

export function verdictLine({ delivered, lost, duplicated, diverged }: Verdict): string {
  return `delivered ${delivered}, lost ${lost}, duplicated ${duplicated}, diverged ${diverged}`
}

export function isClean({ lost, duplicated, diverged }: Verdict): boolean {
  return lost === 0 && duplicated === 0 && diverged === 0
}

export async function allTickets(admin: PortalClient): Promise<Ticket[]> {
  const tickets: Ticket[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { json } = await admin.get(`/api/v1/tickets?limit=500${cursor && `&cursor=${cursor}`}`)
    tickets.push(...json.items)
    cursor = json.nextCursor
  }
  return tickets
}

const rowsAPage = 1_000

async function allRecords({ serviceNow }: Surroundings, { visitor }: PortalClient): Promise<RecordRow[]> {
  const rows: RecordRow[] = []
  const query = 'correlation_display=Scorelink^ORDERBYsys_id'
  const fields = 'sys_id,number,state,correlation_id'
  for (;;) {
    const page = new URLSearchParams({
      sysparm_query: query,
      sysparm_fields: fields,
      sysparm_limit: String(rowsAPage),
      sysparm_offset: String(rows.length),
    })
    const answer = await visitor.call('GET', `${serviceNow.origin}/api/now/table/task?${page.toString()}`, {
      headers: { authorization: `Basic ${btoa('admin:admin')}` },
    })
    rows.push(...answer.json.result)
    if (answer.json.result.length < rowsAPage) return rows
  }
}

import type { Ticket, TicketComment } from '@scorelink/contracts'
import type { PortalClient } from '../support/portal-client.ts'
import type { Surroundings } from '../support/surroundings.ts'

/** What became of the tickets of a run. */
export interface Verdict {
  readonly delivered: number
  /** Shared, and not in ServiceNow. */
  readonly lost: number
  /** Records beyond the first of a ticket, and tickets and records that nobody asked for. */
  readonly duplicated: number
  /** Delivered tickets that show another number or state than their record has, or other comments than stand there. */
  readonly diverged: number
}

/** Holds what the portal shows against what the instance has, read as its administrator. */
export async function judge(surroundings: Surroundings, admin: PortalClient, ids: readonly string[]): Promise<Verdict> {
  const shown = new Map((await allTickets(admin)).map((ticket) => [ticket.id, ticket]))
  const records = Map.groupBy(await allRecords(surroundings, admin), ({ correlation_id }) => correlation_id ?? '')
  const wanted = new Set(ids)
  const strangers = [...shown.keys(), ...records.keys()].filter((id) => !wanted.has(id))
  const verdict = { delivered: 0, lost: ids.length - wanted.size, duplicated: strangers.length, diverged: 0 }
  const comments = await commentsOfRecords(surroundings, admin)
  for (const id of wanted) {
    const ticket = shown.get(id)
    const own = records.get(id) ?? []
    const [first] = own
    verdict.duplicated += Math.max(0, own.length - 1)
    if (ticket === undefined || first === undefined || ticket.delivery !== 'delivered') verdict.lost += 1
    else {
      verdict.delivered += 1
      const same = ticket.number === first['number'] && ticket.state?.value === first['state']
      if (!same || !(await saysTheSame(admin, id, comments.get(first['sys_id'] ?? '') ?? []))) verdict.diverged += 1
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

/** Whether a ticket shows what was written on its record, each once. Most have nothing, on either side. */
async function saysTheSame(admin: PortalClient, id: string, written: readonly string[]): Promise<boolean> {
  const { items }: { items: TicketComment[] } = (await admin.get(`/api/v1/tickets/${id}/comments`)).json
  const shown = items.map(({ text }) => text)
  return JSON.stringify(shown.toSorted()) === JSON.stringify(written.toSorted())
}

type Row = Readonly<Record<string, string>>
/** The Table API as a person of the instance uses it. @returns undefined when it was not answered with a result. */
type Administrator = (method: 'GET' | 'PATCH', path: string, body?: unknown) => Promise<Row[] | undefined>

export function asAdministrator({ serviceNow }: Surroundings, { visitor }: PortalClient): Administrator {
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  return async (method, path, body) => {
    const address = `${serviceNow.origin}/api/now/table/${path}`
    const answer = await visitor.call(method, address, { headers, body }).catch(() => undefined)
    return answer?.json?.result
  }
}

async function commentsOfRecords(surroundings: Surroundings, admin: PortalClient): Promise<Map<string, string[]>> {
  const entries = await listAll(surroundings, admin, 'sys_journal_field', 'nameINincident,change_request,task')
  const byRecord = Map.groupBy(entries, ({ element_id }) => element_id ?? '')
  return new Map([...byRecord].map(([sysId, own]) => [sysId, own.map(({ value }) => value ?? '')]))
}

async function allRecords(surroundings: Surroundings, admin: PortalClient): Promise<Row[]> {
  return await listAll(surroundings, admin, 'task', 'correlation_display=Scorelink')
}

const rowsAPage = 1_000

async function listAll(surroundings: Surroundings, admin: PortalClient, table: string, query: string): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = new URLSearchParams({
      sysparm_query: `${query}^ORDERBYsys_id`,
      sysparm_fields: 'sys_id,number,state,correlation_id,element_id,value',
      sysparm_limit: String(rowsAPage),
      sysparm_offset: String(rows.length),
    })
    const found = await asAdministrator(surroundings, admin)('GET', `${table}?${page.toString()}`)
    if (found === undefined) throw new Error(`the instance did not list ${table}`)
    rows.push(...found)
    if (found.length < rowsAPage) return rows
  }
}

import type { Reply } from '../../../../sandbox/servicenow/src/testing/test-sandbox.ts'

// The wire format as docs/servicenow-app.md gives it, written down a second time: sharing the app's own types would share
// a misreading.

export interface TicketIn {
  readonly kind: 'change' | 'incident'
  readonly name: string
  readonly description: string
  readonly priority: number
  readonly dueDate: string | null
  readonly source: string
  readonly category: string | null
  readonly requestedBy: string
  readonly link: string
  readonly fields?: Readonly<Record<string, string>>
}

export interface TicketOut {
  readonly id: string
  readonly sysId: string
  readonly number: string
  readonly table: string
  readonly kind: string
  readonly state: string
  readonly priority: number | null
  readonly created: boolean
  readonly differences: ReadonlyArray<{ readonly field: string; readonly sent: string; readonly stored: string | null }>
}

export interface Change {
  readonly sequence: number
  readonly id: string
  readonly type: string
  readonly by: string
  readonly ticket?: TicketOut
  readonly comment?: string
  readonly journal?: string
}

export interface ChangePage {
  readonly changes: readonly Change[]
  readonly cursor: string
  readonly more: boolean
}

export interface Refusal {
  readonly code: string
  readonly field: string | null
  readonly message: string
}

export function sampleTicket(changes: Partial<TicketIn> = {}): TicketIn {
  return {
    kind: 'change',
    name: 'Require MFA for administrators',
    description: 'Enable the policy.\n\nThen wait a day.',
    priority: 2,
    dueDate: '2026-12-24T08:00:00Z',
    source: 'microsoft',
    category: 'identity',
    requestedBy: 'adele@contoso.com',
    link: 'https://portal.example.com/tickets/1',
    ...changes,
  }
}

/** One of a batch's answers. */
export interface BatchResult {
  readonly id: string | null
  readonly status: number
  readonly ticket?: TicketOut
  readonly error?: Refusal
}

/** The `result` of an answer that went well. */
export function resultOf(reply: Reply): unknown {
  const { result }: { readonly result: unknown } = parse(reply)
  return result
}

export function ticketOf(reply: Reply): TicketOut {
  const { result }: { readonly result: TicketOut } = parse(reply)
  return result
}

export function pageOf(reply: Reply): ChangePage {
  const { result }: { readonly result: ChangePage } = parse(reply)
  return result
}

export function batchOf(reply: Reply): readonly BatchResult[] {
  const { result }: { readonly result: { readonly results: readonly BatchResult[] } } = parse(reply)
  return result.results
}

function parse({ status, text }: Reply) {
  if (status >= 300) throw new Error(`answered ${status}: ${text}`)
  return JSON.parse(text)
}

export function refusalOf({ text }: Reply): Refusal {
  const { error }: { readonly error?: Refusal } = JSON.parse(text)
  if (error === undefined) throw new Error(`no refusal: ${text}`)
  return error
}

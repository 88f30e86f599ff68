import type { AuditEntry } from '@scorelink/contracts'

/** Text of a JSON array, entry by entry. */
export async function* toJsonArray(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const entry of entries) {
    yield separator + JSON.stringify(entry)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

const columns = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  actor_id: ({ actor }) => actor.id,
  actor_name: ({ actor }) => actor.name,
  token_id: ({ actor }) => actor.token?.id ?? '',
  token_name: ({ actor }) => actor.token?.name ?? '',
  before: ({ before }) => (before === null ? '' : JSON.stringify(before)),
  after: ({ after }) => (after === null ? '' : JSON.stringify(after)),
  details: ({ details }) => JSON.stringify(details),
} satisfies Record<string, (entry: AuditEntry) => string>

/** Text of a CSV file (RFC 4180) in UTF-8, line by line; the mark at its start lets spreadsheets see the encoding. */
export async function* toCsv(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield `\uFEFF${Object.keys(columns).join(',')}\r\n`
  for await (const entry of entries) {
    const cells = Object.values(columns).map((read) => toCell(read(entry)))
    yield `${cells.join(',')}\r\n`
  }
}

/** A name that begins like a formula must not become one in a spreadsheet (OWASP, CSV injection). */
function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

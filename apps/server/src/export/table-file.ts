/** Formats a list may be taken away in. */
export type FileFormat = 'csv' | 'json'

export const contentTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Cell of each column, in the order in which they stand in the file. */
export type Columns<Entry> = Readonly<Record<string, (entry: Entry) => string>>

/** Text of a file, entry by entry, so that a list of any length takes the memory of one. */
export function toFile<Entry>(
  format: FileFormat,
  columns: Columns<Entry>,
  entries: AsyncIterable<Entry>,
): AsyncGenerator<string> {
  return format === 'csv' ? toCsv(columns, entries) : toJsonArray(entries)
}

async function* toJsonArray(entries: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const entry of entries) {
    yield separator + JSON.stringify(entry)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/** RFC 4180 in UTF-8, line by line; the mark at its start lets spreadsheets see the encoding. */
async function* toCsv<Entry>(columns: Columns<Entry>, entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield `\uFEFF${Object.keys(columns).join(',')}\r\n`
  for await (const entry of entries) {
    const cells = Object.values(columns).map((read) => toCell(read(entry)))
    yield `${cells.join(',')}\r\n`
  }
}

/**
 * A text that begins like a formula must not become one in a spreadsheet (OWASP, CSV injection); the wide forms of the
 * signs count as such where Japanese or Chinese is written.
 */
function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

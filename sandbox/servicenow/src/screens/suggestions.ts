import type { TransactionResponse } from '../instance.ts'
import { displayColumn } from '../rest/values/references.ts'
import { escapeQueryValue } from '../rest/values/query-text.ts'
import type { RouteContext } from '../transactions/route.ts'

const MOST = 12

/** `/simulator/suggestions?table=…&text=…`: names of records for a reference field, as far as readable. */
export function suggestNames({ instance, actor, query }: RouteContext): TransactionResponse {
  const table = query.get('table') ?? ''
  const text = (query.get('text') ?? '').trim()
  const column = displayColumn(instance.dictionary, table)
  if (column === undefined || text === '') return json([])
  const matches = `${column}LIKE${escapeQueryValue(text)}^ORDERBY${column}`
  const rows = instance.records
    .find(table, { query: matches, limit: MOST }, actor)
    .filter((row) => instance.access.canRead(table, row, actor))
  return json(rows.map((row) => row[column] ?? ''))
}

function json(names: readonly string[]): TransactionResponse {
  return {
    status: 200,
    headers: [['Content-Type', 'application/json;charset=UTF-8']],
    body: JSON.stringify([...new Set(names)]),
  }
}

import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { selectWhere } from '../storage/rows.ts'

/** Next number of a table, `INC0010001` (ServiceNow docs, "Number maintenance"). Atomic: call inside a write. */
export function nextNumber(core: Core, table: string): string {
  const numbers = requireTable(core.snapshot(), 'sys_number')
  for (const category of core.snapshot().lineage(table)) {
    const maintained = core.remembered(`numbering ${category}`, () =>
      selectWhere(core.connection, numbers, { category }).at(0),
    )
    if (!maintained) continue
    const row = core.connection
      .prepare(
        `INSERT INTO number_counter (category, last) VALUES (?, ?)
         ON CONFLICT (category) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last`,
      )
      .get(category, Number(maintained['number'] || 0) + 1)
    return (maintained['prefix'] ?? '') + String(row?.['last']).padStart(Number(maintained['maximum_digits'] || 7), '0')
  }
  return ''
}

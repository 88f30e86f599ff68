import type { Actor } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import type { Connection } from '../storage/connection.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'
import { insertRow, selectWhere } from '../storage/rows.ts'
import { stampsOf } from './journal.ts'

/**
 * Next number of a table, `INC0010001`. Atomic: call inside a write.
 *
 * The prefix and the lowest number are an administrator's, in `sys_number`; the last one drawn is the platform's, in
 * `sys_number_counter`. A counter never goes back to a lower base (ServiceNow docs, Record numbering).
 */
export function nextNumber(core: Core, table: string, actor: Actor): string {
  const numbers = requireTable(core.snapshot(), 'sys_number')
  for (const category of core.snapshot().lineage(table)) {
    const maintained = core.remembered(`numbering ${category}`, () =>
      selectWhere(core.connection, numbers, { category }).at(0),
    )
    if (!maintained) continue
    const drawn = draw(core, category, Number(maintained['number'] || 0) + 1, actor)
    return (maintained['prefix'] ?? '') + String(drawn).padStart(Number(maintained['maximum_digits'] || 7), '0')
  }
  return ''
}

function draw(core: Core, category: string, lowest: number, actor: Actor): number {
  const counters = requireTable(core.snapshot(), 'sys_number_counter')
  const counted = core.connection
    .prepare(
      `UPDATE ${identifier(counters.root)} SET "number" = max(coalesce("number", 0) + 1, ?) WHERE "table" = ?
       RETURNING "number" AS drawn`,
    )
    .get(lowest, category)
  if (counted !== undefined) return Number(counted['drawn'])
  const values = { sys_id: newSysId(), table: category, number: String(lowest) }
  insertRow(core.connection, counters, { ...stampsOf(core, actor), ...values })
  return lowest
}

/** Instances made before there was `sys_number_counter` kept what they had drawn beside their tables. */
export function takeOverCounters({ sql }: Connection): void {
  if (sql.prepare("SELECT 1 FROM sqlite_master WHERE name = 'number_counter'").get() === undefined) return
  const add = sql.prepare('INSERT INTO "sys_number_counter" ("sys_id", "table", "number") VALUES (?, ?, ?)')
  for (const row of sql.prepare('SELECT category, last FROM number_counter').all()) {
    add.run(newSysId(), String(row['category']), Number(row['last']))
  }
  sql.exec('DROP TABLE number_counter')
}

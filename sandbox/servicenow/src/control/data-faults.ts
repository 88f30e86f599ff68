import type { DatabaseSync } from 'node:sqlite'
import type { OpenInstance } from '../records/open-instance.ts'
import type { Change } from './change.ts'
import { applyChange } from './change.ts'
import type { DataFault } from './fault.ts'
import { changesOf } from './fault-changes.ts'

/** A fault that is data, as kept in the instance's file beside the data it changed. */
export interface StoredDataFault {
  readonly id: string
  readonly fault: DataFault
}

/**
 * Writes what the fault is made of, and how to take it back, in one transaction. A fault that cannot be taken back
 * (tokens gone) leaves nothing behind to clear.
 *
 * @throws Error when the fault names a table, user or client that does not exist.
 */
export function addDataFault(instance: OpenInstance, id: string, fault: DataFault): void {
  instance.atomically(() => {
    const undo = changesOf(fault, instance).flatMap((change) => applyChange(instance, change))
    if (undo.length === 0) return
    faultTable(instance.sql)
      .prepare('INSERT INTO simulator_fault (id, fault, undo) VALUES (?, ?, ?)')
      .run(id, JSON.stringify(fault), JSON.stringify(undo.toReversed()))
  })
}

/** Takes a fault back. @returns false when there is none of that id. */
export function clearDataFault(instance: OpenInstance, id: string): boolean {
  return instance.atomically(() => {
    const row = faultTable(instance.sql).prepare('DELETE FROM simulator_fault WHERE id = ? RETURNING undo').get(id)
    if (row === undefined) return false
    const undo: Change[] = JSON.parse(String(row['undo']))
    for (const change of undo) applyChange(instance, change)
    return true
  })
}

export function listDataFaults(instance: OpenInstance): StoredDataFault[] {
  return faultTable(instance.sql)
    .prepare('SELECT id, fault FROM simulator_fault ORDER BY rowid')
    .all()
    .map((row): StoredDataFault => ({ id: String(row['id']), fault: JSON.parse(String(row['fault'])) }))
}

function faultTable(sql: DatabaseSync): DatabaseSync {
  sql.exec('CREATE TABLE IF NOT EXISTS simulator_fault (id TEXT PRIMARY KEY, fault TEXT NOT NULL, undo TEXT NOT NULL)')
  return sql
}

import type { Instance, RuleEvent, Row } from '../../instance.ts'
import { known } from '../engine/known.ts'

/** An async rule waiting for its turn. */
export interface AsyncWork {
  readonly rule: string
  readonly table: string
  readonly event: RuleEvent
  /** The record at the time of the write, for when it is gone. */
  readonly current: Row
  readonly user: string
}

/** Appends within the write's own transaction: a write that is rolled back triggers nothing. */
export function enqueue(instance: Instance, work: AsyncWork): void {
  queue(instance).prepare('INSERT INTO script_async_queue (work) VALUES (?)').run(JSON.stringify(work))
}

/** Takes the oldest entry away; two threads never get the same. */
export function dequeue(instance: Instance): AsyncWork | undefined {
  const row = queue(instance)
    .prepare(
      'DELETE FROM script_async_queue WHERE position = (SELECT min(position) FROM script_async_queue) RETURNING work',
    )
    .get()
  return row === undefined ? undefined : known<AsyncWork>(JSON.parse(String(row['work'])))
}

function queue({ sql }: Instance): Instance['sql'] {
  sql.exec(
    'CREATE TABLE IF NOT EXISTS script_async_queue (position INTEGER PRIMARY KEY AUTOINCREMENT, work TEXT NOT NULL)',
  )
  return sql
}

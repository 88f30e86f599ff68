import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { datePart } from '../query/date-part.ts'
import { matchesPattern } from '../query/pattern.ts'
import type { WriteTurn } from './write-turn.ts'

/** One thread's connection to the instance file, with its statements and nested transactions. */
export interface Connection {
  readonly sql: DatabaseSync
  /** Statement by text, kept for the next use. */
  prepare(text: string): StatementSync
  atomically<T>(work: () => T): T
  /**
   * Runs one task of this thread, from its request to its answer. What {@link held} read stays as it was meanwhile,
   * whatever other threads commit, until this thread opens a write of its own.
   */
  inOneView<T>(work: () => T): T
  /** Result of `read`, kept while a view or a write lasts; outside both it is read each time. */
  held<T>(key: string, read: () => T): T
  /** Forgets what is held: after a write to it, and after anything that blocked while other threads went on. */
  refresh(): void
  close(): void
}

/** Longest wait for another thread's write; longer than any single write, shorter than a transaction quota. */
const busyTimeoutMs = 15_000
const keptStatements = 400

/** @param turn order among the threads of one process; several processes on one file need none to be right. */
export function connect(file: string, turn?: WriteTurn): Connection {
  const sql = new DatabaseSync(file, { timeout: busyTimeoutMs })
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000')
  sql.function('date_part', { deterministic: true }, datePart)
  sql.function('matches_pattern', { deterministic: true }, matchesPattern)
  const statements = new Map<string, StatementSync>()
  const kept = new Map<string, unknown>()
  let depth = 0
  let views = 0

  function prepare(text: string): StatementSync {
    const known = statements.get(text)
    if (known) return known
    const statement = sql.prepare(text)
    if (statements.size >= keptStatements) statements.clear()
    statements.set(text, statement)
    return statement
  }

  function atomically<T>(work: () => T): T {
    if (depth > 0) {
      return within(
        `SAVEPOINT level${depth}`,
        `RELEASE level${depth}`,
        `ROLLBACK TO level${depth}; RELEASE level${depth}`,
        work,
      )
    }
    turn?.take()
    try {
      return within('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', work)
    } finally {
      turn?.give()
    }
  }

  function within<T>(begin: string, commit: string, rollback: string, work: () => T): T {
    sql.exec(begin)
    // Only now nobody else can write: what was read before may be out of date.
    if (depth === 0) kept.clear()
    depth += 1
    try {
      const result = work()
      sql.exec(commit)
      return result
    } catch (error) {
      // A full disk or a lost lock may have ended the transaction already.
      if (sql.isTransaction) sql.exec(rollback)
      kept.clear()
      throw error
    } finally {
      depth -= 1
    }
  }

  function inOneView<T>(work: () => T): T {
    if (views === 0) kept.clear()
    views += 1
    try {
      return work()
    } finally {
      views -= 1
    }
  }

  function held<T>(key: string, read: () => T): T {
    if (views === 0 && depth === 0) return read()
    if (!kept.has(key)) kept.set(key, read())
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key is always read by one caller
    return kept.get(key) as T
  }

  return { sql, prepare, atomically, inOneView, held, refresh: () => kept.clear(), close: () => sql.close() }
}

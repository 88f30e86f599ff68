import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { datePart } from '../query/date-part.ts'
import { matchesPattern } from '../query/pattern.ts'

/** One thread's connection to the instance file, with its statements and nested transactions. */
export interface Connection {
  readonly sql: DatabaseSync
  /** Statement by text, kept for the next use. */
  prepare(text: string): StatementSync
  atomically<T>(work: () => T): T
  close(): void
}

/** Longest wait for another thread's write; longer than any single write, shorter than a transaction quota. */
const busyTimeoutMs = 15_000
const keptStatements = 400

export function connect(file: string): Connection {
  const sql = new DatabaseSync(file, { timeout: busyTimeoutMs })
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000')
  sql.function('date_part', { deterministic: true }, datePart)
  sql.function('matches_pattern', { deterministic: true }, matchesPattern)
  const statements = new Map<string, StatementSync>()
  let depth = 0

  function prepare(text: string): StatementSync {
    const known = statements.get(text)
    if (known) return known
    const statement = sql.prepare(text)
    if (statements.size >= keptStatements) statements.clear()
    statements.set(text, statement)
    return statement
  }

  function atomically<T>(work: () => T): T {
    const [begin, commit, rollback] =
      depth === 0
        ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
        : [`SAVEPOINT level${depth}`, `RELEASE level${depth}`, `ROLLBACK TO level${depth}; RELEASE level${depth}`]
    sql.exec(begin)
    depth += 1
    try {
      const result = work()
      sql.exec(commit)
      return result
    } catch (error) {
      // A full disk or a lost lock may have ended the transaction already.
      if (sql.isTransaction) sql.exec(rollback)
      throw error
    } finally {
      depth -= 1
    }
  }

  return { sql, prepare, atomically, close: () => sql.close() }
}

import type { Instance } from '../../instance.ts'

/** `status` of a progress worker (ServiceNow docs, CI/CD API): pending, running, successful, failed. */
export type ProgressStatus = '0' | '1' | '2' | '3'

export interface Progress {
  readonly id: string
  readonly status: ProgressStatus
  readonly message: string
}

/** Trackers of installations, in the instance's file because any transaction thread may be asked. */
export function recordProgress(instance: Instance, progress: Omit<Progress, 'id'>): Progress {
  const id = instance.newSysId()
  trackers(instance)
    .prepare('INSERT INTO install_tracker (id, status, message) VALUES (?, ?, ?)')
    .run(id, progress.status, progress.message)
  return { id, ...progress }
}

export function findProgress(instance: Instance, id: string): Progress | undefined {
  const row = trackers(instance).prepare('SELECT status, message FROM install_tracker WHERE id = ?').get(id)
  if (row === undefined) return undefined
  return { id, status: row['status'] === '2' ? '2' : '3', message: String(row['message']) }
}

function trackers({ sql }: Instance): Instance['sql'] {
  sql.exec(
    'CREATE TABLE IF NOT EXISTS install_tracker (id TEXT PRIMARY KEY, status TEXT NOT NULL, message TEXT NOT NULL)',
  )
  return sql
}

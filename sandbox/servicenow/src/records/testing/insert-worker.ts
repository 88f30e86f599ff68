import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../instance.ts'
import { openInstance } from '../open-instance.ts'

/** Inserts incidents, and one user every worker wants, from a thread of its own. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by the test that starts this thread
const { file, count } = workerData as { readonly file: string; readonly count: number }
const instance = openInstance({ file, publicUrl: '' })
const admin = instance.actor('admin')
if (!admin) throw new Error('no administrator')
const outcomes = Array.from({ length: count }, () => instance.records.insert('incident', {}, admin)['number'] ?? '')
try {
  instance.records.insert('sys_user', { user_name: 'only.one' }, admin)
  outcomes.push('won')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  outcomes.push(error.detail)
}
instance.close()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(outcomes)

import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { createWriteTurn, writeTurnBytes } from './write-turn.ts'

/** Takes the turn, says so, and gives it back when told, or never. */
const source = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.module).then(({ createWriteTurn }) => {
    const turn = createWriteTurn(workerData.shared)
    turn.take()
    parentPort.postMessage('taken')
    parentPort.once('message', () => {
      workerData.log[0] += 1
      turn.give()
      parentPort.postMessage('given')
    })
  })`
const workers: Worker[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()))
})

function start(shared: SharedArrayBuffer, log: Int32Array): Worker {
  const module = new URL('write-turn.ts', import.meta.url).href
  const worker = new Worker(source, { eval: true, workerData: { shared, log, module } })
  workers.push(worker)
  return worker
}
const next = (worker: Worker): Promise<unknown> => new Promise((resolve) => worker.once('message', resolve))

it('goes to the thread that waits as soon as it is given back', async () => {
  const shared = new SharedArrayBuffer(writeTurnBytes)
  const log = new Int32Array(new SharedArrayBuffer(4))
  const holder = start(shared, log)
  expect(await next(holder)).toBe('taken')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  holder.postMessage('give')
  createWriteTurn(shared).take()
  expect(log[0]).toBe(1)
})

it('passes by a thread that ended with it, and works again after', async () => {
  const shared = new SharedArrayBuffer(writeTurnBytes)
  const lost = start(shared, new Int32Array(new SharedArrayBuffer(4)))
  expect(await next(lost)).toBe('taken')
  await lost.terminate()
  const mine = createWriteTurn(shared)
  mine.take()
  mine.give()
  const after = start(shared, new Int32Array(new SharedArrayBuffer(4)))
  expect(await next(after)).toBe('taken')
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { QueueFull, ThreadPool } from './thread-pool.ts'
import { TaskCancelled, TaskFailed, ThreadLost } from './thread.ts'

// A type and not an interface: only those are assignable to an index signature.
// oxlint-disable-next-line typescript/consistent-type-definitions
type FixtureTasks = {
  echo: { input: unknown; output: unknown }
  thread: { input: undefined; output: number }
  crash: { input: undefined; output: never }
  throw: { input: undefined; output: never }
  hang: { input: undefined; output: never }
  'hang-in-transaction': { input: string; output: never }
  'count-rows': { input: string; output: number }
  'wait-for': { input: SharedArrayBuffer; output: unknown }
}

const WORKER = new URL('./fixtures/pool-worker.ts', import.meta.url)
const pools: Array<ThreadPool<FixtureTasks>> = []

function pool(options: { threads?: number; queueDepth?: number; limitMs?: number; broken?: boolean } = {}) {
  const { threads = 1, queueDepth = 100, limitMs = 60_000, broken = false } = options
  const spawn = (): Worker => new Worker(WORKER, { workerData: { broken }, execArgv: [] })
  const made = new ThreadPool<FixtureTasks>({ threads, queueDepth, limitMs, spawn })
  pools.push(made)
  return made
}

/** A task that keeps its thread until `release` is called. */
function occupy(target: ThreadPool<FixtureTasks>): { done: Promise<unknown>; release: () => void } {
  const flag = new SharedArrayBuffer(4)
  return {
    done: target.run('wait-for', flag),
    release: () => void Atomics.store(new Int32Array(flag), 0, 1),
  }
}

afterEach(async () => {
  for (const made of pools.splice(0)) await made.close()
})

describe('a pool of threads', () => {
  test('returns what a task returned', async () => {
    await expect(pool().run('echo', { a: [1, 'b'] })).resolves.toEqual({ a: [1, 'b'] })
  })

  test('one busy thread does not hold up the others', async () => {
    const two = pool({ threads: 2 })
    await two.ready
    const busy = occupy(two)
    const others = await Promise.all(Array.from({ length: 10 }, (_, index) => two.run('echo', index)))
    expect(others).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    busy.release()
    await busy.done
  })

  test('refuses a task when the queue is full and accepts it once there is room', async () => {
    const small = pool({ queueDepth: 1 })
    await small.ready
    const busy = occupy(small)
    const queued = small.run('echo', 'queued')
    await expect(small.run('echo', 'too many')).rejects.toBeInstanceOf(QueueFull)
    busy.release()
    await expect(queued).resolves.toBe('queued')
    await expect(small.run('echo', 'again')).resolves.toBe('again')
  })

  test('reports an exception of a task and keeps the thread', async () => {
    const one = pool()
    const before = await one.run('thread', undefined)
    await expect(one.run('throw', undefined)).rejects.toBeInstanceOf(TaskFailed)
    await expect(one.run('thread', undefined)).resolves.toBe(before)
    expect(one.lost).toBe(0)
  })

  test('a crash costs its own task only, and the thread is replaced', async () => {
    const one = pool()
    const before = await one.run('thread', undefined)
    const crashed = one.run('crash', undefined)
    const next = one.run('thread', undefined)
    await expect(crashed).rejects.toBeInstanceOf(ThreadLost)
    expect(await next).not.toBe(before)
    expect(one.lost).toBe(1)
  })

  test('a task over the limit is cancelled, and the thread is replaced', async () => {
    const one = pool({ limitMs: 50 })
    await one.ready
    const hanging = one.run('hang', undefined)
    const next = one.run('echo', 'alive')
    await expect(hanging).rejects.toBeInstanceOf(TaskCancelled)
    await expect(next).resolves.toBe('alive')
  })

  test('a thread that is ended amid a write leaves neither the write nor its lock behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thread-pool-'))
    const file = join(folder, 'notes.sqlite')
    const sql = new DatabaseSync(file)
    sql.exec('PRAGMA journal_mode = WAL; CREATE TABLE note (n INTEGER)')
    sql.close()
    const one = pool({ limitMs: 1000 })
    await one.ready
    await expect(one.run('hang-in-transaction', file)).rejects.toBeInstanceOf(TaskCancelled)
    await expect(one.run('count-rows', file)).resolves.toBe(1)
    rmSync(folder, { recursive: true })
  })

  test('exclusive work waits for running tasks and holds new ones back', async () => {
    const two = pool({ threads: 2 })
    await two.ready
    const order: string[] = []
    const busy = occupy(two)
    const running = busy.done.then(() => order.push('running task'))
    const exclusive = two.exclusively(async (everyThread) => {
      await everyThread('echo', 'all')
      order.push('exclusive work')
    })
    const held = two.run('echo', 1).then(() => order.push('held task'))
    busy.release()
    await Promise.all([running, exclusive, held])
    expect(order).toEqual(['running task', 'exclusive work', 'held task'])
  })

  test('a failure of exclusive work lets the pool go on', async () => {
    const one = pool()
    await expect(one.exclusively(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(one.run('echo', 'on')).resolves.toBe('on')
  })

  test('closing lets queued tasks finish and takes no more', async () => {
    const one = pool()
    await one.ready
    const busy = occupy(one)
    const queued = one.run('echo', 'last')
    const closed = one.close()
    busy.release()
    await closed
    await expect(queued).resolves.toBe('last')
    await expect(one.run('echo', 'late')).rejects.toBeInstanceOf(QueueFull)
  })

  test('a worker that cannot start fails the pool instead of being tried for ever', async () => {
    const broken = pool({ broken: true })
    await expect(broken.ready).rejects.toThrow('cannot start')
    await expect(broken.run('echo', 1)).rejects.toBeInstanceOf(ThreadLost)
    expect(broken.lost).toBe(1)
  })
})

import type { Worker } from 'node:worker_threads'
import { startThread, type Tasks, type Thread } from './thread.ts'

/** Work was refused because every thread is busy and the queue is full. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

export interface PoolOptions {
  readonly threads: number
  /** Tasks that may wait; one more is refused. */
  readonly queueDepth: number
  /** A task running longer loses its thread. Milliseconds of real time. */
  readonly limitMs: number
  /** Makes a worker that reports `ready` once it can take tasks. Called again for every thread that is lost. */
  readonly spawn: () => Worker
}

/** Runs one task on each thread. */
export type EveryThread<T extends Tasks> = <K extends keyof T & string>(name: K, input: T[K]['input']) => Promise<void>

interface WaitingTask {
  readonly name: string
  readonly input: unknown
  readonly reply: PromiseWithResolvers<unknown>
}

/**
 * A fixed number of worker threads, each doing one task at a time in order of arrival, as the API threads of an
 * application node do. A thread that dies takes only its own task with it and is replaced at once.
 */
export class ThreadPool<T extends Tasks> {
  /** Every thread took up work once. @throws ThreadLost when one could not start. */
  readonly ready: Promise<unknown>
  readonly #options: PoolOptions
  readonly #queue: WaitingTask[] = []
  readonly #idle: Thread[] = []
  readonly #threads = new Set<Thread>()
  readonly #onSettled = new Set<() => void>()
  #running = 0
  /** Pieces of exclusive work asked for and not finished. */
  #holds = 0
  #lastExclusive: Promise<unknown> = Promise.resolve()
  #closing = false
  #lost = 0
  #failure: unknown

  constructor(options: PoolOptions) {
    this.#options = options
    for (let started = 0; started < options.threads; started += 1) this.#add()
    this.ready = Promise.all([...this.#threads].map((thread) => thread.ready))
    // Whoever cares awaits `ready`; nobody caring must not end the process.
    this.ready.catch(() => undefined)
  }

  /** Threads lost so far, by crash or by limit. */
  get lost(): number {
    return this.#lost
  }

  /** Tasks waiting for a thread. */
  get waiting(): number {
    return this.#queue.length
  }

  /**
   * Runs one task on the first free thread.
   * @throws QueueFull, ThreadLost, TaskCancelled, TaskFailed
   */
  run<K extends keyof T & string>(name: K, input: T[K]['input']): Promise<T[K]['output']> {
    if (this.#closing) return Promise.reject(new QueueFull('The pool is closing'))
    if (this.#threads.size === 0 && this.#failure !== undefined) return Promise.reject(this.#failure)
    if (this.#queue.length >= this.#options.queueDepth) return Promise.reject(new QueueFull('Every thread is busy'))
    const reply = Promise.withResolvers<unknown>()
    this.#queue.push({ name, input, reply })
    this.#dispatch()
    return reply.promise
  }

  /** Waits until no task runs, then does `work` while new tasks queue up. Calls queue behind one another. */
  exclusively<R>(work: (everyThread: EveryThread<T>) => Promise<R>): Promise<R> {
    this.#holds += 1
    const turn = this.#lastExclusive.then(() => this.#holdAndDo(work))
    this.#lastExclusive = turn.catch(() => undefined)
    return turn
  }

  /** Lets running and queued tasks finish, then ends the threads. */
  async close(): Promise<void> {
    await this.#lastExclusive
    this.#closing = true
    while (this.#queue.length > 0 || this.#running > 0) await this.#nextSettled()
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  #add(): void {
    const thread = startThread(this.#options.spawn(), this.#options.limitMs)
    this.#threads.add(thread)
    void this.#welcome(thread)
    void thread.ended.then((wasReady) => this.#replace(thread, wasReady))
  }

  async #welcome(thread: Thread): Promise<void> {
    try {
      await thread.ready
      this.#idle.push(thread)
      this.#dispatch()
    } catch (error) {
      this.#failure = error
    }
  }

  #replace(thread: Thread, wasReady: boolean): void {
    this.#threads.delete(thread)
    if (this.#closing && this.#queue.length === 0) return
    this.#lost += 1
    // A worker that cannot even start would only be lost again, for ever.
    if (wasReady) this.#add()
    else if (this.#threads.size === 0) for (const task of this.#queue.splice(0)) task.reply.reject(this.#failure)
  }

  #dispatch(): void {
    while (this.#holds === 0 && this.#queue.length > 0) {
      const thread = this.#idle.shift()
      if (thread === undefined) return
      const task = thread.alive ? this.#queue.shift() : undefined
      if (task !== undefined) void this.#perform(thread, task)
    }
  }

  async #perform(thread: Thread, { name, input, reply }: WaitingTask): Promise<void> {
    this.#running += 1
    try {
      reply.resolve(await thread.perform(name, input))
    } catch (error) {
      reply.reject(error)
    }
    this.#running -= 1
    if (thread.alive) this.#idle.push(thread)
    this.#dispatch()
    for (const settled of this.#onSettled) settled()
    this.#onSettled.clear()
  }

  async #holdAndDo<R>(work: (everyThread: EveryThread<T>) => Promise<R>): Promise<R> {
    try {
      while (this.#running > 0) await this.#nextSettled()
      await Promise.allSettled([...this.#threads].map((thread) => thread.ready))
      return await work(async (name, input) => {
        const alive = [...this.#threads].filter((thread) => thread.alive)
        await Promise.all(alive.map((thread) => thread.perform(name, input)))
      })
    } finally {
      this.#holds -= 1
      this.#dispatch()
    }
  }

  #nextSettled(): Promise<void> {
    return new Promise((resolve) => {
      this.#onSettled.add(resolve)
    })
  }
}

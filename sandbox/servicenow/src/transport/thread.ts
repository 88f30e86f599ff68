import type { Worker } from 'node:worker_threads'

/** Names of the tasks a worker understands, with what goes in and comes out. */
export type Tasks = Record<string, { input: unknown; output: unknown }>

/** What the pool sends to a worker. */
export interface TaskMessage {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** What a worker sends back: once `ready`, then one reply for each task. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

/** The thread died while it held the task: whatever it had committed stays committed. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost'
}

/** The task ran into the limit and its thread was ended. */
export class TaskCancelled extends Error {
  override readonly name = 'TaskCancelled'
}

/** The worker caught an exception of the task and lives on. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed'
}

export interface Thread {
  /** Rejects when the worker ends before it ever could take a task. */
  readonly ready: Promise<void>
  /** Resolves with whether it had been ready. */
  readonly ended: Promise<boolean>
  readonly alive: boolean
  perform(name: string, input: unknown): Promise<unknown>
  end(): Promise<void>
}

interface Current {
  readonly id: number
  readonly timer: NodeJS.Timeout
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/** Wraps one worker: one task at a time, and every way it can end turned into an error of that task. */
export function startThread(worker: Worker, limitMs: number): Thread {
  const isReady = Promise.withResolvers<void>()
  const hasEnded = Promise.withResolvers<boolean>()
  let state: 'starting' | 'ready' | 'ended' = 'starting'
  let current: Current | undefined
  let lastId = 0
  let cause: Error | undefined

  const take = (): Current | undefined => {
    const taken = current
    current = undefined
    clearTimeout(taken?.timer)
    return taken
  }

  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'ready') {
      state = 'ready'
      isReady.resolve()
    } else if (message.id === current?.id) {
      if (message.kind === 'done') take()?.resolve(message.output)
      else take()?.reject(new TaskFailed(message.message))
    }
  })
  worker.on('error', (error) => {
    cause = error instanceof Error ? error : new Error(String(error))
  })
  worker.on('exit', (code) => {
    const wasReady = state !== 'starting'
    state = 'ended'
    const error = new ThreadLost(`A transaction thread ended with code ${code}: ${cause?.message ?? 'no error'}`, {
      cause,
    })
    take()?.reject(error)
    if (!wasReady) isReady.reject(error)
    hasEnded.resolve(wasReady)
  })

  const cancel = (): void => {
    const cancelled = take()
    state = 'ended'
    cancelled?.reject(new TaskCancelled(`The task ran longer than ${limitMs} ms`))
    void worker.terminate()
  }

  return {
    ready: isReady.promise,
    ended: hasEnded.promise,
    get alive() {
      return state !== 'ended'
    },
    perform(name, input) {
      lastId += 1
      const id = lastId
      const reply = Promise.withResolvers<unknown>()
      current = { id, timer: setTimeout(cancel, limitMs), resolve: reply.resolve, reject: reply.reject }
      const message: TaskMessage = { id, name, input }
      // The rule means windows; a thread has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(message)
      return reply.promise
    },
    async end() {
      await worker.terminate()
    },
  }
}

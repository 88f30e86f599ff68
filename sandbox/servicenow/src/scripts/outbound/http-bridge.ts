import { known } from '../engine/known.ts'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { NumberedCall, NumberedResult, OutboundCall, OutboundResult } from './exchange.ts'

/** Blocks the calling thread until the call is over. */
export type HttpBridge = (call: OutboundCall) => OutboundResult

/** Grace over the call's own limit, for a network thread that died or is still starting. */
const LOST_MS = 10_000

/**
 * Synchronous HTTP, as scripts expect it: the network lives on a thread of its own, and this one sleeps meanwhile. Must
 * not be used on the thread that serves HTTP, where a script calling its own instance would wait for itself.
 */
export function createHttpBridge(): HttpBridge {
  let connection: ReturnType<typeof connect> | undefined
  let calls = 0
  return (call) => {
    calls += 1
    const id = calls
    connection ??= connect()
    const { port, signal } = connection
    Atomics.store(signal, 0, 0)
    port.postMessage({ id, call } satisfies NumberedCall)
    Atomics.wait(signal, 0, 0, call.timeoutMs + LOST_MS)
    for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
      const reply = known<NumberedResult>(received.message)
      // An answer nobody took, because the engine stopped the script that waited, is not this call's.
      if (reply.id === id) return reply.result
    }
    void connection.worker.terminate()
    connection = undefined
    return { kind: 'failed', message: 'The network thread did not answer' }
  }
}

function connect() {
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./http-worker.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
  })
  worker.unref()
  port.unref()
  return { port, signal, worker }
}

import { known } from '../engine/known.ts'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { workerData, type MessagePort } from 'node:worker_threads'
import type { NumberedCall, NumberedResult, OutboundCall, OutboundResult } from './exchange.ts'

/**
 * The network side of {@link createHttpBridge}: performs calls one at a time and wakes the thread that waits. Redirects
 * are answered, not followed.
 */
interface Wiring {
  readonly port: MessagePort
  readonly signal: Int32Array
}

const { port, signal } = known<Wiring>(workerData)

port.on('message', (numbered: NumberedCall) => {
  void answer(numbered)
})

async function answer({ id, call }: NumberedCall): Promise<void> {
  port.postMessage({ id, result: await perform(call) } satisfies NumberedResult)
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
}

async function perform(call: OutboundCall): Promise<OutboundResult> {
  try {
    const response = await send(call)
    const chunks: Uint8Array[] = []
    for await (const chunk of response) chunks.push(known<Uint8Array>(chunk))
    return {
      kind: 'answered',
      status: response.statusCode ?? 0,
      headers: headerPairs(response.rawHeaders),
      body: Buffer.concat(chunks),
    }
  } catch (error) {
    return { kind: 'failed', message: failureText(error, call) }
  }
}

function send(call: OutboundCall): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const open = new URL(call.url).protocol === 'https:' ? httpsRequest : httpRequest
    const outgoing = open(call.url, {
      method: call.method,
      headers: { ...call.headers, ...(call.body === '' ? {} : { 'Content-Length': Buffer.byteLength(call.body) }) },
      signal: AbortSignal.timeout(call.timeoutMs),
    })
    outgoing.on('response', resolve).on('error', reject)
    outgoing.end(call.body)
  })
}

function headerPairs(raw: readonly string[]): Array<readonly [string, string]> {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []))
}

/** Texts in the manner of the platform's Java client; their exact wording is not published. */
function failureText(error: unknown, call: OutboundCall): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'Read timed out'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `Unknown host: ${new URL(call.url).hostname}`
  if (code === 'ECONNREFUSED') return 'Connection refused'
  return error instanceof Error ? error.message : String(error)
}

import { PortalEvent } from '@scorelink/contracts'
import { api } from '../paths.ts'

/** Wait before connecting again after the server refused the stream; the browser itself repeats lost connections. */
const reconnectDelayMs = 5_000

export type EventStreamHandlers = {
  onEvent: (event: PortalEvent) => void
  /** The server refused the stream: perhaps the session ended. */
  onRefused: () => void
}

/** Listens until the returned function is called. */
export function openEventStream({ onEvent, onRefused }: EventStreamHandlers): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const receive = (message: MessageEvent<string>): void => {
    const event = parseEvent(message.data)
    if (event !== null) onEvent(event)
  }
  const connect = (): void => {
    const opened = new EventSource(api.events)
    source = opened
    for (const option of PortalEvent.options) opened.addEventListener(option.shape.type.value, receive)
    opened.addEventListener('error', () => {
      // CLOSED means an answer other than an event stream; the browser does not try again by itself then.
      if (opened.readyState !== EventSource.CLOSED) return
      onRefused()
      timer = setTimeout(connect, reconnectDelayMs)
    })
  }

  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

/** Null for an event of a newer server: it concerns nothing this portal shows. */
export function parseEvent(data: string): PortalEvent | null {
  let json: unknown
  try {
    json = JSON.parse(data)
  } catch {
    // Not ours to explain to a person: a later event or a reconnect brings the state.
    return null
  }
  const parsed = PortalEvent.safeParse(json)
  return parsed.success ? parsed.data : null
}

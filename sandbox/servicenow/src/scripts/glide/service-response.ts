import { serviceErrorOf } from './service-errors.ts'

/** What a handler decided to answer. */
export interface ServiceReply {
  status: number | undefined
  contentType: string | undefined
  readonly headers: Map<string, string>
  body: { readonly value: unknown } | undefined
  error: { readonly status: number; readonly message: string; readonly detail: string } | undefined
  stream: string[] | undefined
}

/** `response` of a scripted REST handler (ServiceNow docs, RESTAPIResponse). */
export class RESTAPIResponse {
  private readonly reply: ServiceReply

  constructor(reply: ServiceReply) {
    this.reply = reply
  }

  setBody(value: unknown): void {
    this.reply.body = { value }
  }
  setStatus(status: unknown): void {
    this.reply.status = Number(status)
  }
  setHeader(name: unknown, value: unknown): void {
    this.reply.headers.set(String(name), String(value))
  }
  setHeaders(headers: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, String(value))
  }
  setLocation(address: string): void {
    this.setHeader('Location', address)
  }
  setContentType(type: unknown): void {
    this.reply.contentType = String(type)
  }
  setError(error: unknown): void {
    this.reply.error = serviceErrorOf(error) ?? { status: 500, message: String(error), detail: '' }
  }
  getStreamWriter(): { writeString(text: unknown): void; writeStream(stream: unknown): void } {
    const stream = (this.reply.stream ??= [])
    const write = (text: unknown): void => void stream.push(String(text))
    return { writeString: write, writeStream: write }
  }
}

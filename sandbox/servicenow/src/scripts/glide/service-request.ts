import type { ScriptContext } from '../engine/script-context.ts'

/** The parts of an HTTP request a scripted REST handler sees. */
export interface ServiceCall {
  readonly headers: Readonly<Record<string, string>>
  readonly pathParams: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly queryString: string
  /** Path without origin. */
  readonly uri: string
  readonly origin: string
  readonly body: string
  /** Whether `body` is JSON by its content type. */
  readonly isJson: boolean
  readonly produces: readonly string[]
}

/** `request` of a scripted REST handler (ServiceNow docs, RESTAPIRequest): query parameters are lists per name. */
export class RESTAPIRequest {
  readonly pathParams: unknown
  readonly queryParams: unknown
  readonly headers: unknown
  readonly queryString: string
  readonly uri: string
  readonly url: string
  readonly body: RESTAPIRequestBody
  private readonly call: ServiceCall
  private readonly context: ScriptContext

  constructor(call: ServiceCall, context: ScriptContext) {
    this.call = call
    this.context = context
    this.pathParams = context.adopt(call.pathParams)
    this.queryParams = context.adopt(
      Object.fromEntries([...new Set(call.query.keys())].map((name) => [name, call.query.getAll(name)])),
    )
    this.headers = context.adopt(call.headers)
    this.queryString = call.queryString
    this.uri = call.uri
    this.url = `${call.origin}${call.uri}`
    this.body = new RESTAPIRequestBody(call, context)
  }

  getHeader(name: unknown): string | null {
    return this.call.headers[String(name).toLowerCase()] ?? null
  }
  getSupportedResponseContentTypes(): unknown {
    return this.context.adopt(this.call.produces)
  }
}

/** `request.body`: parsed at first use of `data`, so that a handler may read the text of any type. */
export class RESTAPIRequestBody {
  readonly dataString: string
  readonly dataStream: string
  private readonly call: ServiceCall
  private readonly context: ScriptContext
  private entries: unknown[] | undefined

  constructor(call: ServiceCall, context: ScriptContext) {
    this.call = call
    this.context = context
    this.dataString = call.body
    this.dataStream = call.body
  }

  get data(): unknown {
    if (this.call.body === '') return this.context.adopt({})
    return this.call.isJson ? this.context.adopt(JSON.parse(this.call.body)) : this.call.body
  }
  hasNext(): boolean {
    return this.remaining().length > 0
  }
  nextEntry(): unknown {
    return this.remaining().shift()
  }

  private remaining(): unknown[] {
    const { data } = this
    this.entries ??= Array.isArray(data) ? [...(data as unknown[])] : [data]
    return this.entries
  }
}

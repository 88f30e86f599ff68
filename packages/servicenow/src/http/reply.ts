import { AppError, type ErrorDefinition } from '@scorelink/kit'
import { z } from 'zod'
import { serviceNowErrors } from '../errors.ts'

/** An answer as it came over the wire. */
export interface RawReply {
  readonly status: number
  readonly contentType: string
  readonly retryAfter: string | undefined
  /** The instance's clock when it answered. */
  readonly date?: string | undefined
  /** Where a redirect leads. */
  readonly location?: string | undefined
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

/** A call that failed, with what is known about whether the instance did the work. */
export class CallFailure extends AppError {
  /** `no`: certainly not done; `maybe`: look before repeating. */
  readonly done: 'no' | 'maybe'
  /** What the connector app calls the refusal, `CURSOR_EXPIRED`; undefined when it was not the app's. */
  readonly appCode: string | undefined

  constructor(
    definition: ErrorDefinition,
    done: 'no' | 'maybe',
    options: ConstructorParameters<typeof AppError>[1] & { readonly appCode?: string } = {},
  ) {
    super(definition, options)
    this.name = 'CallFailure'
    this.done = done
    this.appCode = options.appCode
  }
}

/** The REST envelope of a failure (ServiceNow docs, REST API HTTP response codes); the connector app adds a code. */
const Envelope = z.object({
  error: z.object({ message: z.string().nullish(), detail: z.string().nullish(), code: z.string().nullish() }),
})

/**
 * The `result` of an answer.
 * @returns the parsed `result` member; undefined for 204.
 * @param bare for the APIs that answer without that envelope, such as the Batch API: the whole body.
 * @throws CallFailure for everything that is not a result: a 2xx without one, or with an `error` beside it, is a
 * failure too (a transaction cancelled while rows were being sent).
 */
export function readResult(reply: RawReply, now: number, bare = false): unknown {
  const page = classifyPage(reply)
  if (page !== undefined) throw page
  if (reply.status === 204) return undefined
  const body = parseJson(reply.body)
  const envelope = Envelope.safeParse(body)
  if (reply.status >= 200 && reply.status < 300) {
    if (envelope.success) throw new CallFailure(serviceNowErrors.SERVICENOW_UNAVAILABLE, 'maybe', said(envelope.data))
    if (bare) return body
    if (typeof body === 'object' && body !== null && 'result' in body) return body.result
    throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe')
  }
  throw classifyFailure(reply, envelope.data, now)
}

function said(envelope: z.infer<typeof Envelope> | undefined): { detail?: string; appCode?: string } {
  const code = envelope?.error.code
  // The app repeats its code as the detail, which is nothing to read.
  const said = [envelope?.error.message, envelope?.error.detail].filter((words) => words && words !== code)
  const text = said.join(': ')
  return { ...(text === '' ? {} : { detail: text.slice(0, 1000) }), ...(code == null ? {} : { appCode: code }) }
}

/** HTML where JSON was due. A sleeping developer instance answers 200 on every path. */
function classifyPage(reply: RawReply): CallFailure | undefined {
  if (reply.status >= 300 && reply.status < 400) {
    // The other form of a sleeping developer instance: a redirect to the developer site.
    if (hostOf(reply.location) === 'developer.servicenow.com') {
      return new CallFailure(serviceNowErrors.SERVICENOW_ASLEEP, 'no')
    }
    return new CallFailure(serviceNowErrors.SERVICENOW_LOGIN_PAGE, 'no', { detail: `status ${reply.status}` })
  }
  if (!reply.contentType.includes('html') && !/^\s*</.test(reply.body)) return undefined
  if (/Instance Hibernating page/i.test(reply.body)) return new CallFailure(serviceNowErrors.SERVICENOW_ASLEEP, 'no')
  if (reply.status === 403) {
    // The REST API refuses with JSON; the page is that of IP Address Access Control, which comes before it.
    return new CallFailure(serviceNowErrors.SERVICENOW_IP_BLOCKED, 'no', { detail: 'an HTML page, status 403' })
  }
  if (reply.status >= 500) return new CallFailure(serviceNowErrors.SERVICENOW_UNAVAILABLE, 'maybe')
  if (/<title>[^<]*(?:log ?in|sign ?in)/i.test(reply.body)) {
    return new CallFailure(serviceNowErrors.SERVICENOW_LOGIN_PAGE, 'no')
  }
  return new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', {
    detail: `an HTML page, status ${reply.status}`,
  })
}

function hostOf(location: string | undefined): string | undefined {
  return location !== undefined && URL.canParse(location) ? new URL(location).hostname : undefined
}

function classifyFailure(reply: RawReply, envelope: z.infer<typeof Envelope> | undefined, now: number): CallFailure {
  const detail = said(envelope)
  switch (reply.status) {
    case 401:
      return new CallFailure(serviceNowErrors.SERVICENOW_UNAUTHORIZED, 'no', detail)
    case 429:
      return new CallFailure(serviceNowErrors.SERVICENOW_RATE_LIMITED, 'no', {
        ...detail,
        retryAfterMs: retryAfterMs(reply.retryAfter, sentAt(reply, now)) ?? patientWaitMs,
      })
    case 403:
      return new CallFailure(forbiddenOrRejected(envelope), 'no', detail)
    case 400:
    case 404:
    case 405:
    case 406:
    case 409:
    case 410:
    case 415:
    case 422:
      return new CallFailure(serviceNowErrors.SERVICENOW_REJECTED, 'no', detail)
    default:
      return new CallFailure(serviceNowErrors.SERVICENOW_UNAVAILABLE, 'maybe', {
        ...detail,
        ...definedOnly({ retryAfterMs: retryAfterMs(reply.retryAfter, sentAt(reply, now)) }),
      })
  }
}

/** A date in an answer is by the instance's clock, which may be wrong: measured from the time it was sent. */
function sentAt(reply: RawReply, now: number): number {
  const sent = Date.parse(reply.date ?? '')
  return Number.isNaN(sent) ? now : sent
}

/**
 * 403 has three meanings: no right, a rule of the instance said no, or the token is restricted to scopes (since Zurich).
 * They differ in the texts only (ServiceNow docs, REST API HTTP response codes; OAuth scope restriction).
 */
function forbiddenOrRejected(envelope: z.infer<typeof Envelope> | undefined): ErrorDefinition {
  const restricted = /unscoped api|required api access scope/i.test(
    `${envelope?.error.message ?? ''} ${envelope?.error.detail ?? ''}`,
  )
  if (restricted) return serviceNowErrors.SERVICENOW_TOKEN_RESTRICTED
  const rule = /^(?:Data Policy Exception|Operation against file)/.test(envelope?.error.detail ?? '')
  return rule ? serviceNowErrors.SERVICENOW_REJECTED : serviceNowErrors.SERVICENOW_FORBIDDEN
}

/** A 429 that does not say how long: the budget is counted by the hour, so a short wait would only knock again. */
const patientWaitMs = 60_000
const longestWaitMs = 60 * 60_000

/** Both forms of `Retry-After`. @returns milliseconds, 0 to one hour; undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(seconds) ? undefined : Math.min(longestWaitMs, Math.max(0, seconds))
}

function definedOnly<Value>(object: { retryAfterMs: Value | undefined }): { retryAfterMs?: Value } {
  return object.retryAfterMs === undefined ? {} : { retryAfterMs: object.retryAfterMs }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { cause })
  }
}

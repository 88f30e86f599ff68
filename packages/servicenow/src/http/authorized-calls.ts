import { serviceNowErrors } from '../errors.ts'
import type { CallOptions, InstanceHttp } from './instance-http.ts'
import { CallFailure, readResult, type RawReply } from './reply.ts'

/** Where bearer tokens come from; shared by all processes, see the server's token keeper. */
export interface TokenSource {
  /** A token that should be valid for the length of a call. */
  current(): Promise<string>
  /**
   * A token other than the one the instance just refused.
   * @throws AppError `SERVICENOW_UNAUTHORIZED` when there is none to be had.
   */
  replace(refused: string): Promise<string>
}

/** Calls that carry our authorization and give back the `result`. */
export interface AuthorizedCalls {
  readonly origin: string
  /** @throws CallFailure */
  call(options: CallOptions): Promise<unknown>
  /** The same with the headers of the answer, names in lower case. @throws CallFailure */
  exchange(options: CallOptions): Promise<Exchange>
  /** Learns what an answer inside another one says about the instance's limits. */
  hear(reply: RawReply): Promise<void>
}

export interface Exchange {
  readonly result: unknown
  readonly headers: Readonly<Record<string, string>>
}

export function createAuthorizedCalls(http: InstanceHttp, tokens: TokenSource): AuthorizedCalls {
  const send = async (options: CallOptions, token: string) => {
    const headers = { ...options.headers, authorization: `Bearer ${token}` }
    const reply = await http.send({ ...options, headers })
    return { result: readResult(reply, Date.now(), options.bare), headers: reply.headers ?? {} }
  }
  const exchange = async (options: CallOptions): Promise<Exchange> => {
    const token = await tokens.current()
    try {
      return await send(options, token)
    } catch (error) {
      // Nothing was done under a refused token, so the whole call may be sent once more with a new one.
      if (!isUnauthorized(error)) throw error
      return await send(options, await tokens.replace(token))
    }
  }
  return {
    origin: http.origin,
    exchange,
    call: async (options) => (await exchange(options)).result,
    hear: (reply) => http.hear(reply),
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof CallFailure && error.definition === serviceNowErrors.SERVICENOW_UNAUTHORIZED
}

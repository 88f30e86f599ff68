import { serviceNowErrors } from '../errors.ts'
import type { CallOptions, InstanceHttp } from './instance-http.ts'
import { CallFailure, readResult } from './reply.ts'

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
}

export function createAuthorizedCalls(http: InstanceHttp, tokens: TokenSource): AuthorizedCalls {
  const send = async (options: CallOptions, token: string) => {
    const headers = { ...options.headers, authorization: `Bearer ${token}` }
    return readResult(await http.send({ ...options, headers }), Date.now())
  }
  return {
    origin: http.origin,
    async call(options) {
      const token = await tokens.current()
      try {
        return await send(options, token)
      } catch (error) {
        // Nothing was done under a refused token, so the whole call may be sent once more with a new one.
        if (!isUnauthorized(error)) throw error
        return await send(options, await tokens.replace(token))
      }
    },
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof CallFailure && error.definition === serviceNowErrors.SERVICENOW_UNAUTHORIZED
}

import * as oidc from 'openid-client'
import { AppError } from '@scorelink/kit'
import { graphErrors } from './errors.ts'

export interface AppTokenOptions {
  /** Issuer of the tenant, `https://login.microsoftonline.com/TENANT/v2.0`. */
  readonly authority: string
  readonly clientId: string
  readonly clientSecret: string
  /** Its tokens are for this resource only. */
  readonly graphOrigin: string
  readonly now: () => Date
}

/** The application's own token for Graph: asked for once, by however many callers, and kept until near its end. */
export interface AppToken {
  /** @throws AppError `GRAPH_UNAUTHORIZED`, `GRAPH_UNREACHABLE` */
  current(): Promise<string>
  /** Forgets a token Graph refused. */
  drop(refused: string): void
}

/** Longer than the longest call. */
const renewAheadMs = 120_000

export function createAppToken(options: AppTokenOptions): AppToken {
  let configuration: oidc.Configuration | undefined
  let kept: { readonly token: string; readonly expiresAt: number } | undefined
  let pending: Promise<string> | undefined

  const ask = async (): Promise<string> => {
    try {
      configuration ??= await discover(options)
      const scope = `${options.graphOrigin}/.default`
      const answer = await oidc.clientCredentialsGrant(configuration, { scope })
      kept = {
        token: answer.access_token,
        expiresAt: options.now().getTime() + (answer.expires_in ?? 300) * 1000,
      }
      return answer.access_token
    } catch (cause) {
      const refused = cause instanceof oidc.ResponseBodyError && cause.status < 500
      const definition = refused ? graphErrors.GRAPH_UNAUTHORIZED : graphErrors.GRAPH_UNREACHABLE
      throw new AppError(definition, { ...(refused ? { detail: cause.error } : {}), cause })
    }
  }

  return {
    async current() {
      if (kept !== undefined && kept.expiresAt - options.now().getTime() > renewAheadMs) return kept.token
      pending ??= ask().finally(() => {
        pending = undefined
      })
      return await pending
    },
    drop(refused) {
      if (kept?.token === refused) kept = undefined
    },
  }
}

async function discover({ authority, clientId, clientSecret }: AppTokenOptions): Promise<oidc.Configuration> {
  const url = new URL(authority)
  // Plain http is possible only for a provider on this machine, such as the sandbox's.
  const local = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname)
  const options = local ? { execute: [oidc.allowInsecureRequests] } : {}
  return await oidc.discovery(url, clientId, {}, oidc.ClientSecretPost(clientSecret), options)
}

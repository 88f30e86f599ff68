import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** Keys whose values never reach a log, wherever they stand in an object. */
const secretKeys = [
  'access_token',
  'accessToken',
  'authorization',
  'clientSecret',
  'client_secret',
  'code_verifier',
  'cookie',
  'password',
  'refresh_token',
  'refreshToken',
  'set-cookie',
]

/** JSON lines; secrets are replaced by `[redacted]` up to three levels deep. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const paths = secretKeys.flatMap((key) => {
    const step = /^[a-z_]+$/i.test(key) ? `.${key}` : `["${key}"]`
    return [step.replace(/^\./, ''), `*${step}`, `*.*${step}`]
  })
  const options = { level, base: null, redact: { paths, censor: '[redacted]' }, serializers: { req: describeRequest } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Parameters of an address that are worth something to whoever reads the log in time. */
const secretParameters = /([?&](?:code|state|session_state|id_token_hint|sid|token)=)[^&]*/g

interface LoggedRequest {
  readonly method?: string
  readonly url?: string
  readonly host?: string
  readonly ip?: string
}

/** What is written down of a request: never its body or headers. */
function describeRequest({ method, url, host, ip }: LoggedRequest): object {
  return { method, url: url?.replaceAll(secretParameters, '$1[redacted]'), host, remoteAddress: ip }
}

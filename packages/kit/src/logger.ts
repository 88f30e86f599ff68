import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** Keys whose values never reach a log, wherever they stand in an object. */
const secretKeys = [
  'access_token',
  'accessToken',
  'authorization',
  'clientSecret',
  'client_secret',
  'code',
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
  const options = { level, base: null, redact: { paths, censor: '[redacted]' } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

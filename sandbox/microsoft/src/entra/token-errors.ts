import { randomUUID } from 'node:crypto'

/** What oidc-provider says about a refused token request. */
export interface RefusedGrant {
  error: string
  error_description?: string | undefined
  error_detail?: string | undefined
  statusCode?: number | undefined
}

/** The error body of Entra's token endpoint ("Microsoft identity platform error codes"). */
export interface EntraError {
  error: string
  error_description: string
  error_codes: number[]
  timestamp: string
  trace_id: string
  correlation_id: string
}

interface Cause {
  when: (refused: RefusedGrant) => boolean
  code: number
  text: string
  /** Entra's own `error` value where it differs from the standard one. */
  error?: string
  status?: number
}

const detail = (fragment: string) => (refused: RefusedGrant) =>
  `${refused.error_description ?? ''} ${refused.error_detail ?? ''}`.includes(fragment)
const error = (value: string) => (refused: RefusedGrant) => refused.error === value

/** First match wins. Numbers as documented in "Microsoft Entra authentication and authorization error codes". */
const causes: Cause[] = [
  {
    when: detail('client not found'),
    code: 700016,
    error: 'unauthorized_client',
    status: 400,
    text: 'Application was not found in the directory. Check the client id and the tenant.',
  },
  {
    when: detail('no client authentication mechanism'),
    code: 900144,
    text: "The request body must contain the following parameter: 'client_id'.",
  },
  {
    when: detail('does not match the registered client authentication method'),
    code: 7000218,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  { when: detail('invalid secret'), code: 7000215, text: 'Invalid client secret provided.' },
  // All that is left of a failed client authentication concerns the assertion: key, audience, lifetime, replay.
  { when: error('invalid_client'), code: 700027, text: 'Client assertion failed signature or claims validation.' },
  {
    when: detail("missing required parameter(s) 'grant_type'"),
    code: 900144,
    text: "The request body must contain the following parameter: 'grant_type'.",
  },
  {
    when: detail('/.default'),
    code: 1002012,
    text: 'The scope is not valid: a client credential flow needs the resource identifier followed by /.default.',
  },
  { when: error('invalid_scope'), code: 70011, text: 'The provided value for the scope is not valid.' },
  {
    when: error('invalid_target'),
    code: 500011,
    error: 'invalid_resource',
    text: 'The resource principal was not found in the tenant.',
  },
  { when: error('unsupported_grant_type'), code: 70003, text: 'The app requested an unsupported grant type.' },
  {
    when: detail('code_verifier'),
    code: 501481,
    text: 'The code_verifier does not match the code_challenge of the authorization request.',
  },
  {
    when: detail('consumed'),
    code: 54005,
    text: 'The authorization code was already redeemed; ask for a new one.',
  },
  { when: detail('redirect_uri'), code: 500112, text: 'The reply address does not match the one first sent.' },
  { when: error('invalid_grant'), code: 70000, text: 'The provided grant is not valid or has expired.' },
  { when: () => true, code: 900144, text: 'The request is malformed.' },
]

/** Puts a refusal into the words of Entra ID. @returns the status code and the JSON body */
export function toEntraError(refused: RefusedGrant, now: Date): { status: number; body: EntraError } {
  const cause = causes.find(({ when }) => when(refused))
  if (!cause) throw new Error('the last cause matches everything')
  return {
    status: cause.status ?? refused.statusCode ?? 400,
    body: createEntraError(cause.error ?? refused.error, cause.code, cause.text, now),
  }
}

/** Composes an error body; `code` is the number after AADSTS. */
export function createEntraError(error: string, code: number, text: string, now: Date): EntraError {
  const trace_id = randomUUID()
  const correlation_id = randomUUID()
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  return {
    error,
    error_description: `AADSTS${code}: ${text} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id,
    correlation_id,
  }
}

import { commonErrors, defineErrors, type ErrorDefinition } from '@scorelink/kit'
import { graphErrors } from '@scorelink/secure-score'
import { serviceNowErrors } from '@scorelink/servicenow'

/** Failures of the portal API itself. */
export const serverErrors = defineErrors({
  AUTH_REQUIRED: {
    status: 401,
    text: 'You are not signed in.',
    remedy: 'Sign in and try again.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_NO_ROLE: {
    status: 403,
    text: 'Your account has no role that lets it use Scorelink.',
    remedy:
      'Ask for the Security Administrator role to read and write, or for Security Reader, Security Operator or Global Reader to read.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_READ_ONLY: {
    status: 403,
    text: 'Your role may read, not change.',
    remedy: 'Ask a security administrator to do this, or ask for the Security Administrator role.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_SIGN_IN_FAILED: {
    status: 401,
    text: 'Signing in did not succeed.',
    remedy: 'Start again. If it stays, check the application registration in Entra ID.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_TENANT_NOT_SERVED: {
    status: 403,
    text: 'Your organisation is not set up in this Scorelink.',
    remedy: 'Sign in with an account of an organisation that is, or ask the operator to add your tenant.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_PROVIDER_UNREACHABLE: {
    status: 502,
    text: 'Entra ID cannot be reached.',
    remedy: 'Try again in a moment. If it stays, check that the server may open connections to Entra ID.',
    audience: 'operator',
    retry: 'backoff',
  },
  AUTH_TOKEN_INVALID: {
    status: 401,
    text: 'This API token is not good.',
    remedy: 'Check it for missing characters; if it ran out or was revoked, create a new one on the API tokens page.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_SCOPE_MISSING: {
    status: 403,
    text: 'This API token does not have the right for this.',
    remedy: 'Create a token with the right named here.',
    audience: 'user',
    retry: 'never',
  },
  AUTH_PERSON_NEEDED: {
    status: 403,
    text: 'No API token may do this.',
    remedy: 'Sign in to the portal and do it there.',
    audience: 'user',
    retry: 'never',
  },
  CSRF_INVALID: {
    status: 403,
    text: 'This request did not come from the portal.',
    remedy: 'Reload the page and try again.',
    audience: 'user',
    retry: 'never',
  },
  INPUT_INVALID: {
    status: 400,
    text: 'Some of the input cannot be used.',
    remedy: 'Correct the fields named here and send again.',
    audience: 'user',
    retry: 'never',
  },
  INPUT_TOO_LARGE: {
    status: 413,
    text: 'The request is too large.',
    remedy: 'Send less at once.',
    audience: 'user',
    retry: 'never',
  },
  NOT_FOUND: {
    status: 404,
    text: 'There is nothing here.',
    remedy: 'Check the address, or start from the home page.',
    audience: 'user',
    retry: 'never',
  },
  CONFLICT_IDEMPOTENCY_KEY: {
    status: 409,
    text: 'This Idempotency-Key was used before with other content.',
    remedy: 'Use a new key for a new request.',
    audience: 'user',
    retry: 'never',
  },
  CONNECTION_MISSING: {
    status: 409,
    text: 'No ServiceNow instance is connected.',
    remedy: 'Open the ServiceNow configuration and connect your instance first.',
    audience: 'user',
    retry: 'never',
  },
  CONNECTION_ATTEMPT_INVALID: {
    status: 400,
    text: 'This authorization was not started here, or too long ago.',
    remedy: 'Choose Authorize again and finish within ten minutes in the same browser.',
    audience: 'user',
    retry: 'never',
  },
  CONFLICT_CONNECTION: {
    status: 409,
    text: 'Somebody else changed the connection in the meantime.',
    remedy: 'Look at what is there now, then do what is still needed. Nothing of yours was stored.',
    audience: 'user',
    retry: 'never',
  },
  CONFLICT_STATE_NAMES: {
    status: 409,
    text: 'The states changed since you opened them.',
    remedy: 'Look at what is there now and make your changes again. Nothing of yours was stored.',
    audience: 'user',
    retry: 'never',
  },
  CONNECTION_REPLACED: {
    status: 409,
    text: 'The ticket belongs to a ServiceNow instance that is no longer connected.',
    remedy: 'Connect that instance again to go on with the ticket, or share the improvement action anew.',
    audience: 'user',
    retry: 'never',
  },
  WRITE_BACK_OFF: {
    status: 409,
    text: 'Writing to Microsoft is switched off.',
    remedy: 'Switch it on under Closing by evidence, or change the status in the Microsoft Defender portal.',
    audience: 'user',
    retry: 'never',
  },
  CLOSURE_NOT_OFFERED: {
    status: 409,
    text: 'The ticket does not allow this step now.',
    remedy: 'Reload the page: what the score says has changed.',
    audience: 'user',
    retry: 'never',
  },
  RATE_LIMITED: {
    status: 429,
    text: 'Too many requests.',
    remedy: 'Wait a minute and try again.',
    audience: 'user',
    retry: 'backoff',
  },
  PORT_IN_USE: {
    status: 500,
    text: 'A port is in use already.',
    remedy: 'Stop what uses it, or choose another port.',
    audience: 'operator',
    retry: 'never',
  },
})

/** Every failure that can reach a person, by code. */
export const errorRegistry: Readonly<Record<string, ErrorDefinition>> = {
  ...commonErrors,
  ...serverErrors,
  ...serviceNowErrors,
  ...graphErrors,
}

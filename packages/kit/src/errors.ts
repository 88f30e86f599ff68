import { defineErrors } from './app-error.ts'

/** Failures every part can have. */
export const commonErrors = defineErrors({
  BUG_UNEXPECTED: {
    status: 500,
    text: 'Something went wrong on our side.',
    remedy: 'Try again. If it stays, give the request id to the person who runs the server; the log has the cause.',
    audience: 'operator',
    retry: 'backoff',
  },
  CONFIG_INVALID: {
    status: 500,
    text: 'The configuration is not usable.',
    remedy: 'Correct the settings named here and start again.',
    audience: 'operator',
    retry: 'never',
  },
})

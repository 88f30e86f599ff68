import { AppError } from '@scorelink/kit'
import { CallFailure, serviceNowErrors } from '@scorelink/servicenow'
import { expect, it } from 'vitest'
import { classifyDeliveryFailure } from './delivery-failure.ts'

const { SERVICENOW_NO_REPLY, SERVICENOW_REJECTED, SERVICENOW_UNAUTHORIZED, SERVICENOW_RATE_LIMITED } = serviceNowErrors
const { SERVICENOW_IP_BLOCKED, SERVICENOW_BUDGET_SPENT } = serviceNowErrors
const { SERVICENOW_FORBIDDEN, SERVICENOW_UNAVAILABLE, SERVICENOW_ASLEEP } = serviceNowErrors

it.each([
  ['a lost reply', new CallFailure(SERVICENOW_NO_REPLY, 'maybe'), 'create', 'reply-lost', 'backoff'],
  [
    'a 500 that may have committed',
    new CallFailure(SERVICENOW_UNAVAILABLE, 'maybe'),
    'create',
    'reply-lost',
    'backoff',
  ],
  ['a data policy', new CallFailure(SERVICENOW_REJECTED, 'no'), 'create', 'rejected', 'backoff'],
  ['a missing right', new CallFailure(SERVICENOW_FORBIDDEN, 'no'), 'create', 'rejected', 'backoff'],
  ['a missing right to look up', new CallFailure(SERVICENOW_FORBIDDEN, 'no'), 'before-sending', 'not-sent', 'backoff'],
  ['a right missing for a whole batch', new CallFailure(SERVICENOW_FORBIDDEN, 'no'), 'batch', 'not-sent', 'backoff'],
  ['an address kept out', new CallFailure(SERVICENOW_IP_BLOCKED, 'no'), 'create', 'not-sent', 'backoff'],
  ['a budget that is spent', new AppError(SERVICENOW_BUDGET_SPENT), 'create', 'not-sent', 'backoff'],
  ['a lost authorization', new CallFailure(SERVICENOW_UNAUTHORIZED, 'no'), 'create', 'not-sent', 'never'],
  ['tokens that cannot be renewed', new AppError(SERVICENOW_UNAUTHORIZED), 'create', 'not-sent', 'never'],
  ['a rate limit', new CallFailure(SERVICENOW_RATE_LIMITED, 'no'), 'create', 'not-sent', 'backoff'],
  ['a sleeping instance', new CallFailure(SERVICENOW_ASLEEP, 'no'), 'create', 'not-sent', 'backoff'],
  ['a bug', new TypeError('oops'), 'create', 'reply-lost', 'backoff'],
  ['a bug before anything was sent', new TypeError('oops'), 'before-sending', 'not-sent', 'backoff'],
  ['tokens that did not come', new CallFailure(SERVICENOW_NO_REPLY, 'maybe'), 'before-sending', 'not-sent', 'backoff'],
] as const)('%s', (_name, error, step, event, retry) => {
  expect(classifyDeliveryFailure(error, step)).toMatchObject({ event, retry })
})

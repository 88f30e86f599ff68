import { expect, test } from 'vitest'
import { readFault } from './read-fault.ts'

test.each([
  { kind: 'hibernation' },
  { kind: 'delay', delayMs: 250, path: '/oauth_token.do', times: 3 },
  { kind: 'server-error', status: 503, probability: 0.5, seed: 4 },
  { kind: 'data-policy', table: 'incident', field: 'category' },
  { kind: 'clock-skew', seconds: -3600 },
])('takes %j as it is', (fault) => {
  expect(readFault(fault)).toEqual(fault)
})

test.each([
  [null, '', 'JSON object'],
  [{}, 'kind', "'kind' must be one of rate-limited"],
  [{ kind: 'earthquake' }, 'kind', "'kind' must be one of"],
  [{ kind: 'toString' }, 'kind', "'kind' must be one of"],
  [{ kind: 'server-error' }, 'status', "'status' must be one of 500, 501, 502, 503, 504"],
  [{ kind: 'delay', delayMs: '9' }, 'delayMs', 'must be a number'],
  [{ kind: 'maintenance', probability: 2 }, 'probability', 'must be a number from 0 to 1'],
  [{ kind: 'maintenance', delayMs: 2 }, 'delayMs', "'delayMs' is not known here"],
  [{ kind: 'data-policy', table: 'incident' }, 'field', "'field' must be a text"],
])('refuses %j and names the field', (input, field, message) => {
  expect(() => readFault(input)).toThrow(expect.objectContaining({ field, message: expect.stringContaining(message) }))
})

import { describe, expect, it } from 'vitest'
import { parseEvent } from './event-stream.ts'
import { staleAfter } from './query-keys.ts'

describe('events', () => {
  it.each([
    ['{"type":"hello"}', 'all'],
    ['{"type":"ticket","id":"t1"}', [['tickets'], ['improvement-actions']]],
    ['{"type":"connection"}', [['connection'], ['ticket-form']]],
    ['{"type":"secure-score"}', [['secure-score'], ['improvement-actions'], ['rules']]],
    ['{"type":"state-names"}', [['state-names'], ['tickets'], ['improvement-actions']]],
  ])('%s makes the right reads stale', (data, expected) => {
    const event = parseEvent(data)
    expect(event && staleAfter(event)).toEqual(expected)
  })

  it.each(['{"type":"of a newer server"}', 'no JSON', '{}'])('ignores %s', (data) => {
    expect(parseEvent(data)).toBeNull()
  })
})

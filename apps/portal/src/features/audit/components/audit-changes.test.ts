import { describe, expect, it } from 'vitest'
import { changesOf, subjectOf } from './audit-changes.ts'

describe('changes of an entry', () => {
  it('are the values that differ', () => {
    const entry = {
      before: { instance: 'https://a.example', clientId: 'same', release: null },
      after: { instance: 'https://b.example', clientId: 'same', release: 'Zurich' },
    }
    expect(changesOf(entry)).toEqual([
      { name: 'instance', before: 'https://a.example', after: 'https://b.example' },
      { name: 'release', before: undefined, after: 'Zurich' },
    ])
  })

  it('have one side only for what is new or gone', () => {
    const values = { scopes: ['read', 'tickets.write'], days: 30, states: { a: 1 } }
    expect(changesOf({ before: null, after: values })).toEqual([
      { name: 'scopes', before: undefined, after: 'read, tickets.write' },
      { name: 'days', before: undefined, after: '30' },
      { name: 'states', before: undefined, after: '{"a":1}' },
    ])
    expect(changesOf({ before: values, after: null }).map(({ after }) => after)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the subject of an entry', () => {
  it.each([
    [{ before: null, after: { name: 'Nightly export' } }, 'Nightly export'],
    [{ before: { name: 'Nightly export' }, after: null }, 'Nightly export'],
    [{ before: null, after: { name: '' } }, 'id-1'],
    [{ before: null, after: null }, 'id-1'],
  ])('%j is %s', (entry, expected) => {
    expect(subjectOf({ ...entry, subject: 'id-1' })).toBe(expected)
  })
})

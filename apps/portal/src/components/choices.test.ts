import { describe, expect, it } from 'vitest'
import { offeredFor, textOf, valueOf } from './choices.ts'

const groups = [
  { value: 'a1', label: 'Network' },
  { value: 'b2', label: 'Service Desk' },
  { value: 'c3', label: 'Service Owners' },
]

describe('a choice that can also be typed', () => {
  it('is stored as the value of what it names, and shown by its name', () => {
    expect(valueOf(groups, ' service desk ')).toBe('b2')
    expect(textOf(groups, 'b2')).toBe('Service Desk')
  })

  it('is stored as it was typed when nothing is called so, or more than one thing is', () => {
    expect(valueOf(groups, 'Serv')).toBe('Serv')
    expect(valueOf([...groups, { value: 'd4', label: 'Network' }], 'Network')).toBe('Network')
    expect(textOf(groups, 'Serv')).toBe('Serv')
  })

  it('offers what fits the text, and everything again once something is chosen', () => {
    expect(offeredFor(groups, 'serv').map(({ value }) => value)).toEqual(['b2', 'c3'])
    expect(offeredFor(groups, 'b2')).toEqual(groups)
    expect(offeredFor(groups, '')).toEqual(groups)
    expect(offeredFor(groups, 'Nobody')).toEqual([])
  })

  it('offers no more than a person reads through', () => {
    const many = Array.from({ length: 900 }, (_, index) => ({ value: `v${index}`, label: `Group ${index}` }))
    expect(offeredFor(many, '')).toHaveLength(50)
  })
})

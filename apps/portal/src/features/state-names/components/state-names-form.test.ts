import type { StateName } from '@scorelink/contracts'
import { describe, expect, it } from 'vitest'
import { editedState, flagsOf, isEdited, previewOf, toChange, tooLongNames } from './state-names-form.ts'

const state = (value: string, label: string, over: Partial<StateName> = {}): StateName => ({
  value,
  label,
  labels: [{ language: 'en', label }],
  customName: null,
  phase: 'open',
  standardPhase: 'open',
  listed: true,
  retired: false,
  fresh: false,
  tickets: 0,
  ...over,
})
const fresh = state('1', 'New')
const named = state('2', 'In Progress', { customName: 'Busy', phase: 'done', standardPhase: 'in-progress' })
const odd = state('77', 'Odd', { phase: null, standardPhase: null, listed: false, fresh: true })
const states = [fresh, named, odd]

describe('editedState', () => {
  it('shows what is stored until somebody types', () => {
    expect(editedState(named, {})).toEqual({ name: 'Busy', customName: 'Busy', phase: 'done', ownPhase: 'done' })
    expect(editedState(fresh, {})).toEqual({ name: '', customName: null, phase: 'open', ownPhase: null })
  })

  it.each([
    ['an empty name', { name: '  ' }],
    ['the label itself', { name: 'New' }],
  ])('takes %s as the default', (_name, edit) => {
    expect(editedState(fresh, { '1': edit }).customName).toBeNull()
  })

  it('goes back to the standard phase', () => {
    expect(editedState(named, { '2': { phase: null } })).toMatchObject({ ownPhase: null, phase: 'in-progress' })
  })
})

describe('what is saved', () => {
  it('is nothing new until something differs from what is stored', () => {
    expect(isEdited(states, {})).toBe(false)
    expect(isEdited(states, { '2': { name: 'Busy', phase: 'done' } })).toBe(false)
    expect(isEdited(states, { '77': { phase: 'open' } })).toBe(true)
  })

  it('is the whole list, with the version the edits were begun on', () => {
    expect(toChange('v1', states, { '1': { name: ' To do ' }, '77': { phase: 'cancelled' } })).toEqual({
      version: 'v1',
      states: [
        { value: '1', customName: 'To do', phase: null },
        { value: '2', customName: 'Busy', phase: 'done' },
        { value: '77', customName: null, phase: 'cancelled' },
      ],
    })
  })

  it('names what is too long for a card', () => {
    expect(tooLongNames(states, { '1': { name: 'x'.repeat(41) }, '77': { name: 'x'.repeat(40) } })).toEqual(['1'])
  })
})

describe('previewOf', () => {
  it('shows one ticket in each listed state while there are none', () => {
    expect(previewOf(states, { '1': { name: 'To do' } })).toEqual({
      isExample: true,
      states: [
        { value: '1', label: 'To do', phase: 'open', count: 1 },
        { value: '2', label: 'Busy', phase: 'done', count: 1 },
      ],
    })
  })

  it('shows the tickets there are, under the names typed', () => {
    const counted = [fresh, { ...named, tickets: 3 }, { ...odd, tickets: 1 }]
    expect(previewOf(counted, { '77': { phase: 'done' } })).toEqual({
      isExample: false,
      states: [
        { value: '2', label: 'Busy', phase: 'done', count: 3 },
        { value: '77', label: 'Odd', phase: 'done', count: 1 },
      ],
    })
  })
})

it('counts what wants attention, leaving out what ServiceNow took off its list', () => {
  const retired = state('9', 'Gone', { phase: null, standardPhase: null, retired: true })
  expect(flagsOf([{ kind: 'incident', version: 'v', states: [...states, retired] }])).toEqual({ fresh: 1, unmapped: 1 })
})

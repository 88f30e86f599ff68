import { describe, expect, it } from 'vitest'
import { effectivePhase, mergeStates, metState, type StateChoice } from './state-names.ts'

const choice = (value: string, label: string, position: number, language = 'en'): StateChoice => ({
  value,
  label,
  language,
  position,
})
const list = [choice('1', 'New', 1), choice('1', 'Nieuw', 1, 'nl'), choice('2', 'In Progress', 2)]

describe('mergeStates', () => {
  it('keeps every language and takes the label of the instance’s own, else English', () => {
    expect(mergeStates([], list, 'nl')).toMatchObject([
      { value: '1', label: 'Nieuw', labels: { en: 'New', nl: 'Nieuw' }, fresh: false },
      { value: '2', label: 'In Progress', labels: { en: 'In Progress' }, fresh: false },
    ])
  })

  it('flags a value that joins the list later, until somebody looks at it', () => {
    const first = mergeStates([], list, 'en')
    const second = mergeStates(first, [...list, choice('9', 'With vendor', 3)], 'en')
    expect(second.find(({ value }) => value === '9')).toMatchObject({ fresh: true, listed: true, phase: null })
    expect(
      mergeStates(second, [...list, choice('9', 'Vendor', 3)], 'en').find(({ value }) => value === '9'),
    ).toMatchObject({
      fresh: true,
      label: 'Vendor',
    })
  })

  it('keeps name and phase of the tenant when the label changes or the value leaves the list', () => {
    const named = mergeStates([], list, 'en').map((state) =>
      state.value === '2' ? { ...state, customName: 'Busy', phase: 'open' as const } : state,
    )
    expect(mergeStates(named, [choice('2', 'Working', 1)], 'en')).toMatchObject([
      { value: '2', label: 'Working', customName: 'Busy', phase: 'open', retired: false },
      { value: '1', retired: true },
    ])
    const gone = mergeStates(named, [choice('1', 'New', 1)], 'en')
    expect(gone).toMatchObject([{ value: '1' }, { value: '2', customName: 'Busy', phase: 'open', retired: true }])
  })

  it('takes up a retired value again', () => {
    const gone = mergeStates(mergeStates([], list, 'en'), [choice('1', 'New', 1)], 'en')
    expect(mergeStates(gone, list, 'en').find(({ value }) => value === '2')).toMatchObject({ retired: false })
  })

  it('does not call a value met on a ticket retired: it never stood in the list', () => {
    const states = mergeStates([metState('77', 'Odd')], list, 'en')
    expect(states.at(-1)).toMatchObject({ value: '77', listed: false, retired: false, fresh: true })
  })
})

describe('effectivePhase', () => {
  it.each([
    ['the tenant’s word first', { value: '6', phase: 'in-progress' }, 'in-progress'],
    ['the standard meaning otherwise', { value: '6', phase: null }, 'done'],
    ['nothing for a value nobody explained', { value: '77', phase: null }, null],
  ] as const)('takes %s', (_name, state, phase) => {
    expect(effectivePhase('incident', state)).toBe(phase)
  })
})
